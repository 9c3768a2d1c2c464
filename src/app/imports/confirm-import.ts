import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { buildPlan } from './build-plan.ts'
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

  const origin = {
    roadmapId: newId(),
    importId: from.id,
    fileId: from.fileId,
    source: from.source,
    name: from.fileName,
  }
  const plan = await buildPlan({ confirm, newId }, draft, { origin, confirmedBy: actor.personId || null })
  await confirm.write(id, plan)
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
      obligations: plan.obligation.length,
      newSchools: plan.organisation.map(({ shortName }) => shortName),
      newPeople: plan.person.map(({ name }) => name),
    },
  })
  return done({ planId: roadmap.id })
}
