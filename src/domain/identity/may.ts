import type { Actor, Role } from './actor.ts'

const STAFF = [
  'administrator',
  'municipalCoordinator',
  'authorityHead',
  'authoritySpecialist',
  'methodologist',
] as const
const SCHOOL = ['schoolDirector', 'schoolTeamMember'] as const
const ALL = [...STAFF, ...SCHOOL, 'curator', 'regionalOperator', 'observer'] as const

/**
 * Every permission, one line each: no line, no permission. The server refuses by this table and the screens hide by it.
 * What of a territory's obligations a school or a curator sees is a matter of `scopeOf`.
 */
const RULES = {
  'plan.read': ALL,
  'plan.import': ['administrator', 'municipalCoordinator', 'authoritySpecialist'],
  'plan.confirm': ['administrator', 'municipalCoordinator'],
  'plan.write': ['administrator', 'municipalCoordinator', 'authoritySpecialist', 'methodologist'],
  'plan.approve': ['administrator', 'municipalCoordinator', 'authorityHead'],
  // whoever is asked
  'plan.agree': ALL,
  'obligation.read': ALL,
  'obligation.remind': ['administrator', 'municipalCoordinator', 'authorityHead'],
  'answer.submit': [...STAFF, ...SCHOOL, 'curator'],
  // for somebody without an account, with the ground of the record
  'answer.record': ['administrator', 'municipalCoordinator'],
  'answer.decide': ['administrator', 'municipalCoordinator'],
  'school.read': ALL,
  'school.edit': ['administrator', 'municipalCoordinator'],
  // contacts and figures of the own school
  'school.editOwn': ['administrator', 'municipalCoordinator', 'schoolDirector'],
  'person.read': [...STAFF, ...SCHOOL, 'curator', 'regionalOperator'],
  'person.edit': ['administrator', 'municipalCoordinator'],
  'person.views': ['administrator', 'municipalCoordinator'],
  'person.invite': ['administrator', 'municipalCoordinator'],
  'file.read': ALL,
  'file.add': [...STAFF, ...SCHOOL, 'curator'],
  search: ALL,
  'audit.read': ['administrator', 'municipalCoordinator', 'authorityHead'],
  'system.manage': ['administrator'],
} satisfies Record<string, readonly Role[]>

export type Action = keyof typeof RULES
export const ACTIONS = Object.keys(RULES) as Action[]

export const may = (actor: Pick<Actor, 'roles'>, action: Action): boolean =>
  (RULES[action] as readonly Role[]).some((role) => actor.roles.includes(role))

const SEES_ALL: readonly Role[] = [...STAFF, 'regionalOperator', 'observer']

/** Whose obligations, answers and evidence the actor sees: all of the territory's, or those of the own schools and self. */
export const scopeOf = (actor: Pick<Actor, 'roles' | 'schools'>): '*' | readonly string[] =>
  SEES_ALL.some((role) => actor.roles.includes(role)) ? '*' : actor.schools

/** Sees the plans of the own territory that no order has put in force; others see those they are asked to agree with. */
export const writesPlans = (actor: Pick<Actor, 'roles'>): boolean =>
  may(actor, 'plan.write') || may(actor, 'plan.approve')
