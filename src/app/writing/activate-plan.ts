import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { cellOf, draftOf, type Sheet, standing } from '#domain/writing/index.ts'
import { buildPlan } from '../imports/index.ts'
import type { PlanRows } from '../ports/confirm-store.ts'
import type { Stores } from '../ports/stores.ts'
import { holdPlan, type HoldRefusal } from './hold-plan.ts'

interface Needs extends Pick<Stores, 'audit' | 'confirm' | 'writing'> {
  readonly newId: () => string
}

/** The approved sheet becomes a plan in force with its obligations, the same way as an order that was read. */
export async function activatePlan(
  { audit, confirm, writing, newId }: Needs,
  actor: Actor,
  id: string,
): Promise<Outcome<null, HoldRefusal | 'noPeriod' | 'noMeasures'>> {
  const held = await holdPlan({ writing }, actor, id, 'activate')
  if (!held.ok) return held
  const plan = held.value
  const sheet = await writing.sheet(id)
  const read = draftOf(sheet)
  const draft = { ...read, document: { ...read.document, number: plan.orderNumber, date: plan.orderDay } }
  if (!draft.period) return refuse('noPeriod')
  if (draft.measures.length === 0) return refuse('noMeasures')
  const origin = { roadmapId: id, importId: null, fileId: null, source: null, name: plan.title }
  const rows = await buildPlan({ confirm, newId }, draft, { origin, confirmedBy: actor.personId || null })
  await confirm.putInForce({ ...rows, measure: withLinks(rows.measure, sheet) })
  await audit.write({
    action: 'plan.activate',
    entity: 'roadmap',
    entityId: id,
    summary: `Введена в действие дорожная карта «${plan.title}»`,
    details: { measures: rows.measure.length, obligations: rows.obligation.length },
  })
  return done(null)
}

/** The link of the management cycle stands on the sheet alone: a document does not print it. */
function withLinks(
  measures: PlanRows['measure'],
  sheet: Sheet,
): (PlanRows['measure'][number] & { cycleLink: string | null })[] {
  const keyOf = (number: string | null, title: string): string => `${number ?? ''} ${title}`
  const links = new Map(
    standing(sheet)
      .filter(({ kind }) => kind === 'measure')
      .map((row) => [keyOf(cellOf(row, 'number'), cellOf(row, 'title')), cellOf(row, 'cycleLink')]),
  )
  return measures.map((it) => ({ ...it, cycleLink: links.get(keyOf(it.number, it.title)) || null }))
}
