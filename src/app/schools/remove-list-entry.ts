import { done, type Outcome } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { findListing } from './find-listing.ts'
import { stretch } from './on-paper.ts'

/** Takes away an entry that was made by mistake: the school has never stood in the list. */
export async function removeListEntry(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  id: string,
  version: number,
): Promise<Outcome<Record<never, never>, 'notFound' | 'versionConflict'>> {
  const found = await findListing(schools, id, version)
  if (!found.ok) return found
  const { school, entry } = found.value
  await schools.removeListing(id)
  await audit.write({
    action: 'school.list.remove',
    entity: 'organisation',
    entityId: school.id,
    summary: `Убрана ошибочная запись ${school.shortName} в списке ${entry.code} ${stretch(entry.from, entry.to)}`,
    details: { code: entry.code, from: entry.from, to: entry.to, basis: entry.basis },
  })
  return done({})
}
