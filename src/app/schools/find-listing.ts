import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Listing, SchoolRecord, SchoolStore } from '../ports/school-store.ts'

interface Found {
  readonly school: SchoolRecord
  readonly entry: Listing
  /** All entries of the school in this list, `entry` among them. */
  readonly entries: readonly Listing[]
}

/** An entry as it is once nobody else can change it: the school is held first, then its list is read. */
export async function findListing(
  schools: SchoolStore,
  id: string,
  version: number,
): Promise<Outcome<Found, 'notFound' | 'versionConflict'>> {
  const found = await schools.listing(id)
  const school = found && (await schools.lock(found.schoolId))
  if (!school) return refuse('notFound')
  const entries = await schools.listings(school.id, found.code)
  const entry = entries.find((it) => it.id === id)
  if (!entry) return refuse('notFound')
  if (entry.version !== version)
    return refuse('versionConflict', { current: entry, by: await schools.lastChangedBy(school.id) })
  return done({ school, entry, entries })
}
