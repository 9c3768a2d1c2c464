import { type Day, done, enter, type Outcome, refuse } from '#domain/kernel/index.ts'
import { BUILT_IN_LISTS } from '#domain/schools/index.ts'
import type { Stores } from '../ports/stores.ts'
import { stretch } from './on-paper.ts'

interface Wish {
  readonly code: string
  readonly from: Day
  readonly to: Day | null
  readonly basis: string
}

type Refused = 'alreadyListed' | 'notFound' | 'schoolClosed' | 'unknownList' | 'wrongDays'

/** Puts a school in a list. A day on which it stands there already refuses; the entry that has the day is told. */
export async function enterList(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  schoolId: string,
  { code, ...span }: Wish,
): Promise<Outcome<{ id: string }, Refused>> {
  const school = await schools.lock(schoolId)
  if (!school) return refuse('notFound')
  const known = [...BUILT_IN_LISTS, ...(await schools.ownLists())].some((it) => it.code === code)
  if (!known) return refuse('unknownList')
  if (school.closedOn && (span.to ?? span.from) > school.closedOn) return refuse('schoolClosed')
  const entered = enter(await schools.listings(schoolId, code), span)
  if (!entered.ok) return refuse(entered.refused === 'backwards' ? 'wrongDays' : 'alreadyListed', entered.details)
  const { entry, absorbed } = entered.value
  for (const it of absorbed) await schools.removeListing(it.id)
  const id = await schools.addListing(schoolId, code, entry)
  if (id === null) return refuse('alreadyListed')
  await audit.write({
    action: 'school.list.enter',
    entity: 'organisation',
    entityId: schoolId,
    summary: `${school.shortName} в списке ${code} ${stretch(span.from, span.to)}`,
    details: { code, ...span },
  })
  return done({ id })
}
