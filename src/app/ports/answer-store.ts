import type { Day } from '#domain/kernel/index.ts'
import type { ObligationRow } from './obligation-store.ts'
import type { Page, Paging, PersonRef } from './shared.ts'

export type AnswerState = 'inProgress' | 'done' | 'partial' | 'notDone'
export type Decision = 'accepted' | 'returned'

export interface Evidence {
  readonly id: string
  readonly kind: 'file' | 'link'
  readonly fileId: string | null
  readonly url: string | null
  readonly title: string
  readonly size: number | null
  readonly mediaType: string | null
}

export interface Answer {
  readonly id: string
  readonly obligationId: string
  readonly state: AnswerState
  readonly comment: string
  readonly date: Day | null
  readonly value: number | null
  readonly evidence: Evidence[]
  readonly submittedBy: PersonRef | null
  /** Who carried it out, where somebody else recorded it, and on what ground. */
  readonly recordedFor: PersonRef | null
  readonly ground: string
  readonly submittedAt: string
  readonly decision: Decision | null
  readonly decidedBy: PersonRef | null
  readonly decidedAt: string | null
  readonly reason: string | null
}

export interface NewAnswer {
  readonly obligationId: string
  readonly state: AnswerState
  readonly comment: string
  readonly date: Day | null
  readonly value: number | null
  readonly files: readonly string[]
  readonly links: readonly { readonly url: string; readonly title: string }[]
  readonly recordedFor: string | null
  readonly ground: string
}

export interface AnswerStore {
  /** The newest first. */
  readonly of: (obligationId: string) => Promise<Answer[]>
  readonly find: (id: string) => Promise<Answer | null>
  /** The obligation of an answer, to be locked before the answer is looked at. */
  readonly obligationOf: (id: string) => Promise<string | null>
  /** `at` is the instant of the server's receipt. */
  readonly add: (answer: NewAnswer, at: string) => Promise<string>
  /** A decision, or null to take it back. */
  readonly decide: (id: string, decision: Decision | null, reason: string | null, at: string) => Promise<void>
  /** How many of these files the actor may see. */
  readonly knownFiles: (ids: readonly string[]) => Promise<number>
  /** What waits for a decision, the longest waiting first. */
  readonly waiting: (
    filter: Paging & { plan?: string | undefined },
    today: Day,
  ) => Promise<Page<ObligationRow & { answer: Answer }>>
  readonly countWaiting: () => Promise<number>
}
