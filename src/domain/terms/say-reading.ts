import { type Day, yearOf } from '../kernel/index.ts'
import { printDayAndMonth } from './print-day.ts'
import type { Term } from './term.ts'

const WITHOUT_DAYS: Readonly<Partial<Record<NonNullable<Term['kind']>, string>>> = {
  event: 'после события',
  by_schedule: 'по графику',
  on_request: 'по запросу',
  whole_period: 'весь период плана',
}

/** The day as screens write it, with the year only when it is not this year: «30 июня», «30 июня 2024». */
export function sayDay(day: Day, today: Day): string {
  const said = printDayAndMonth(day)
  return yearOf(day) === yearOf(today) ? said : `${said} ${yearOf(day)}`
}

/** The reading in short Russian, seen from today: «2-й из 3: до 30 июня», «по графику», «срок не указан». */
export function sayReading({ kind, due }: Term, today: Day): string {
  const next = due.findIndex((day) => day >= today)
  const at = next === -1 ? due.length - 1 : next
  const day = due[at]
  if (day === undefined) return (kind && WITHOUT_DAYS[kind]) ?? 'срок не указан'
  const until = `до\u00a0${sayDay(day, today)}`
  return due.length === 1 ? until : `${at + 1}-й из\u00a0${due.length}: ${until}`
}
