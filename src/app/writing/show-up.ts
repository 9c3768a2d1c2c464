import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { Present } from '../ports/writing-store.ts'

/** Tells the others in which cell somebody stands. Said every few seconds; whoever falls silent is gone. */
export async function showUp(
  { writing }: Pick<Stores, 'writing'>,
  actor: Actor,
  id: string,
  at: Pick<Present, 'row' | 'field'>,
): Promise<Outcome<Record<string, never>, 'notFound'>> {
  const plan = await writing.peek(id)
  if (plan?.territoryId !== actor.territoryId || !plan.written) return refuse('notFound')
  await writing.showUp(id, at)
  return done({})
}
