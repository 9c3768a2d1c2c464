import type { Day } from '../kernel/index.ts'

/** What people did with an obligation; what follows from the day is not stored. */
export type Status =
  | 'open'
  | 'inProgress'
  | 'onReview'
  | 'returned'
  | 'done'
  | 'doneLate'
  | 'partial'
  | 'notDone'
  | 'postponed'
  | 'cancelled'

/** The states on the screen, DOMAIN section 7; their words are the screen's. */
export const OBLIGATION_STATES = [
  'notDue',
  'inProgress',
  'onReview',
  'done',
  'doneLate',
  'partial',
  'overdue',
  'returned',
  'postponed',
  'cancelled',
  'notDone',
] as const
export type ObligationState = (typeof OBLIGATION_STATES)[number]

export interface LatestAnswer {
  readonly state: 'inProgress' | 'done' | 'partial' | 'notDone'
  /** The day the answer reached the server, in the territory's zone: it decides about «с нарушением срока». */
  readonly receivedOn: Day
  readonly decision: 'accepted' | 'returned' | null
}

/** The status that the latest answer leads to; null stands for no answer yet. */
export function statusAfter(answer: LatestAnswer | null, dueOn: Day | null): Status {
  if (answer === null) return 'open'
  if (answer.state === 'inProgress') return 'inProgress'
  if (answer.decision === null) return 'onReview'
  if (answer.decision === 'returned') return 'returned'
  if (answer.state !== 'done') return answer.state
  return dueOn !== null && answer.receivedOn > dueOn ? 'doneLate' : 'done'
}

/** Statuses in which somebody still owes the answer, so that a passed day makes them late. */
const OWED: ReadonlySet<Status> = new Set(['open', 'inProgress', 'postponed'])

/** The state on a day. An obligation is late from the day after its (shifted or postponed) due day on. */
export function stateOf(status: Status, dueOn: Day | null, today: Day): ObligationState {
  if (OWED.has(status) && dueOn !== null && dueOn < today) return 'overdue'
  return status === 'open' ? 'notDue' : status
}
