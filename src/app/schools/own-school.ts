import { type Actor, may } from '#domain/identity/index.ts'

/** Whoever edits all schools, or the director of this one. */
export const mayEdit = (actor: Actor, schoolId: string): boolean =>
  may(actor, 'school.edit') || (may(actor, 'school.editOwn') && actor.schools.includes(schoolId))
