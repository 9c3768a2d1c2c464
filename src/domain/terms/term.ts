import type { Day, Window } from '../kernel/index.ts'

export type TermKind =
  'date' | 'period' | 'months' | 'recurring' | 'whole_period' | 'event' | 'by_schedule' | 'on_request'
export type RecurrenceUnit =
  'day' | 'week' | 'lesson' | 'month' | 'quarter' | 'half_year' | 'school_term' | 'year' | 'school_year'

/** Something about the words that a person should decide; never guessed silently. */
export interface Doubt {
  /** Stable code: 'outsidePeriod', 'impossibleDay', 'unreadText', 'noPeriod', 'ditto', 'reversedRange', … */
  readonly code: string
  /** One Russian sentence for the screen. */
  readonly message: string
  readonly quote: string
}

/** The reading of a term, the form of `vekha parse terms` (INTERFACES). The printed text stays with its owner. */
export interface Term {
  readonly kind: TermKind | null
  readonly unit?: RecurrenceUnit
  readonly times?: number
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday?: number
  /** The words that name the event, schedule or request, as printed. */
  readonly event?: string
  readonly schedule?: string
  /** Clipped to the plan, in order of time. */
  readonly windows: readonly Window[]
  /** The last day of each window, before any shift to a working day. */
  readonly due: readonly Day[]
  /** Windows that lie wholly outside the plan. */
  readonly outside: readonly Window[]
  readonly doubts: readonly Doubt[]
}

export interface TermContext {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** The term of the row above, for ditto marks. */
  readonly above?: Term | undefined
}
