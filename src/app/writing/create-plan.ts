import type { Day } from '#domain/kernel/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Cells } from '#domain/writing/index.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'writing'> {
  readonly newId: () => string
}

export interface Wanted {
  readonly title: string
  readonly periodFrom: Day
  readonly periodTo: Day
}

/** A plan begins as a draft with a passport and whatever it is made from. */
export async function createPlan(
  { audit, writing, newId }: Needs,
  { title, periodFrom, periodTo }: Wanted,
): Promise<Outcome<{ planId: string }, 'wrongPeriod'>> {
  if (periodFrom > periodTo) return refuse('wrongPeriod')
  const id = newId()
  const cells: Cells = { title, periodFrom, periodTo }
  await writing.create({ id, title, periodFrom, periodTo, previousId: null, regionalId: null, template: null }, [
    { id: newId(), kind: 'passport', parentId: null, cells, versions: {} },
  ])
  await audit.write({
    action: 'plan.create',
    entity: 'roadmap',
    entityId: id,
    summary: `Начат план «${title}»`,
    details: { from: 'nothing' },
  })
  return done({ planId: id })
}
