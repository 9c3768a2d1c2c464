import type { Day } from '#domain/kernel/index.ts'
import type { Role } from '#domain/identity/index.ts'
import type { OrganisationRef, Page, Paging } from './shared.ts'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | null
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

export interface RegisterStore {
  readonly people: (filter: Paging & { q?: string | undefined }, today: Day) => Promise<Page<PersonRow>>
}

export interface SearchHit {
  readonly kind: 'person' | 'school' | 'body' | 'measure' | 'obligation' | 'plan' | 'document'
  readonly id: string
  readonly title: string
  /** The found words are between «[[» and «]]». */
  readonly snippet: string
  readonly planId: string | null
}

export interface SearchStore {
  readonly find: (q: string, limit: number) => Promise<SearchHit[]>
}
