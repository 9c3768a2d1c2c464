import { collapse, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { SchoolFields } from '../ports/school-store.ts'

type Names = Pick<SchoolFields, 'name' | 'shortName'>

/** The names of a school with single spaces; refused where one of them is empty. */
export function namesOf(it: Names): Outcome<Names, 'badInput'> {
  const names = { name: collapse(it.name), shortName: collapse(it.shortName) }
  const empty = (['name', 'shortName'] as const).find((field) => names[field] === '')
  return empty
    ? refuse('badInput', { errors: [{ field: empty, message: 'Напишите, как называется школа' }] })
    : done(names)
}
