import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { actsOf, type RoadmapAct } from '#domain/roadmaps/index.ts'
import type { SheetRow } from '#domain/writing/index.ts'
import type { Stores } from '../ports/stores.ts'
import { askedOf } from './agree-plan.ts'
import type { Present, Talk, WrittenPlan } from '../ports/writing-store.ts'

export interface SheetView extends WrittenPlan, Talk {
  readonly rows: SheetRow[]
  readonly present: Present[]
  /** What whoever looks may do now. */
  readonly can: Readonly<Record<RoadmapAct, boolean>>
}

/** The sheet with all that is said about it. Row-level security decides who sees a plan that is not in force. */
export async function viewSheet(
  { writing }: Pick<Stores, 'writing'>,
  actor: Actor,
  id: string,
): Promise<Outcome<SheetView, 'notFound'>> {
  const found = await writing.find(id)
  if (!found?.plan.written) return refuse('notFound')
  const { plan, rows } = found
  const talk = await writing.talk(id)
  return done({
    ...plan,
    ...talk,
    rows: [...rows],
    present: await writing.present(id),
    can: rightsOf(actor, plan, talk),
  })
}

/** To agree is for those who are asked; whoever sees the plan may remark. */
function rightsOf(actor: Actor, plan: WrittenPlan, { agreements }: Talk): SheetView['can'] {
  const acts = actsOf(actor, plan)
  const isHome = plan.territoryId === actor.territoryId
  const own = Object.fromEntries(Object.entries(acts).map(([act, it]) => [act, it && isHome])) as typeof acts
  return { ...own, agree: own.agree && askedOf(actor, agreements) !== undefined }
}
