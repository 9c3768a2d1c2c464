import type { Actor } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { actsFor, answersFor } from '#domain/posts/index.ts'
import type { PersonCard } from '../ports/people-store.ts'
import type { PersonRef } from '../ports/shared.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'people' | 'substitutions'> {
  readonly today: Day
  /** The instant, ISO in UTC. */
  readonly now: string
}

interface ShownCard extends PersonCard {
  /** Who acts for the person today, in the order of the chain; empty while the person is there. */
  readonly actedBy: PersonRef[]
  /** For whom the person answers today, but for the person. */
  readonly actsFor: PersonRef[]
}

const HOUR = 3_600_000

/** The card of a person. A look at somebody else's is noted, once an hour for each who looks. */
export async function personCard(
  { audit, people, substitutions, today, now }: Needs,
  actor: Actor,
  id: string,
): Promise<Outcome<ShownCard, 'notFound'>> {
  const card = await people.card(id, today)
  if (!card) return refuse('notFound')
  const anHourAgo = new Date(Date.parse(now) - HOUR).toISOString()
  if (actor.personId !== id && actor.personId !== '' && !(await people.seenSince(id, anHourAgo)))
    await audit.write({
      action: 'person.view',
      entity: 'person',
      entityId: id,
      summary: `Просмотрена карточка: ${card.name}`,
    })
  const inForce = await substitutions.between(today, today)
  return done({
    ...card,
    actedBy: await people.named(actsFor(inForce, id, today).slice(1)),
    actsFor: await people.named(answersFor(inForce, id, today).filter((it) => it !== id)),
  })
}
