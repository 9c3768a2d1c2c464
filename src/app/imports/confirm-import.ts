import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import type { Stores } from '../ports/stores.ts'
import { enrol } from './enrol.ts'
import { obligationRows } from './obligation-rows.ts'
import { planRows } from './plan-rows.ts'
import { correctedDraft } from './view-import.ts'

interface Needs extends Pick<Stores, 'audit' | 'confirm' | 'imports'> {
  readonly newId: () => string
}

type Refusal = 'notFound' | 'notReady' | 'versionConflict' | 'noPeriod' | 'noMeasures'

/**
 * Draft → plan in force with its obligations; schools and people that the register lacks are added. The import is held,
 * so that two who confirm at once get the one plan.
 */
export async function confirmImport(
  { audit, confirm, imports, newId }: Needs,
  actor: Actor,
  { id, version }: { id: string; version?: number | undefined },
): Promise<Outcome<{ planId: string }, Refusal>> {
  const from = await imports.lock(id)
  if (from?.territoryId !== actor.territoryId) return refuse('notFound')
  if (from.state === 'confirmed' && from.planId) return done({ planId: from.planId })
  const draft = from.state === 'draft' && correctedDraft(from)
  if (!draft) return refuse('notReady')
  if (version !== undefined && version !== from.version) return refuse('versionConflict')
  const { period } = draft
  if (!period || period.from > period.to) return refuse('noPeriod')
  if (draft.measures.length === 0) return refuse('noMeasures')

  const { organisations, people, members, ...added } = enrol(await confirm.register(), {
    draft,
    period,
    basis: basisOf(draft),
    newId,
  })
  const plan = planRows({ draft: { ...draft, period }, from, members, confirmedBy: actor.personId || null, newId })
  const obligation = obligationRows(draft, plan, { organisations, people })
  await confirm.write(id, { ...plan, ...added, obligation })
  const roadmap = plan.roadmap[0]
  if (!roadmap) throw new Error('a plan without its roadmap')
  await audit.write({
    action: 'plan.confirm',
    entity: 'roadmap',
    entityId: roadmap.id,
    summary: `Подтверждена дорожная карта «${roadmap.title}»`,
    details: {
      importId: id,
      measures: plan.measure.length,
      obligations: obligation.length,
      newSchools: added.organisation.map(({ shortName }) => shortName),
      newPeople: added.person.map(({ name }) => name),
    },
  })
  return done({ planId: roadmap.id })
}

/** «№ 46 от 15.01.2024», as much of it as the document says. */
function basisOf({ document: { number, date, title } }: Draft): string {
  const words = [number && `№ ${number}`, date && `от ${date.split('-').reverse().join('.')}`].filter(Boolean).join(' ')
  return words || title
}
