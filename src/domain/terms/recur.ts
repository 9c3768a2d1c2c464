import {
  addDays,
  clampedDay,
  firstOfMonth,
  lastOfMonth,
  later,
  monthOf,
  yearOf,
  type Day,
  type Window,
} from '../kernel/index.ts'
import { END, type Slot } from './atoms.ts'
import { weekdayInMonth } from './lay-out.ts'
import type { RecurrenceUnit } from './term.ts'

/** Months that a period of each unit begins with, and its length. A school half-year leaves out the summer. */
interface Rhythm {
  readonly starts: readonly number[]
  readonly months: (start: number) => number
}

const RHYTHMS: Readonly<Partial<Record<RecurrenceUnit, Rhythm>>> = {
  month: { starts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], months: () => 1 },
  quarter: { starts: [1, 4, 7, 10], months: () => 3 },
  half_year: { starts: [1, 7], months: () => 6 },
  year: { starts: [1], months: () => 12 },
  school_year: { starts: [9], months: () => 12 },
}
const SCHOOL_HALVES: Rhythm = { starts: [1, 9], months: (start) => (start === 9 ? 4 : 5) }

export const rhythmOf = (unit: RecurrenceUnit, school: boolean): Rhythm | null =>
  school && unit === 'half_year'
    ? SCHOOL_HALVES
    : school && unit === 'year'
      ? RHYTHMS.school_year!
      : (RHYTHMS[unit] ?? null)

const known = new Map<Rhythm, Map<number, readonly Window[]>>()

/** The periods that begin in a year; plans come back to the same few years, so they are kept. */
function periodsOf(rhythm: Rhythm, year: number): readonly Window[] {
  let years = known.get(rhythm)
  if (!years) known.set(rhythm, (years = new Map<number, readonly Window[]>()))
  let periods = years.get(year)
  if (!periods) {
    periods = rhythm.starts.map((start): Window => {
      const end = start + rhythm.months(start) - 1
      return [firstOfMonth(year, start), end > 12 ? lastOfMonth(year + 1, end - 12) : lastOfMonth(year, end)]
    })
    years.set(year, periods)
  }
  return periods
}

/** Whole periods of a rhythm that meet the span, in order of time; every `step`-th makes one longer period. */
export function periodsIn(span: Window, rhythm: Rhythm, step = 1): Window[] {
  const periods: Window[] = []
  const [first, last] = [yearOf(span[0]), yearOf(span[1])]
  for (let year = first - 1; year <= last; year++)
    for (const period of periodsOf(rhythm, year)) if (period[1] >= span[0] && period[0] <= span[1]) periods.push(period)
  if (step <= 1) return periods
  return periods.flatMap((period, i) =>
    i % step === 0 ? [[period[0], periods[Math.min(i + step, periods.length) - 1]![1]] as const] : [],
  )
}

/** «до 5 числа», «последняя пятница месяца» within one period. */
export function slotIn(period: Window, slot: Slot, starts: Day): Window {
  if (slot.type === 'weekday') {
    const on = weekdayInMonth(yearOf(period[0]), monthOf(period[0]), slot.weekday, slot.n)
    return [on, on]
  }
  const next = addDays(period[1], 1)
  const month =
    slot.month === 'next'
      ? next
      : slot.month === 'last'
        ? firstOfMonth(yearOf(period[1]), monthOf(period[1]))
        : period[0]
  const on = (date: number): Day => {
    const last = lastOfMonth(yearOf(month), monthOf(month))
    return date > 60 ? addDays(last, date - END) : clampedDay(yearOf(month), monthOf(month), date)
  }
  const to = on(slot.to)
  // «до 15 числа последнего месяца квартала»: there is time from the quarter's first day on
  return [slot.month === 'last' && slot.until ? later(period[0], starts) : on(slot.from), to]
}

/** Days of the shortest period of a rhythm: a longer stretch holds several of them. */
export const shortest = (rhythm: Rhythm): number => Math.min(...rhythm.starts.map(rhythm.months)) * 28
