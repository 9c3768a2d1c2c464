import { addDays, weekdayOf, yearOf, type Day } from '../kernel/index.ts'
import { CALENDAR_YEARS, HOLIDAYS, type CalendarYear } from './calendar-years.ts'

/**
 * What to do when a term ends on a day off. Civil Code art. 193 moves the end to the next working day; some plans say
 * otherwise, so it is a setting of the plan. The printed term never changes.
 */
export type ShiftMode = 'none' | 'nextWorkingDay' | 'previousWorkingDay'

export type DayOffReason = 'weekend' | 'holiday' | 'transferred'

export interface ShiftedDue {
  readonly due: Day
  /** Null when the day stayed where it was. */
  readonly shifted: { readonly from: Day; readonly reason: DayOffReason; readonly name: string } | null
  /** The calendar of the year is not approved: only weekends and the holidays of art. 112 are known. */
  readonly preliminary: boolean
}

const YEARS: ReadonlyMap<number, CalendarYear> = new Map(CALENDAR_YEARS.map((it) => [it.year, it]))
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const
const SATURDAY = 6

const isCalendarKnown = (year: number): boolean => YEARS.has(year)

/** Why a day is off, null for a working day. The name is the holiday's or the weekday's, for the screen. */
export function dayOff(day: Day): { readonly reason: DayOffReason; readonly name: string } | null {
  const date = day.slice(5)
  const calendar = YEARS.get(yearOf(day))
  const weekday = weekdayOf(day)
  const holiday = HOLIDAYS[date]
  if (holiday) return { reason: 'holiday', name: holiday }
  if (calendar?.workingSaturdays.includes(date)) return null
  if (weekday >= SATURDAY) return { reason: 'weekend', name: WEEKDAYS[weekday - 1]! }
  return calendar?.daysOff.includes(date) ? { reason: 'transferred', name: 'перенесённый выходной' } : null
}

export const isWorkingDay = (day: Day): boolean => dayOff(day) === null

/** Moves a due day off a day off. The longest run of days off in Russia is under three weeks, so the walk is short. */
export function shiftDue(due: Day, mode: ShiftMode): ShiftedDue {
  const off = mode === 'none' ? null : dayOff(due)
  const step = mode === 'previousWorkingDay' ? -1 : 1
  let moved = due
  if (off) while (!isWorkingDay(moved)) moved = addDays(moved, step)
  const preliminary = mode !== 'none' && !(isCalendarKnown(yearOf(due)) && isCalendarKnown(yearOf(moved)))
  return { due: moved, shifted: off ? { from: due, ...off } : null, preliminary }
}

/** Late from the day after the shifted due day on. */
export const isOverdue = (due: Day, today: Day, mode: ShiftMode): boolean => today > shiftDue(due, mode).due
