import type { Day } from '#domain/kernel/index.ts'
import type { Seat, SeatHeld } from '#domain/posts/index.ts'
import type { OrganisationRef, Page, Paging, PersonRef } from './shared.ts'

export interface BodyFields {
  readonly kind: string
  readonly name: string
  readonly organisationId: string | null
  readonly basis: string
  readonly from: Day | null
  readonly to: Day | null
}

export interface BodyRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly organisation: OrganisationRef | null
  readonly plan: { readonly id: string; readonly title: string } | null
  readonly basis: string
  readonly from: Day | null
  readonly to: Day | null
  readonly head: PersonRef | null
  /** Today. */
  readonly members: number
  readonly version: number
}

export interface BodyCard extends BodyRow {
  readonly seats: {
    readonly id: string
    readonly person: PersonRef
    readonly seat: Seat
    /** The words of the document. */
    readonly roleInBody: string | null
    readonly from: Day | null
    readonly to: Day | null
    readonly version: number
  }[]
}

export interface KeptSeat extends SeatHeld {
  readonly bodyId: string
  readonly bodyName: string
  readonly version: number
}

export interface BodyStore {
  readonly list: (filter: Paging & { q?: string | undefined }, today: Day) => Promise<Page<BodyRow>>
  readonly card: (id: string, today: Day) => Promise<BodyCard | null>
  readonly organisationExists: (id: string) => Promise<boolean>
  readonly add: (fields: BodyFields) => Promise<string>
  /** False when the version is not the kept one. */
  readonly edit: (id: string, version: number, fields: Partial<BodyFields>) => Promise<boolean>
  readonly seatsOf: (bodyId: string) => Promise<SeatHeld[]>
  readonly seat: (id: string) => Promise<KeptSeat | null>
  readonly keepSeats: (bodyId: string, before: readonly SeatHeld[], after: readonly SeatHeld[]) => Promise<void>
}
