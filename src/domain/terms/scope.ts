import { clampedDay, dateOf, monthOf, type Window } from '../kernel/index.ts'
import type { Scope } from './atoms.ts'

const calendar = (year: number): Scope => ({
  window: [clampedDay(year, 1, 1), clampedDay(year, 12, 31)],
  school: false,
})
/** The years that orders name are few, and each is said many times. */
const FIRST = 1990
const CALENDAR = Array.from({ length: 110 }, (_, i) => calendar(FIRST + i))

export const calendarYear = (year: number): Scope => CALENDAR[year - FIRST] ?? calendar(year)

/** School year: 1 September – 31 August (INTERFACES, «parse terms»). */
export const schoolYear = (first: number): Scope => ({
  window: [clampedDay(first, 9, 1), clampedDay(first + 1, 8, 31)],
  school: true,
})

/** A plan that begins with September (or in the last days of August) and ends in spring or summer goes by school years. */
export const isSchoolPlan = ([from, to]: Window): boolean =>
  (monthOf(from) === 9 || (monthOf(from) === 8 && dateOf(from) >= 15)) && monthOf(to) >= 5 && monthOf(to) <= 8
