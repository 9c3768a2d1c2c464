import { type Day, yearOf } from '../kernel/index.ts'
import { printDay, printDayAndMonth } from './print-day.ts'
import { printTerm } from './print-term.ts'
import type { Term } from './term.ts'

/** The reading seen from today: «2-й из 3: до 30 июня», with the year when it is another one; without days as `printTerm`. */
export function printNextDue(term: Term, today: Day): string {
  const next = term.due.findIndex((day) => day >= today)
  const at = next === -1 ? term.due.length - 1 : next
  const day = term.due[at]
  if (day === undefined) return printTerm(term)
  const until = `до\u00a0${yearOf(day) === yearOf(today) ? printDayAndMonth(day) : printDay(day)}`
  return term.due.length === 1 ? until : `${at + 1}-й из\u00a0${term.due.length}: ${until}`
}
