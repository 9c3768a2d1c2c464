import type { Day } from '#domain/kernel/index.ts'
import type { Substitution } from '#domain/posts/index.ts'
import type { Page, Paging, PersonRef } from './shared.ts'

export interface SubstitutionRow {
  readonly id: string
  readonly person: PersonRef
  readonly substitute: PersonRef
  readonly from: Day
  readonly to: Day
  readonly basis: string
}

export interface SubstitutionStore {
  /** Those that touch the days. */
  readonly between: (from: Day, to: Day) => Promise<Substitution[]>
  /** The newest first. */
  readonly list: (filter: Paging) => Promise<Page<SubstitutionRow>>
  readonly find: (id: string) => Promise<Substitution | null>
  readonly add: (it: Substitution & { readonly basis: string }) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly endOn: (id: string, day: Day) => Promise<void>
}
