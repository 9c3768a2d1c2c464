import type { Actor, Role } from './actor.ts'

/** What a person is at one time: the roles of a territory itself, or those at one organisation of it. */
export interface Place {
  /** `<territory>.-` for the roles of the territory, `<territory>.<organisation>` for those at an organisation. */
  readonly id: string
  readonly territory: { readonly id: string; readonly name: string }
  readonly organisation: { readonly id: string; readonly shortName: string } | null
  readonly roles: readonly Role[]
  /** Organisations of the roles: the director's school, the curator's schools. */
  readonly schools: readonly string[]
  /** Absent people whose roles these are: the person is their substitute. */
  readonly actsFor: readonly string[]
}

export const placeId = (territoryId: string, organisationId: string | null): string =>
  `${territoryId}.${organisationId ?? '-'}`

/** All roles of a territory together have its id, a place has its own: where an actor is to be looked for. */
export const territoryOfPlace = (id: string): string => id.split('.')[0] ?? ''

/** The actor with the roles of one place and nothing of the others; at an organisation also without the territories below. */
export const narrowed = (actor: Actor, { organisation, roles, schools, actsFor }: Place): Actor => ({
  ...actor,
  roles,
  schools,
  actsFor,
  readable: organisation ? [actor.territoryId] : actor.readable,
})
