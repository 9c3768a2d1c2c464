import type { Day } from '#domain/kernel/index.ts'
import { holderOn, inForce } from '#domain/posts/index.ts'
import type { PostOnDay } from '../ports/post-store.ts'
import type { Page, Paging, PersonRef } from '../ports/shared.ts'
import type { Stores } from '../ports/stores.ts'

/** Posts with whoever holds them on the day: the holder, who acts for the holder, or nobody. */
export async function postsOnDay(
  { people, posts, substitutions }: Pick<Stores, 'people' | 'posts' | 'substitutions'>,
  filter: Paging & { organisation?: string | undefined },
  day: Day,
): Promise<Page<PostOnDay>> {
  const { items, next } = await posts.list(filter)
  const inForceNow = await substitutions.between(day, day)
  const substitutes = await people.named(inForceNow.map((it) => it.substituteId))
  return {
    next,
    items: items.map(({ holdings, ...post }) => {
      const held = holderOn(holdings, inForceNow, day)
      return {
        ...post,
        kind: held.kind,
        holders: holdings
          .filter((it) => inForce(it, day))
          .map(({ personId, name }): PersonRef => ({ id: personId, name })),
        acting: held.kind === 'acting' ? (substitutes.find(({ id }) => id === held.actingId) ?? null) : null,
      }
    }),
  }
}
