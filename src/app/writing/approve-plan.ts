import type { Actor } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { draftOf } from '#domain/writing/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { Agreement } from '../ports/writing-store.ts'
import { holdPlan, type HoldRefusal } from './hold-plan.ts'

type Needs = Pick<Stores, 'audit' | 'writing'>

interface Wish {
  readonly id: string
  readonly number: string
  readonly day: Day
  /** Why it is approved although not everybody has agreed. */
  readonly anyway?: string | undefined
}

/** The order is signed: its number and day are written, the sheet is frozen. */
export async function approvePlan(
  { audit, writing }: Needs,
  actor: Actor,
  { id, number, day, anyway }: Wish,
): Promise<Outcome<null, HoldRefusal | 'notAgreed' | 'noMeasures'>> {
  const held = await holdPlan({ writing }, actor, id, 'approve')
  if (!held.ok) return held
  if (draftOf(await writing.sheet(id)).measures.length === 0) return refuse('noMeasures')
  const missing = notAgreed((await writing.talk(id)).agreements)
  if (missing.length > 0 && !anyway) return refuse('notAgreed', { people: missing.map(({ person }) => person.name) })
  await writing.move(id, 'approved', { orderNumber: number, orderDay: day })
  await audit.write({
    action: 'plan.approve',
    entity: 'roadmap',
    entityId: id,
    summary: `Утверждена дорожная карта «${held.value.title}»: приказ № ${number} от ${day.split('-').reverse().join('.')}`,
    details: anyway ? { anyway, notAgreed: missing.map(({ person }) => person.name) } : {},
  })
  return done(null)
}

/** Who of the last round has not agreed. */
function notAgreed(agreements: readonly Agreement[]): Agreement[] {
  const round = Math.max(0, ...agreements.map((it) => it.round))
  return agreements.filter((it) => it.round === round && it.decision !== 'agreed')
}

/** The order is taken back before the plan is in force: the sheet can be written again. */
export async function unapprovePlan(
  { audit, writing }: Needs,
  actor: Actor,
  id: string,
): Promise<Outcome<null, HoldRefusal>> {
  const held = await holdPlan({ writing }, actor, id, 'unapprove')
  if (!held.ok) return held
  await writing.move(id, 'draft', { orderNumber: null, orderDay: null })
  await audit.write({
    action: 'plan.unapprove',
    entity: 'roadmap',
    entityId: id,
    summary: `Снято утверждение дорожной карты «${held.value.title}»`,
  })
  return done(null)
}
