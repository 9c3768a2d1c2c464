import { type Day, yearOf } from '../kernel/index.ts'
import { printDay, printDayAndMonth, printShortDay } from './print-day.ts'
import { printTerm } from './print-term.ts'
import type { Term } from './term.ts'

/** From where a term is looked at. */
export interface Sight {
  readonly today: Day
  /** The plan's only year, which goes without saying; null for a plan of several years. */
  readonly year: number | null
  /** The last due day as shifted off days off, where obligations know it. */
  readonly lastDue?: Day | null
}

/**
 * The reading seen from today: «2-й из 3: до 30 июня», after the last day «срок 2 мар. прошёл»; the year where it is not the
 * plan's. Without days as `printTerm`.
 */
export function printNextDue(term: Term, { today, year, lastDue }: Sight): string {
  const last = term.due.at(-1)
  if (last === undefined) return printTerm(term)
  const said = year ?? yearOf(today)
  const day = term.due.find((it) => it >= today) ?? lastDue ?? last
  const which =
    term.due.length === 1
      ? ''
      : `${term.due.findIndex((it) => it >= day) + 1 || term.due.length}-й из\u00a0${term.due.length}: `
  const sameYear = yearOf(day) === said
  if (day >= today) return `${which}до\u00a0${sameYear ? printDayAndMonth(day) : printDay(day)}`
  return `${which}срок ${printShortDay(day)}${sameYear ? '' : `\u00a0${yearOf(day)}`} прошёл`
}
