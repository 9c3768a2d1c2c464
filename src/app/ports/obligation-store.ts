import type { Day } from '#domain/kernel/index.ts'
import type { ObligationState, Status } from '#domain/obligations/index.ts'
import type { Target } from '#domain/targets/index.ts'
import type { OrganisationRef, Page, Paging, PersonRef } from './shared.ts'

export type { ObligationState, Status }

/** How many obligations stand in each state; absent means none. */
export type Counts = Partial<Record<ObligationState, number>>

export interface ObligationRow {
  readonly id: string
  readonly planId: string
  readonly planTitle: string
  readonly measureId: string
  readonly measureNumber: string | null
  readonly measureTitle: string
  readonly windowFrom: Day | null
  readonly due: Day | null
  readonly dueOn: Day | null
  readonly shiftReason: string | null
  readonly addresseeKind: 'school' | 'organisation' | 'person' | 'role' | 'group' | 'unmatched'
  readonly addressee: string
  readonly organisation: OrganisationRef | null
  readonly person: PersonRef | null
  readonly state: ObligationState
  readonly daysLate: number | null
  readonly proof: string
  readonly version: number
}

export interface ObligationDetails extends ObligationRow {
  readonly because: string
  readonly termText: string
  readonly resultText: string
  readonly reportFormText: string
  readonly targets: Target[]
  /** The person addressed by name who has no account and cannot answer here. */
  readonly withoutAccount: (PersonRef & { readonly outside: boolean }) | null
}

export interface ObligationFilter {
  readonly mine: boolean
  readonly plan?: string | undefined
  readonly school?: string | undefined
  readonly measure?: string | undefined
  readonly section?: string | undefined
  readonly state?: ObligationState | undefined
  readonly dueFrom?: Day | undefined
  readonly dueTo?: Day | undefined
}

/** Somebody whose own obligations are asked for: addressed to these people, the schools, or a role that the person has. */
export interface Owner {
  readonly persons: readonly string[]
  readonly schools: readonly string[]
  readonly roles: readonly string[]
}

export interface LockedObligation {
  readonly id: string
  readonly territoryId: string
  readonly status: Status
  readonly dueOn: Day | null
  readonly measureTitle: string
  readonly addressee: string
  readonly organisationId: string | null
  readonly personId: string | null
  /** Whether the person addressed by name can answer here. */
  readonly personHasAccount: boolean
}

export interface Recipient {
  readonly name: string
  readonly email: string
}

/** A line of somebody's daily letter. */
export interface DueLine {
  readonly measure: string
  readonly addressee: string
  readonly dueOn: Day
}

export interface ObligationStore {
  /** By urgency: what is late or soon first, what waits for review after it, what is closed last. */
  readonly list: (filter: ObligationFilter & Paging, owner: Owner, today: Day) => Promise<Page<ObligationRow>>
  readonly find: (id: string, today: Day) => Promise<ObligationDetails | null>
  /** Holds the row until the transaction ends. */
  readonly lock: (id: string) => Promise<LockedObligation | null>
  readonly setStatus: (id: string, status: Status) => Promise<void>
  /** Whoever has taken over from the person addressed by name since the instant; nothing changes where nobody has. */
  readonly passToSuccessor: (id: string, since: string) => Promise<void>
  readonly countMine: (owner: Owner, today: Day) => Promise<number>
  /** Whom a letter about the obligation reaches: the person, or the director and team of the school. */
  readonly recipients: (id: string) => Promise<Recipient[]>
  /** Open obligations that are due within `days` or late, gathered by recipient. */
  readonly dueSoon: (today: Day, days: number) => Promise<{ recipient: Recipient; lines: DueLine[] }[]>
}
