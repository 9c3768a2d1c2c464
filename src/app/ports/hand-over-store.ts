import type { Day } from '#domain/kernel/index.ts'
import type { Assignment, Holding } from '#domain/posts/index.ts'
import type { Post } from './post-store.ts'

/** What of a person is in force on a day. */
export interface Matters {
  readonly holdings: (Holding & { readonly post: Post })[]
  readonly assignments: (Assignment & { readonly about: string; readonly basis: string })[]
  readonly seats: { readonly id: string; readonly bodyId: string; readonly bodyName: string }[]
  readonly roles: number
  readonly obligations: number
  readonly agreements: number
  /** Posts, assignments and seats that begin after the day: they stay. */
  readonly later: number
}

export interface HandedOver {
  readonly fromId: string
  readonly toId: string
  readonly day: Day
  readonly basis: string
  readonly moved: Readonly<Record<string, number>>
}

export interface HandOverStore {
  readonly matters: (personId: string, day: Day) => Promise<Matters>
  /** Roles in force on the day go to the successor. */
  readonly passRoles: (fromId: string, toId: string, day: Day) => Promise<number>
  /** Obligations that are not answered; the answered keep the name. */
  readonly passObligations: (fromId: string, toId: string) => Promise<number>
  /** Agreements that wait for an answer. */
  readonly passAgreements: (fromId: string, toId: string) => Promise<number>
  readonly note: (it: HandedOver) => Promise<string>
}
