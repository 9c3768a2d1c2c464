import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome } from '#domain/kernel/index.ts'
import type { RoadmapState } from '#domain/roadmaps/index.ts'
import type { Stores } from '../ports/stores.ts'
import { holdPlan, type HoldRefusal } from './hold-plan.ts'

type Needs = Pick<Stores, 'audit' | 'writing'>

const MOVES = {
  reopen: { to: 'active', said: 'Возвращена в работу' },
  archive: { to: 'archived', said: 'Убрана в архив' },
  unarchive: { to: 'completed', said: 'Возвращена из архива' },
} as const satisfies Record<string, { to: RoadmapState; said: string }>

/** What moves a finished plan and changes nothing else of it. */
export async function movePlan(
  { audit, writing }: Needs,
  actor: Actor,
  id: string,
  act: keyof typeof MOVES,
): Promise<Outcome<null, HoldRefusal>> {
  const held = await holdPlan({ writing }, actor, id, act)
  if (!held.ok) return held
  const { to, said } = MOVES[act]
  await writing.move(id, to)
  await audit.write({
    action: `plan.${act}`,
    entity: 'roadmap',
    entityId: id,
    summary: `${said} дорожная карта «${held.value.title}»`,
  })
  return done(null)
}

/** A draft that leads nowhere goes whole; the journal keeps that it was there. */
export async function discardPlan(
  { audit, writing }: Needs,
  actor: Actor,
  id: string,
): Promise<Outcome<Record<string, never>, HoldRefusal>> {
  const held = await holdPlan({ writing }, actor, id, 'discard')
  if (!held.ok) return held
  await writing.discard(id)
  await audit.write({
    action: 'plan.discard',
    entity: 'roadmap',
    entityId: id,
    summary: `Удалён черновик плана «${held.value.title}»`,
  })
  return done({})
}
