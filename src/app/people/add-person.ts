import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { isSolePost, type TakeRefusal, takePost } from '#domain/posts/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { PersonFields } from '../ports/people-store.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'people' | 'posts'> {
  readonly newId: () => string
}

export interface NewPerson extends PersonFields {
  readonly post?:
    | {
        readonly title: string
        readonly organisationId: string | null
        readonly from: Day | null
        readonly basis: string
      }
    | undefined
}

/** A person of the register, at once on a post where one is named. */
export async function addPerson(
  { audit, people, posts, newId }: Needs,
  { post: wanted, ...fields }: NewPerson,
): Promise<Outcome<{ id: string }, TakeRefusal | 'notFound'>> {
  await people.takeTurn()
  const id = await people.add({ ...fields, email: fields.email?.toLowerCase() ?? null })
  if (wanted) {
    const post = await posts.named(wanted.title, wanted.organisationId, isSolePost(wanted.title))
    if (!post) return refuse('notFound')
    const before = await posts.holdingsOf(post.id)
    const taken = takePost(before, { id: newId(), personId: id, from: wanted.from, to: null }, post.sole)
    if (!taken.ok) return taken
    await posts.keep(post, before, taken.value, wanted.basis)
  }
  await audit.write({
    action: 'person.add',
    entity: 'person',
    entityId: id,
    summary: `Добавлен человек: ${fields.name}${wanted ? `, ${wanted.title}` : ''}`,
  })
  return done({ id })
}
