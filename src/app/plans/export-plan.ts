import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { planDocument, planTable } from '#domain/orders/index.ts'
import type { RoadmapState } from '#domain/roadmaps/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import { draftOf } from '#domain/writing/index.ts'
import type { DocumentWriter } from '../ports/document-writer.ts'
import type { Stores } from '../ports/stores.ts'

export type PlanFormat = 'json' | 'docx' | 'xlsx'

interface Needs extends Pick<Stores, 'audit' | 'plans' | 'writing'> {
  readonly writer: DocumentWriter
}

export interface PlanFile {
  readonly name: string
  readonly body: Uint8Array
}

/** A plan as a file: the order to be printed, the table to be worked with, or everything kept about it. */
export async function exportPlan(
  { audit, plans, writer, writing }: Needs,
  { id, format }: { id: string; format: PlanFormat },
): Promise<Outcome<PlanFile, 'notFound'>> {
  const draft = await draftOfPlan({ plans, writing }, id)
  if (!draft) return refuse('notFound')
  const body = await bodyOf(draft)
  if (!body) return refuse('notFound')
  const { title } = draft.document
  await audit.write({
    action: 'plan.export',
    entity: 'roadmap',
    entityId: id,
    summary: `Выгружена дорожная карта «${title}»`,
    details: { format },
  })
  return done({ name: `${nameOf(draft)}.${format}`, body })

  async function bodyOf(it: Draft): Promise<Uint8Array | null> {
    switch (format) {
      case 'docx':
        return writer.docx(planDocument(it))
      case 'xlsx':
        return writer.xlsx(planTable(it))
      case 'json': {
        const everything = await plans.everything(id)
        return everything && new TextEncoder().encode(JSON.stringify(everything, null, 2))
      }
    }
  }
}

/** A plan that is still written stands on its sheet; one in force in its rows. */
async function draftOfPlan({ plans, writing }: Pick<Needs, 'plans' | 'writing'>, id: string): Promise<Draft | null> {
  const found = await writing.find(id)
  if (!found?.plan.written || !BEFORE_FORCE.has(found.plan.state)) return plans.draftOf(id)
  const draft = draftOf(found.rows)
  const { orderNumber: number, orderDay: date } = found.plan
  return { ...draft, document: { ...draft.document, number, date } }
}

const BEFORE_FORCE: ReadonlySet<RoadmapState> = new Set(['draft', 'onAgreement', 'approved'])

/** «Дорожная карта 2026», «Дорожная карта 2024–2026» */
function nameOf({ period }: Draft): string {
  const years = [period?.from, period?.to].flatMap((it) => (it ? [it.slice(0, 4)] : []))
  return ['Дорожная карта', [...new Set(years)].join('–')].join(' ').trim()
}
