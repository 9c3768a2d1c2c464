import { type Day, done, enter, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { stretch } from './on-paper.ts'

interface Wish {
  readonly mentorId: string
  readonly from: Day
  readonly to: Day | null
  readonly basis: string
}

/** Puts a strong school beside one that is helped. Several may help at once, each of them once a day. */
export async function setMentor(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  schoolId: string,
  { mentorId, ...span }: Wish,
): Promise<Outcome<{ id: string }, 'alreadyMentored' | 'notFound' | 'sameSchool' | 'wrongDays'>> {
  if (mentorId === schoolId) return refuse('sameSchool')
  // the same order whoever helps whom, so that two commands never wait for each other
  const [first, second] = schoolId < mentorId ? [schoolId, mentorId] : [mentorId, schoolId]
  const held = [await schools.lock(first), await schools.lock(second)]
  const school = held.find((it) => it?.id === schoolId)
  const mentor = held.find((it) => it?.id === mentorId)
  if (!school || !mentor) return refuse('notFound')
  const entered = enter(await schools.mentorships(schoolId, mentorId), span)
  if (!entered.ok) return refuse(entered.refused === 'backwards' ? 'wrongDays' : 'alreadyMentored', entered.details)
  const { entry, absorbed } = entered.value
  for (const it of absorbed) await schools.removeMentorship(it.id)
  const id = await schools.addMentorship(schoolId, mentorId, entry)
  await audit.write({
    action: 'school.mentor.set',
    entity: 'organisation',
    entityId: schoolId,
    summary: `${mentor.shortName} наставник школы ${school.shortName} ${stretch(span.from, span.to)}`,
    details: { mentorId, ...span },
  })
  return done({ id })
}
