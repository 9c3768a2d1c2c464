import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { actsOf, fits, type RoadmapAct } from '#domain/roadmaps/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { WrittenPlan } from '../ports/writing-store.ts'

export type HoldRefusal = 'notFound' | 'notAllowed' | 'otherState'

/**
 * The plan, held until the transaction ends, so that of two who move it at once the second finds it moved. Refused where
 * the act does not fit the state that it stands in, or the person.
 */
export async function holdPlan(
  { writing }: Pick<Stores, 'writing'>,
  actor: Actor,
  id: string,
  act: RoadmapAct,
): Promise<Outcome<WrittenPlan, HoldRefusal>> {
  const plan = await writing.lock(id)
  if (plan?.territoryId !== actor.territoryId) return refuse('notFound')
  if (!fits(act, plan)) return refuse('otherState')
  return actsOf(actor, plan)[act] ? done(plan) : refuse('notAllowed')
}
