import type { Draft, Finding } from '#domain/understanding/index.ts'
import { createContext, use } from 'react'
import type { Choice } from './doubt-choices.ts'
import type { Edit, Field, FieldDoubt, Review } from './review.ts'

export type Tab = 'passport' | 'measures' | 'schools' | 'people' | 'clauses' | 'indicators' | 'findings'

/** What every part of the draft screen sees and may do. */
export interface Desk {
  readonly draft: Draft
  readonly review: Review
  readonly findings: readonly Finding[]
  readonly corrections: readonly Edit[]
  /** The open row, null for none. */
  readonly measure: number | null
  readonly field: Field | null
  readonly editing: Field | 'period' | null
  readonly doubt: FieldDoubt | null
  readonly choices: readonly Choice[]
  /** Index of the choice that Enter takes. */
  readonly choice: number
  readonly open: (measure: number | null, field?: Field | null) => void
  readonly close: () => void
  readonly lookAt: (field: Field) => void
  readonly edit: (field: Field | 'period' | null) => void
  readonly choose: (choice: Choice) => void
  /** Applies a step; the words are for the live region. */
  readonly take: (step: readonly Edit[], words?: string) => void
  readonly undo: () => void
  readonly setTab: (tab: Tab) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('no draft is open here')
  return desk
}
