import type { StateName } from '#contract/index.ts'
import { STATE_WORDS } from '../i18n/ru/states.ts'

export type Counts = Readonly<Partial<Record<StateName, number>>>

/** Left to right in a bar: done, waits, alarm, open, ahead. */
export const BAR_ORDER = [
  'done',
  'doneLate',
  'partial',
  'onReview',
  'returned',
  'inProgress',
  'postponed',
  'overdue',
  'notDone',
  'notDue',
  'cancelled',
] as const satisfies readonly StateName[]

/** What a reader should know at once, worst first. */
export const WRONG = ['overdue', 'notDone', 'returned', 'onReview', 'partial'] as const satisfies readonly StateName[]

/** The states as people speak of them, worst and nearest first: the order of menus. */
export const STATE_ORDER = [
  'overdue',
  'notDone',
  'returned',
  'onReview',
  'inProgress',
  'notDue',
  'postponed',
  'partial',
  'doneLate',
  'done',
  'cancelled',
] as const satisfies readonly StateName[]

export const countOf = (counts: Counts, states: readonly StateName[]): number =>
  states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)

/** Carried out, in time or not; partly done is not done. */
export const doneOf = (counts: Counts): number => countOf(counts, ['done', 'doneLate'])

/** All that is asked: what was cancelled is not. */
export const totalOf = (counts: Counts): number => countOf(counts, BAR_ORDER) - (counts.cancelled ?? 0)

/** «выполнено 8, просрочено 2»: the bar for those who do not see it. */
export const countsAsSentence = (counts: Counts): string =>
  BAR_ORDER.filter((state) => (counts[state] ?? 0) > 0)
    .map((state) => `${STATE_WORDS[state]} ${counts[state] ?? 0}`)
    .join(', ')

/** The one state shown where there is room for one: alarms first, then what waits, then what is open, then the rest. */
export const leadingState = (counts: Counts): StateName | null =>
  STATE_ORDER.find((state) => (counts[state] ?? 0) > 0) ?? null
