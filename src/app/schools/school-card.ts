import { type Actor, may } from '#domain/identity/index.ts'
import { type Day, done, inForceOn, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Holder, SchoolCard } from '../ports/school-store.ts'
import type { Stores } from '../ports/stores.ts'
import { mayEdit } from './own-school.ts'

interface Card extends SchoolCard {
  /** Who heads the school today. */
  readonly director: Holder | null
  readonly can: { readonly edit: boolean; readonly editOwn: boolean }
}

/** The card of a school of any territory one may read; editing is for those at home there. */
export async function schoolCard(
  { schools }: Pick<Stores, 'schools'>,
  actor: Actor,
  id: string,
  today: Day,
): Promise<Outcome<Card, 'notFound'>> {
  const card = await schools.card(id, today)
  if (!card) return refuse('notFound')
  const home = card.territory.id === actor.territoryId
  return done({
    ...card,
    director: inForceOn(card.directors, today),
    can: { edit: home && may(actor, 'school.edit'), editOwn: home && mayEdit(actor, id) },
  })
}
