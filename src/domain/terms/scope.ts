import { clampedDay, dateOf, monthOf, yearOf, type Window } from '../kernel/index.ts'
import type { Scope } from './atoms.ts'

export const calendarYear = (year: number): Scope => ({
  window: [clampedDay(year, 1, 1), clampedDay(year, 12, 31)],
  school: false,
})

/** School year: 1 September – 31 August (INTERFACES, «parse terms»). */
export const schoolYear = (first: number): Scope => ({
  window: [clampedDay(first, 9, 1), clampedDay(first + 1, 8, 31)],
  school: true,
})

/** A plan that begins with September (or in the last days of August) and ends in spring or summer goes by school years. */
export const isSchoolPlan = ([from, to]: Window): boolean =>
  (monthOf(from) === 9 || (monthOf(from) === 8 && dateOf(from) >= 15)) && monthOf(to) >= 5 && monthOf(to) <= 8

export const yearsOf = ([from, to]: Window): number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i)
