import { firstOfMonth, lastOfMonth, monthOf, plural, yearOf, type Window } from '../kernel/index.ts'
import { printDay, printMonth, printWindow } from './print-day.ts'
import type { RecurrenceUnit, Term } from './term.ts'

const EACH: Readonly<Record<RecurrenceUnit, string>> = {
  day: 'каждый день',
  week: 'каждую неделю',
  lesson: 'на каждом уроке',
  month: 'каждый месяц',
  quarter: 'каждый квартал',
  half_year: 'каждое полугодие',
  school_term: 'каждую четверть',
  year: 'каждый год',
  school_year: 'каждый учебный год',
}
const PER: Readonly<Record<RecurrenceUnit, string>> = {
  day: 'в день',
  week: 'в неделю',
  lesson: 'за урок',
  month: 'в месяц',
  quarter: 'в квартал',
  half_year: 'в полугодие',
  school_term: 'в четверть',
  year: 'в год',
  school_year: 'в учебный год',
}
const ON_WEEKDAY = 'по понедельникам|по вторникам|по средам|по четвергам|по пятницам|по субботам|по воскресеньям'.split(
  '|',
)

const counted = (n: number, forms: readonly [string, string, string]): string => `${n}\u00a0${plural(n, forms)}`
const terms = (n: number): string => counted(n, ['срок', 'срока', 'сроков'])

const isWholeMonth = ([from, to]: Window): boolean => {
  const [year, month] = [yearOf(from), monthOf(from)]
  return from === firstOfMonth(year, month) && to === lastOfMonth(year, month)
}

/** «апрель, сентябрь 2026» for whole months of one year, otherwise how many terms and which is the last. */
function severalWindows(windows: readonly Window[]): string {
  const years = new Set(windows.map(([from]) => yearOf(from)))
  if (years.size === 1 && windows.length <= 4 && windows.every(isWholeMonth))
    return `${windows.map(([from]) => printMonth(monthOf(from))).join(', ')} ${[...years][0]}`
  return `${terms(windows.length)}, последний ${printDay(windows.at(-1)![1])}`
}

function recurring({ unit = 'month', times, weekday, windows }: Term): string {
  const rhythm =
    times !== undefined && times > 1 ? `${counted(times, ['раз', 'раза', 'раз'])} ${PER[unit]}` : EACH[unit]
  const on = weekday === undefined ? '' : `, ${ON_WEEKDAY[weekday - 1]!}`
  if (unit === 'school_term' && windows.length === 0) return `${rhythm}, даты по\u00a0календарю школы`
  return windows.length > 1 ? `${rhythm}${on}, ${terms(windows.length)}` : `${rhythm}${on}`
}

const dated = ({ windows, outside }: Term): string => {
  const [only, ...others] = windows
  if (!only) return outside.length ? 'вне периода плана' : 'даты не определены'
  return others.length ? severalWindows(windows) : printWindow(only)
}

/** The reading of a term in a few words, for the term chip (UI, «Term chip»). The printed words stand above it. */
export function printTerm(term: Term): string {
  switch (term.kind) {
    case null:
      return 'не указан'
    case 'whole_period':
      return 'весь период плана'
    case 'event':
      return `ждёт события: ${lowerFirst(term.event ?? 'не названо')}`
    case 'by_schedule':
      return `ждёт графика: ${lowerFirst(term.schedule ?? 'не назван')}`
    case 'on_request':
      return term.event ? lowerFirst(term.event) : 'по\u00a0запросу'
    case 'recurring':
      return recurring(term)
    case 'date': {
      const only = term.windows[0]
      return term.windows.length === 1 && only && only[0] !== only[1] ? `до\u00a0${printDay(only[1])}` : dated(term)
    }
    case 'period':
    case 'months':
      return dated(term)
  }
}

/** The same with every window spelled out: what `readTerm` reads back to the same windows for the dated kinds. */
export function printTermLong(term: Term): string {
  const windows = term.windows.map(printWindow).join('; ')
  switch (term.kind) {
    case 'date':
    case 'period':
    case 'months':
      return windows === '' ? printTerm(term) : windows
    case 'recurring':
    case 'whole_period':
      return windows === '' ? printTerm(term) : `${printTerm(term)}: ${windows}`
    default:
      return printTerm(term)
  }
}

/** A capital of the printed sentence, but not of an abbreviation. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}|^\p{Lu}\s/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
