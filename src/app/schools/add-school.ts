import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { readSchoolName } from '#domain/schools/index.ts'
import type { SchoolFields, SchoolWish } from '../ports/school-store.ts'
import type { Stores } from '../ports/stores.ts'
import { namesOf } from './names-of.ts'

/** A school that the register does not have yet; the short name and the kind are read out of the name where not given. */
export async function addSchool(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  wish: Pick<SchoolFields, 'name'> & SchoolWish,
): Promise<Outcome<{ id: string }, 'schoolExists' | 'badInput'>> {
  const read = readSchoolName(wish.name)
  const names = namesOf({ name: wish.name, shortName: wish.shortName || (read?.short ?? wish.name) })
  if (!names.ok) return names
  const namesake = await schools.namesake(names.value, null)
  if (namesake) return refuse('schoolExists', { id: namesake })
  const id = await schools.add({
    address: wish.address ?? '',
    founder: wish.founder ?? '',
    phone: wish.phone ?? '',
    email: wish.email ?? '',
    site: wish.site ?? '',
    ...names.value,
    kind: wish.kind ?? read?.kind ?? null,
  })
  await audit.write({
    action: 'school.add',
    entity: 'organisation',
    entityId: id,
    summary: `Заведена школа ${names.value.shortName}`,
  })
  return done({ id })
}
