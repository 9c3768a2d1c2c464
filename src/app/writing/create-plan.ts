import { done, type Day, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import { type TemplateCode, templateSheet } from '#domain/templates/index.ts'
import { fromLastYear, fromRegional, type Cells, type Sheet, type SheetRow } from '#domain/writing/index.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'plans' | 'writing'> {
  readonly newId: () => string
  readonly today: Day
}

/** What a plan is begun from. */
export type Source =
  | { readonly from: 'nothing' }
  | {
      readonly from: 'lastYear'
      readonly planId: string
      /** Measures with one term, all of whose obligations are done, are not repeated. */
      readonly leaveOutDone: boolean
    }
  | { readonly from: 'template'; readonly template: TemplateCode }
  | { readonly from: 'regional'; readonly planId: string }

export type Wanted = Source & {
  /** Empty where the source names the plan. */
  readonly title: string
  readonly periodFrom: Day
  readonly periodTo: Day
}

type Begun = Pick<ReturnType<typeof fromLastYear>, 'rows' | 'moved' | 'unsure'> & { readonly leftOut: number }

export interface NewPlan {
  readonly planId: string
  readonly moved: Begun['moved'][number][]
  readonly unsure: Begun['unsure'][number][]
  readonly leftOut: number
}

const NOTHING: Begun = { rows: [], moved: [], unsure: [], leftOut: 0 }
const MOST_MEASURES = 2000

/** A plan begins as a draft with a passport and whatever it is made from. */
export async function createPlan(needs: Needs, wanted: Wanted): Promise<Outcome<NewPlan, 'wrongPeriod' | 'notFound'>> {
  const { audit, writing, newId } = needs
  const { periodFrom, periodTo } = wanted
  if (periodFrom > periodTo) return refuse('wrongPeriod')
  const begun = await begin(needs, wanted)
  if (!begun) return refuse('notFound')
  const { rows, title } = withPassport(begun.rows, wanted, newId)
  const id = newId()
  const sourceId = 'planId' in wanted ? wanted.planId : null
  await writing.create(
    {
      id,
      title,
      periodFrom,
      periodTo,
      previousId: wanted.from === 'lastYear' ? sourceId : null,
      regionalId: wanted.from === 'regional' ? sourceId : null,
      template: wanted.from === 'template' ? wanted.template : null,
    },
    rows,
  )
  await audit.write({
    action: 'plan.create',
    entity: 'roadmap',
    entityId: id,
    summary: `Начат план «${title}»`,
    details: {
      from: wanted.from,
      ...(sourceId !== null && { planId: sourceId }),
      ...(wanted.from === 'template' && { template: wanted.template }),
    },
  })
  return done({ planId: id, moved: [...begun.moved], unsure: [...begun.unsure], leftOut: begun.leftOut })
}

async function begin({ plans, newId, today }: Needs, wanted: Wanted): Promise<Begun | null> {
  if (wanted.from === 'nothing') return NOTHING
  const { periodFrom: from, periodTo: to } = wanted
  if (wanted.from === 'template') return { ...NOTHING, rows: templateSheet(wanted.template, { from, to, newId }) }
  const draft = await plans.draftOf(wanted.planId)
  if (!draft) return null
  if (wanted.from === 'regional') return { ...fromRegional(draft, { newId }), leftOut: 0 }
  const leaveOut = wanted.leaveOutDone ? await doneOnce(plans, wanted.planId, draft, today) : new Set<number>()
  return { ...fromLastYear(draft, { from, to, leaveOut, newId }), leftOut: leaveOut.size }
}

/** Places of the measures that were to be done once and are done. */
async function doneOnce(plans: Needs['plans'], planId: string, draft: Draft, today: Day): Promise<Set<number>> {
  const page = await plans.measures(planId, { limit: MOST_MEASURES }, today)
  const keyOf = (number: string | null, title: string): string => `${number ?? ''} ${title}`
  const finished = new Set(
    (page?.items ?? [])
      .filter(({ term, counts }) => {
        const { done: inTime = 0, doneLate = 0, cancelled = 0, ...others } = counts
        const open = Object.values(others).reduce((sum, n) => sum + n, 0)
        return term.kind !== 'recurring' && term.windows.length <= 1 && inTime + doneLate > 0 && open + cancelled === 0
      })
      .map(({ number, title }) => keyOf(number, title)),
  )
  return new Set(draft.measures.flatMap((it, i) => (finished.has(keyOf(it.number, it.title)) ? [i] : [])))
}

/** The passport of the new plan stands first, with its own name and period. */
function withPassport(rows: Sheet, wanted: Wanted, newId: () => string): { rows: Sheet; title: string } {
  const found = rows.find((row) => row.kind === 'passport')
  const { periodFrom, periodTo } = wanted
  const title = wanted.title || (found?.cells.title ?? '')
  const cells: Cells = { ...found?.cells, title, periodFrom, periodTo }
  const passport: SheetRow = found
    ? { ...found, cells }
    : { id: newId(), kind: 'passport', parentId: null, cells, versions: {} }
  return { rows: [passport, ...rows.filter((row) => row !== found)], title }
}
