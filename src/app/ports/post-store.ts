import type { Day } from '#domain/kernel/index.ts'
import type { Holding, PostOn } from '#domain/posts/index.ts'
import type { OrganisationRef, Page, Paging, PersonRef } from './shared.ts'

export interface Post {
  readonly id: string
  readonly title: string
  readonly organisationId: string | null
  readonly organisationName: string | null
  /** Held by one person at a time. */
  readonly sole: boolean
}

export interface KeptHolding extends Holding {
  readonly version: number
  readonly post: Post
}

export interface PostRow {
  readonly id: string
  readonly title: string
  readonly organisation: OrganisationRef | null
  readonly sole: boolean
  readonly holdings: (Holding & { readonly name: string })[]
}

/** A post with the one answer of a day. */
export interface PostOnDay extends Omit<PostRow, 'holdings'> {
  readonly kind: PostOn['kind']
  readonly holders: PersonRef[]
  readonly acting: PersonRef | null
}

export interface PostStore {
  readonly find: (id: string) => Promise<Post | null>
  /** The post of this name in the organisation, made where it is not there yet; null for an unknown organisation. */
  readonly named: (title: string, organisationId: string | null, sole: boolean) => Promise<Post | null>
  readonly list: (filter: Paging & { organisation?: string | undefined }) => Promise<Page<PostRow>>
  readonly holdingsOf: (postId: string) => Promise<Holding[]>
  readonly holding: (id: string) => Promise<KeptHolding | null>
  /** Keeps what has become of a post's holdings; the act is that of the new ones. */
  readonly keep: (post: Post, before: readonly Holding[], after: readonly Holding[], basis: string) => Promise<void>
  readonly setBasis: (holdingId: string, basis: string) => Promise<void>
  /** Ends the person's roles of an organisation. */
  readonly endRoles: (personId: string, organisationId: string, lastDay: Day) => Promise<void>
  /** The person's roles of an organisation that are in force on the day go to another from that day on. */
  readonly passRoles: (fromId: string, toId: string, organisationId: string, day: Day) => Promise<number>
}
