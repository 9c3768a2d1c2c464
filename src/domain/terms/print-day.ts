import { dateOf, monthOf, yearOf, type Day, type Window } from '../kernel/index.ts'

/** U+00A0 between a number and its word (UI, «Typography»). */
const NBSP = '\u00a0'

const GENITIVE = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const SHORT = 'янв. фев. мар. апр. мая июня июля авг. сен. окт. ноя. дек.'.split(' ')
const NOMINATIVE = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')

/** «14 мая» */
export const printDayAndMonth = (it: Day): string => `${dateOf(it)}${NBSP}${GENITIVE[monthOf(it) - 1]!}`

/** «2 мар.», for tables */
export const printShortDay = (it: Day): string => `${dateOf(it)}${NBSP}${SHORT[monthOf(it) - 1]!}`

/** «14 мая 2026» */
export const printDay = (it: Day): string => `${printDayAndMonth(it)}${NBSP}${yearOf(it)}`

/** «май» */
export const printMonth = (month: number): string => NOMINATIVE[month - 1]!

/** «1–31 мая 2026», «1 марта – 30 апреля 2026», «1 ноября 2025 – 31 января 2026» */
export function printWindow([from, to]: Window): string {
  if (from === to) return printDay(to)
  if (yearOf(from) !== yearOf(to)) return `${printDay(from)} – ${printDay(to)}`
  if (monthOf(from) !== monthOf(to)) return `${printDayAndMonth(from)} – ${printDay(to)}`
  return `${dateOf(from)}–${printDay(to)}`
}
