import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { onPaper } from './on-paper.ts'

/** `last` is the last day the school worked; null opens it again. Lists and mentors end with it. */
export async function closeSchool(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  id: string,
  { last, version }: { readonly last: Day | null; readonly version: number },
): Promise<Outcome<{ version: number }, 'notFound' | 'versionConflict'>> {
  const school = await schools.lock(id)
  if (!school) return refuse('notFound')
  if (school.version !== version)
    return refuse('versionConflict', { current: school, by: await schools.lastChangedBy(id) })
  await schools.set(id, { ...school, closedOn: last })
  if (last) await schools.endOpen(id, last)
  await audit.write({
    action: last ? 'school.close' : 'school.reopen',
    entity: 'organisation',
    entityId: id,
    summary: last
      ? `${school.shortName} закрыта, последний день ${onPaper(last)}`
      : `${school.shortName} снова действует`,
  })
  return done({ version: version + 1 })
}
