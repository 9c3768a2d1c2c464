import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { MatchChoice } from '../ports/matching-store.ts'
import type { Stores } from '../ports/stores.ts'

/** Remembers for the territory whom a printed name means, so that it is asked once. */
export async function chooseMatch(
  { audit, confirm, matching }: Pick<Stores, 'audit' | 'confirm' | 'matching'>,
  choice: MatchChoice,
): Promise<Outcome<Record<string, never>, 'notFound'>> {
  const { kind, key, printed, targetId } = choice
  const { organisations, people } = await confirm.known()
  const known = kind === 'person' ? people : organisations.filter((it) => it.kind === 'school')
  if (targetId !== null && !known.some(({ id }) => id === targetId)) return refuse('notFound')
  await matching.choose(choice)
  await audit.write({
    action: 'match.choose',
    entity: kind,
    entityId: targetId ?? key,
    summary: targetId === null ? `Решено: «${printed}» в реестре нет` : `Решено, кто такой «${printed}»`,
    details: { key, targetId },
  })
  return done({})
}
