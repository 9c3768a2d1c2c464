/**
 * A calendar day as the ISO string `YYYY-MM-DD`. Days compare, sort and store as themselves and have no zone to be
 * wrong in. Arithmetic runs on the number of days since 1970-01-01 (proleptic Gregorian calendar), never on the
 * host's clock.
 */
export type Day = string & { readonly __day: never }

/** Both ends are inside the window. */
export type Window = readonly [from: Day, to: Day]

const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
const two = (n: number): string => TWO_DIGITS[n] ?? String(n)
const four = (year: number): string => (year >= 1000 ? String(year) : String(year).padStart(4, '0'))

/** The two digits that begin there in a day's text; grammars ask for them a hundred thousand times a second. */
const digitsAt = (it: Day, at: number): number => it.charCodeAt(at) * 10 + it.charCodeAt(at + 1) - 528

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Number of days of a month; `month` is 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)

/** Null when there is no such day, so that 31.06 is never quietly read as 1.07. */
export function day(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return `${four(year)}-${two(month)}-${two(date)}` as Day
}

/** The same, for days that cannot fail: the last day of the month stands for anything beyond it. */
export const clampedDay = (year: number, month: number, date: number): Day =>
  `${four(year)}-${two(month)}-${two(Math.max(1, Math.min(date, daysInMonth(year, month))))}` as Day

/** Reads `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export function parseDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return found ? day(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

export const yearOf = (it: Day): number => digitsAt(it, 0) * 100 + digitsAt(it, 2)
export const monthOf = (it: Day): number => digitsAt(it, 5)
export const dateOf = (it: Day): number => digitsAt(it, 8)

/** Days since 1970-01-01. Algorithm: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function toNumber(it: Day): number {
  const month = monthOf(it)
  const year = yearOf(it) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(it) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `toNumber` (civil_from_days of the same source). */
export function fromNumber(days: number): Day {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${four(year)}-${two(month)}-${two(date)}` as Day
}

export const addDays = (it: Day, days: number): Day => fromNumber(toNumber(it) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (it: Day): number => ((((toNumber(it) + 3) % 7) + 7) % 7) + 1

export const firstOfMonth = (year: number, month: number): Day => clampedDay(year, month, 1)
export const lastOfMonth = (year: number, month: number): Day => clampedDay(year, month, 31)

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** The common part of two windows, null when they do not meet. */
export function intersect(a: Window, b: Window): Window | null {
  const from = later(a[0], b[0])
  const to = earlier(a[1], b[1])
  return from <= to ? [from, to] : null
}
