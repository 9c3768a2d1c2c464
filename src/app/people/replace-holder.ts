import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { inForce, replaceHolder as replace } from '#domain/posts/index.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'people' | 'posts'> {
  readonly newId: () => string
}

interface Wish {
  readonly personId: string
  /** First day of the new holder. */
  readonly day: Day
  readonly basis: string
  /** Whom of several holders; the only one where it is not said. */
  readonly holdingId?: string | undefined
}

/**
 * Another person on a post from a day on, without a day between; the former's roles in the organisation go along. What is
 * addressed to the former by name goes by `handOver`.
 */
export async function replaceHolder(
  { audit, people, posts, newId }: Needs,
  postId: string,
  { personId, day, basis, holdingId }: Wish,
): Promise<Outcome<{ holdingId: string }, 'notFound' | 'notHeld' | 'alreadyHolds'>> {
  await people.takeTurn()
  const post = await posts.find(postId)
  if (!post || !(await people.exists(personId))) return refuse('notFound')
  const before = await posts.holdingsOf(postId)
  const holders = before.filter((it) => inForce(it, day) && (holdingId === undefined || it.id === holdingId))
  const [former] = holders
  if (!former || holders.length > 1) return refuse('notHeld')
  const id = newId()
  const after = replace(before, former.id, { id, personId, from: day }, post.sole)
  if (!after.ok) return after
  await posts.keep(post, before, after.value, basis)
  if (post.organisationId) await posts.passRoles(former.personId, personId, post.organisationId, day)
  for (const [who, words] of [
    [former.personId, 'Освобождение от должности'],
    [personId, 'Назначение'],
  ] as const)
    await audit.write({
      action: 'post.replace',
      entity: 'person',
      entityId: who,
      summary: `${words}: ${post.title}${post.organisationName ? `, ${post.organisationName}` : ''}`,
      details: { postId, from: former.personId, to: personId, day, basis },
    })
  return done({ holdingId: id })
}
