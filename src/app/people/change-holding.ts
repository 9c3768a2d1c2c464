import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { leavePost, moveHolding, type TakeRefusal } from '#domain/posts/index.ts'
import type { Stores } from '../ports/stores.ts'

type Needs = Pick<Stores, 'audit' | 'people' | 'posts'>

interface Change {
  readonly version: number
  readonly from?: Day | null | undefined
  readonly to?: Day | null | undefined
  readonly basis?: string | undefined
}

/**
 * Other days of a holding, or its end: the post stays, and the leaver's roles in the organisation end on the same day, so
 * that nobody sees a school after leaving it.
 */
export async function changeHolding(
  { audit, people, posts }: Needs,
  id: string,
  { version, from, to, basis }: Change,
): Promise<Outcome<{ version: number }, TakeRefusal | 'notFound' | 'versionConflict'>> {
  await people.takeTurn()
  const kept = await posts.holding(id)
  if (!kept) return refuse('notFound')
  if (kept.version !== version) return refuse('versionConflict')
  const { post, ...holding } = kept
  const before = await posts.holdingsOf(post.id)
  const moved = { ...holding, from: from === undefined ? holding.from : from, to: to === undefined ? holding.to : to }
  const onlyLeaves = from === undefined && moved.to !== null && (holding.to === null || moved.to <= holding.to)
  const after = onlyLeaves && moved.to ? leavePost(before, holding, moved.to) : moveHolding(before, moved, post.sole)
  if (!after.ok) return after
  await posts.keep(post, before, after.value, '')
  const changed = moved.from !== holding.from || moved.to !== holding.to
  // the act of leaving is in the trail; the card keeps the act of the appointment
  if (basis !== undefined && !onlyLeaves) await posts.setBasis(id, basis)
  if (onlyLeaves && changed && moved.to && post.organisationId)
    await posts.endRoles(holding.personId, post.organisationId, moved.to)
  await audit.write({
    action: onlyLeaves ? 'post.leave' : 'post.change',
    entity: 'person',
    entityId: holding.personId,
    summary: `${onlyLeaves ? 'Освобождение от должности' : 'Изменены дни должности'}: ${post.title}`,
    details: { postId: post.id, from: moved.from, to: moved.to, ...(basis !== undefined && { basis }) },
  })
  return done({ version: changed ? version + 1 : version })
}
