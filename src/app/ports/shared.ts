/** Cursor-paged lists: `next` is handed back as `cursor` for the following page, null on the last one. */
export interface Paging {
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface Page<Item> {
  readonly items: Item[]
  readonly next: string | null
}

export interface PersonRef {
  readonly id: string
  readonly name: string
}

export interface OrganisationRef {
  readonly id: string
  readonly shortName: string
}

/** A cursor that no list has given out. */
export class WrongCursor extends Error {}
