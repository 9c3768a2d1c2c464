import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { PersonFields } from '../ports/people-store.ts'
import type { Stores } from '../ports/stores.ts'

/** Name and work contacts, as long as nobody has changed them meanwhile. */
export async function editPerson(
  { audit, people }: Pick<Stores, 'audit' | 'people'>,
  id: string,
  version: number,
  fields: Partial<PersonFields>,
): Promise<Outcome<{ version: number }, 'notFound' | 'versionConflict'>> {
  if (!(await people.exists(id))) return refuse('notFound')
  if (!(await people.edit(id, version, fields))) return refuse('versionConflict')
  await audit.write({
    action: 'person.edit',
    entity: 'person',
    entityId: id,
    summary: 'Изменена карточка человека',
    details: { fields: Object.keys(fields) },
  })
  return done({ version: version + 1 })
}
