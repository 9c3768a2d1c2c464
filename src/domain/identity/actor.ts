export const ROLES = [
  'administrator',
  'municipalCoordinator',
  'authorityHead',
  'authoritySpecialist',
  'methodologist',
  'curator',
  'schoolDirector',
  'schoolTeamMember',
  'regionalOperator',
  'observer',
] as const
export type Role = (typeof ROLES)[number]

/** «координатор»: what stands under the name at the foot of the sidebar. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  administrator: 'администратор',
  municipalCoordinator: 'координатор',
  authorityHead: 'начальник управления',
  authoritySpecialist: 'специалист управления',
  methodologist: 'методист',
  curator: 'куратор',
  schoolDirector: 'директор школы',
  schoolTeamMember: 'команда школы',
  regionalOperator: 'региональный оператор',
  observer: 'наблюдатель',
}

/** Somebody who acts in one territory at a time; the territory is chosen when a person works in several. */
export interface Actor {
  readonly userId: string
  readonly personId: string
  readonly name: string
  readonly territoryId: string
  readonly territoryName: string
  readonly territoryKind: 'region' | 'municipality'
  /** Territories the actor may read: the own one, and for a region all of its municipalities. */
  readonly readable: readonly string[]
  /** Roles in force today. */
  readonly roles: readonly Role[]
  /** Organisations of those roles: the director's school, the curator's schools. */
  readonly schools: readonly string[]
  /** People for whom the actor acts today, being their substitute; their roles and schools are among the actor's. */
  readonly actsFor: readonly string[]
}
