import { addDays, type Day, daysBetween, day, earlier, later, weekdayOf, yearOf } from '../kernel/index.ts'

const LONGEST = 371

/** Mondays of the weeks that a plan's year is drawn by: the whole plan, or of a longer one the calendar year of today. */
export function planWeeks(from: Day, to: Day, today: Day): Day[] {
  const [first, last] = daysBetween(from, to) <= LONGEST ? [from, to] : yearWithin(from, to, today)
  const weeks: Day[] = []
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(monday)
  return weeks
}

function yearWithin(from: Day, to: Day, today: Day): [Day, Day] {
  const year = yearOf(later(from, earlier(to, today)))
  return [later(from, day(year, 1, 1) ?? from), earlier(to, day(year, 12, 31) ?? to)]
}
