import type { Role } from '#domain/identity/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { AssignmentKind, Seat } from '#domain/posts/index.ts'
import type { OrganisationRef, Page, Paging, PersonRef } from './shared.ts'

export interface PersonFields {
  readonly name: string
  readonly email: string | null
  readonly phone: string
  /** Carries things out without an account: the coordinator records for them. */
  readonly outside: boolean
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly outside: boolean
  readonly hasAccount: boolean
  readonly invited: boolean
  readonly posts: {
    readonly title: string
    readonly organisation: OrganisationRef | null
    readonly from: Day | null
    readonly to: Day | null
  }[]
  readonly roles: Role[]
}

export interface PeopleFilter {
  /** Part of a name or of a post. */
  readonly q?: string | undefined
  /** Holds a post there today. */
  readonly organisation?: string | undefined
  readonly role?: Role | undefined
  /** Sits in the body today. */
  readonly body?: string | undefined
  readonly access?: 'has' | 'invited' | 'none' | 'outside' | undefined
}

/** Something in force from day to day, with its act, as the card shows it. */
interface Dated {
  readonly id: string
  readonly from: Day | null
  readonly to: Day | null
  readonly version: number
}

export interface PersonCard extends PersonFields {
  readonly id: string
  readonly version: number
  readonly hasAccount: boolean
  readonly invited: boolean
  readonly roles: Role[]
  readonly posts: (Dated & {
    readonly postId: string
    readonly title: string
    readonly organisation: OrganisationRef | null
    readonly sole: boolean
    readonly basis: string
  })[]
  readonly assignments: (Dated & {
    readonly kind: AssignmentKind
    readonly school: OrganisationRef | null
    readonly plan: { readonly id: string; readonly title: string } | null
    readonly basis: string
  })[]
  readonly seats: (Dated & {
    readonly body: { readonly id: string; readonly name: string }
    readonly seat: Seat
    readonly roleInBody: string | null
  })[]
  /** Of the person's absence and of acting for others, the newest first. */
  readonly substitutions: (Dated & {
    readonly person: PersonRef
    readonly substitute: PersonRef
    readonly basis: string
  })[]
  readonly handOvers: {
    readonly from: PersonRef
    readonly to: PersonRef
    readonly day: Day
    readonly basis: string
  }[]
  /** Obligations addressed to the person by name that nobody has answered yet. */
  readonly open: number
}

export interface PeopleStore {
  /** Waits for its turn: one at a time changes in a territory who holds, heads and substitutes. */
  readonly takeTurn: () => Promise<void>
  readonly list: (filter: PeopleFilter & Paging, today: Day) => Promise<Page<PersonRow>>
  readonly card: (id: string, today: Day) => Promise<PersonCard | null>
  readonly exists: (id: string) => Promise<boolean>
  /** In the order asked for; the unknown are left out. */
  readonly named: (ids: readonly string[]) => Promise<PersonRef[]>
  /** Roles in force on the day. */
  readonly rolesOn: (id: string, day: Day) => Promise<Role[]>
  readonly add: (fields: PersonFields) => Promise<string>
  /** False when the version is not the kept one. */
  readonly edit: (id: string, version: number, fields: Partial<PersonFields>) => Promise<boolean>
  /** Whether the actor's last look at the card was noted since the instant. */
  readonly seenSince: (id: string, instant: string) => Promise<boolean>
}
