import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { Remark } from '../ports/writing-store.ts'
import { holdPlan, type HoldRefusal } from './hold-plan.ts'

interface Needs extends Pick<Stores, 'audit' | 'writing'> {
  /** The instant, ISO in UTC. */
  readonly now: string
}

type Said = Pick<Remark, 'row' | 'field' | 'text'> & { readonly id: string }

/** A remark to a cell, a row or the whole plan, by anybody who sees the plan before it is approved. */
export async function addRemark(
  { audit, writing, now }: Needs,
  actor: Actor,
  { id, row, field, text }: Said,
): Promise<Outcome<null, HoldRefusal | 'unknownRow'>> {
  const held = await holdPlan({ writing }, actor, id, 'remark')
  if (!held.ok) return held
  if (row !== null && !(await writing.sheet(id)).some((it) => it.id === row)) return refuse('unknownRow')
  await writing.addRemark(id, { row, field: row === null ? null : field, text, at: now })
  await audit.write({
    action: 'plan.remark',
    entity: 'roadmap',
    entityId: id,
    summary: `Замечание к плану «${held.value.title}»: ${text}`.slice(0, 500),
  })
  return done(null)
}

interface Closed {
  readonly remarkId: string
  readonly state: 'taken' | 'declined'
  readonly reply: string
}

/** Those who write the plan take a remark or decline it, once. */
export async function closeRemark(
  { audit, writing, now }: Needs,
  actor: Actor,
  { remarkId, state, reply }: Closed,
): Promise<Outcome<{ planId: string }, HoldRefusal | 'remarkClosed'>> {
  const planId = await writing.planOfRemark(remarkId)
  if (!planId) return refuse('notFound')
  const held = await holdPlan({ writing }, actor, planId, 'edit')
  if (!held.ok) return held
  const remark = (await writing.talk(planId)).remarks.find((it) => it.id === remarkId)
  if (remark?.state !== 'open') return refuse('remarkClosed')
  await writing.closeRemark(planId, remarkId, { state, reply, at: now })
  await audit.write({
    action: state === 'taken' ? 'plan.remarkTaken' : 'plan.remarkDeclined',
    entity: 'roadmap',
    entityId: planId,
    summary:
      `${state === 'taken' ? 'Учтено' : 'Отклонено'} замечание к плану «${held.value.title}»: ${remark.text}`.slice(
        0,
        500,
      ),
  })
  return done({ planId })
}
