import { type Day, done, leave, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { onPaper } from './on-paper.ts'

/** Ends a mentorship with its last day. */
export async function endMentor(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  id: string,
  { version, last }: { readonly version: number; readonly last: Day },
): Promise<Outcome<{ version: number }, 'notFound' | 'notMentored' | 'versionConflict'>> {
  const known = await schools.mentorship(id)
  const school = known && (await schools.lock(known.schoolId))
  const found = school && (await schools.mentorship(id))
  if (!found) return refuse('notFound')
  if (found.version !== version)
    return refuse('versionConflict', { current: found, by: await schools.lastChangedBy(school.id) })
  const left = leave(found, last)
  if (!left.ok) return refuse('notMentored')
  await schools.setMentorship(id, left.value)
  await audit.write({
    action: 'school.mentor.end',
    entity: 'organisation',
    entityId: school.id,
    summary: `Наставничество над ${school.shortName} закончено, последний день ${onPaper(last)}`,
    details: { mentorId: found.mentorId, last },
  })
  return done({ version: version + 1 })
}
