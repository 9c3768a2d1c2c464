import { weekdayOf, type Day } from '#domain/kernel/index.ts'
import type { Term, TermContext } from '#domain/terms/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import { longDay, shortDay } from '../../i18n/format.ts'
import { imports } from '../../i18n/ru/imports.ts'

const { term: say } = imports
const WEEKDAY = ['пн', 'вт', 'ср', 'чт', 'пт', 'суббота', 'воскресенье'] as const

/** How often or upon what, in words; null where the days say it all. */
export function rhythmOf(term: Term): string | null {
  switch (term.kind) {
    case 'recurring': {
      const every = say.recurring[term.unit ?? 'month']
      return term.times === undefined || term.times < 2 ? every : say.times(term.times, every)
    }
    case 'whole_period':
      return say.wholePeriod
    case 'event':
      return say.event(term.event ?? '')
    case 'by_schedule':
      return term.schedule ?? say.schedule
    case 'on_request':
      return term.event ?? say.request
    case 'date':
    case 'period':
    case 'months':
    case null:
      return null
  }
}

/** The reading of a term in two or three words, for the right edge of a row. */
export function termInShort(term: Term, printed: string, near: string): string {
  if (term.kind === null) return printed.trim() === '' ? say.none : say.unread
  if (term.kind === 'recurring' && term.due.length > 1) return rhythmOf(term) ?? ''
  if (term.kind === 'by_schedule') return say.schedule
  if (term.kind === 'on_request') return say.request
  if (term.kind === 'event') return say.event('')
  const last = term.due.at(-1)
  if (last === undefined) return rhythmOf(term) ?? say.none
  return term.due.length === 1 ? say.until(shortDay(last, near)) : say.terms(term.due.length)
}

export interface DayChip {
  readonly text: string
  /** «суббота» where the day is not a working one. */
  readonly note: string | null
  readonly outside: boolean
}

const SHOWN = 6

/** The due days of a reading as chips, the far ones counted; those past the plan are told apart. */
export function dayChips(term: Term, near: string): { readonly chips: readonly DayChip[]; readonly more: number } {
  const chip = (day: Day, outside: boolean): DayChip => ({
    text: shortDay(day, near),
    note: weekdayOf(day) > 5 ? (WEEKDAY[weekdayOf(day) - 1] ?? null) : null,
    outside,
  })
  const all = [...term.due.map((it) => chip(it, false)), ...term.outside.map((it) => chip(it[1], true))]
  return { chips: all.slice(0, SHOWN), more: Math.max(0, all.length - SHOWN) }
}

/** «с 1 января по 31 декабря 2026» without repeating itself, for the passport. */
export const periodWords = (from: string, to: string): string => `${longDay(from, to)} – ${longDay(to)}`

/** The plan's period as the grammar of terms wants it. */
export const termContext = ({ period }: Pick<Draft, 'period'>): TermContext =>
  period ? { from: period.from, to: period.to } : {}
