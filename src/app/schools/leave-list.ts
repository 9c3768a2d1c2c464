import { type Day, done, leave, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { findListing } from './find-listing.ts'
import { onPaper } from './on-paper.ts'

/** Takes a school off a list: `last` is its last day there, `basis` the act of leaving. */
export async function leaveList(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  id: string,
  { version, last, basis }: { readonly version: number; readonly last: Day; readonly basis: string },
): Promise<Outcome<{ version: number }, 'notFound' | 'notListed' | 'versionConflict'>> {
  const found = await findListing(schools, id, version)
  if (!found.ok) return found
  const { school, entry } = found.value
  const left = leave(entry, last)
  if (!left.ok) return refuse('notListed')
  await schools.setListing(id, { ...left.value, exitBasis: basis })
  await audit.write({
    action: 'school.list.leave',
    entity: 'organisation',
    entityId: school.id,
    summary: `${school.shortName} вышла из списка ${entry.code}, последний день ${onPaper(last)}`,
    details: { code: entry.code, last, basis },
  })
  return done({ version: version + 1 })
}
