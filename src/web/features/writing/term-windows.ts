import { dayOff, shiftDue } from '#domain/obligations/index.ts'
import { dateOf, monthOf, parseDay, weekdayOf, yearOf, type Day } from '#domain/kernel/index.ts'
import type { Term } from '#domain/terms/index.ts'
import { dayRange, longDay, monthName } from '../../i18n/format.ts'
import { writing } from '../../i18n/ru/writing.ts'

const { panel } = writing
const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const

export interface WindowLine {
  /** «март», «1–15 мая». */
  readonly window: string
  /** «12 октября, пн», after any shift to a working day. */
  readonly due: string
  /** «10-е, суббота» where the day was moved, «вне плана». */
  readonly note: string
  readonly outside: boolean
}

export interface WindowsRead {
  readonly lines: readonly WindowLine[]
  /** Years whose production calendar is not approved yet. */
  readonly preliminary: readonly number[]
}

const isWhole = (from: Day, to: Day): boolean => from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01')

/** The windows of a term with the days they end on, for the panel beside the table. */
export function windowLines(term: Term, near: Day): WindowsRead {
  const preliminary = new Set<number>()
  const line = (from: Day, to: Day, outside: boolean): WindowLine => {
    const { due, shifted, preliminary: isEarly } = shiftDue(to, 'nextWorkingDay')
    if (isEarly) preliminary.add(yearOf(due))
    const sameYear = yearOf(from) === yearOf(near)
    const window = isWhole(from, to)
      ? `${monthName(from)}${sameYear ? '' : ` ${yearOf(from)}`}`
      : dayRange(from, to, sameYear ? near : undefined)
    return {
      window,
      due: `${longDay(due, near)}, ${WEEKDAYS[weekdayOf(due) - 1] ?? ''}`,
      note: outside ? panel.outside : shifted ? panel.dayWas(dateOf(shifted.from), shifted.name.toLowerCase()) : '',
      outside,
    }
  }
  const lines = term.windows.map(([from, to], i) => line(from, term.due[i] ?? to, false))
  const after = term.outside.map(([from, to]) => line(from, to, true))
  return { lines: [...lines, ...after], preliminary: [...preliminary].sort((a, b) => a - b) }
}

export type DayMark = 'plain' | 'off' | 'window' | 'due'

export interface MonthSheet {
  readonly name: string
  readonly busy: boolean
  /** Days in order; the weekday of the first is 1 to 7. */
  readonly first: number
  readonly days: readonly DayMark[]
}

const MOST_MONTHS = 24

/** The plan's months day by day: days off, windows and the days they end on. */
export function monthSheets(term: Term, from: Day, to: Day): readonly MonthSheet[] {
  const due = new Set(term.due.map((it) => shiftDue(it, 'nextWorkingDay').due))
  const sheets: MonthSheet[] = []
  let [year, month] = [yearOf(from), monthOf(from)]
  while (sheets.length < MOST_MONTHS && (year < yearOf(to) || (year === yearOf(to) && month <= monthOf(to)))) {
    const days: Day[] = []
    for (let date = 1; date <= 31; date += 1) {
      const it = parseDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
      if (it) days.push(it)
    }
    const marks = days.map((it): DayMark => {
      if (due.has(it)) return 'due'
      if (dayOff(it)) return 'off'
      // a term that runs all through the plan says nothing by its window
      if (term.kind === 'whole_period') return 'plain'
      return term.windows.some(([a, b]) => a <= it && it <= b) ? 'window' : 'plain'
    })
    const first = days[0]
    if (first)
      sheets.push({
        name: monthName(first),
        busy: marks.some((it) => it === 'due'),
        first: weekdayOf(first),
        days: marks,
      })
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return sheets
}
