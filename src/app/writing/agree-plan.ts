import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { Agreement } from '../ports/writing-store.ts'
import { holdPlan, type HoldRefusal } from './hold-plan.ts'

interface Needs extends Pick<Stores, 'audit' | 'writing'> {
  /** The instant, ISO in UTC. */
  readonly now: string
}

interface Said {
  readonly id: string
  readonly decision: 'agreed' | 'remarks'
  readonly note: string
}

/** What is asked of the actor, or of somebody for whom the actor stands in, in the last round. */
export function askedOf(actor: Actor, agreements: readonly Agreement[]): Agreement | undefined {
  const round = Math.max(0, ...agreements.map((it) => it.round))
  const own = agreements.filter((it) => it.round === round && it.decision === null)
  return own.find((it) => it.person.id === actor.personId) ?? own.find((it) => actor.actsFor.includes(it.person.id))
}

/** Somebody who was asked says yes or has remarks, once a round. */
export async function agreePlan(
  { audit, writing, now }: Needs,
  actor: Actor,
  { id, decision, note }: Said,
): Promise<Outcome<null, HoldRefusal | 'notAsked'>> {
  const held = await holdPlan({ writing }, actor, id, 'agree')
  if (!held.ok) return held
  const asked = askedOf(actor, (await writing.talk(id)).agreements)
  if (!asked) return refuse('notAsked')
  await writing.decide(id, asked.id, { decision, note, at: now })
  await audit.write({
    action: decision === 'agreed' ? 'plan.agree' : 'plan.remarks',
    entity: 'roadmap',
    entityId: id,
    summary:
      decision === 'agreed' ? `Согласован план «${held.value.title}»` : `К плану «${held.value.title}» есть замечания`,
    details: { round: asked.round, for: asked.person.name },
  })
  return done(null)
}
