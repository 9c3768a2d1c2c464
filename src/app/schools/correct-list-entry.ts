import { type Day, done, move, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { findListing } from './find-listing.ts'
import { stretch } from './on-paper.ts'

interface Wish {
  readonly version: number
  readonly from: Day
  readonly to: Day | null
  readonly basis: string
  readonly exitBasis: string
}

/** Mends the days or the acts of an entry. */
export async function correctListEntry(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  id: string,
  { version, exitBasis, ...span }: Wish,
): Promise<Outcome<{ version: number }, 'alreadyListed' | 'notFound' | 'versionConflict' | 'wrongDays'>> {
  const found = await findListing(schools, id, version)
  if (!found.ok) return found
  const { school, entry, entries } = found.value
  const moved = move(entries, entry, span)
  if (!moved.ok) return refuse(moved.refused === 'backwards' ? 'wrongDays' : 'alreadyListed', moved.details)
  await schools.setListing(id, { ...moved.value, exitBasis: span.to === null ? '' : exitBasis })
  await audit.write({
    action: 'school.list.correct',
    entity: 'organisation',
    entityId: school.id,
    summary: `Исправлена запись ${school.shortName} в списке ${entry.code}: ${stretch(span.from, span.to)}`,
    details: { code: entry.code, was: { from: entry.from, to: entry.to, basis: entry.basis }, is: span },
  })
  return done({ version: version + 1 })
}
