import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { isSolePost, type TakeRefusal, takePost as take } from '#domain/posts/index.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'people' | 'posts'> {
  readonly newId: () => string
}

interface Wish {
  readonly title: string
  readonly organisationId: string | null
  readonly from: Day | null
  readonly to: Day | null
  readonly basis: string
}

/** Appoints a person to a post, which is made where the organisation has none of that name. */
export async function takePost(
  { audit, people, posts, newId }: Needs,
  personId: string,
  { title, organisationId, from, to, basis }: Wish,
): Promise<Outcome<{ id: string; postId: string }, TakeRefusal | 'notFound'>> {
  await people.takeTurn()
  if (!(await people.exists(personId))) return refuse('notFound')
  const post = await posts.named(title, organisationId, isSolePost(title))
  if (!post) return refuse('notFound')
  const before = await posts.holdingsOf(post.id)
  const id = newId()
  const taken = take(before, { id, personId, from, to }, post.sole)
  if (!taken.ok) return taken
  await posts.keep(post, before, taken.value, basis)
  await audit.write({
    action: 'post.take',
    entity: 'person',
    entityId: personId,
    summary: `Назначение: ${post.title}${post.organisationName ? `, ${post.organisationName}` : ''}`,
    details: { postId: post.id, from, to, basis },
  })
  return done({ id, postId: post.id })
}
