import { planWeeks } from '#domain/roadmaps/index.ts'
import { type Day, done, type Outcome, plural, refuse } from '#domain/kernel/index.ts'
import type { OrganisationRef } from '../ports/shared.ts'
import type { OverviewFigures, Plan, SectionView } from '../ports/plan-store.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'overview' | 'plans'> {
  readonly today: Day
}

export interface Overview extends Omit<OverviewFigures, 'help' | 'owedSince'> {
  readonly plan: Plan | null
  readonly today: Day
  readonly sections: SectionView[]
  readonly controlPoints: {
    readonly id: string
    readonly text: string
    readonly due: Day | null
    readonly state: 'reached' | 'missed' | 'ahead'
  }[]
  readonly help: {
    readonly organisation: OrganisationRef
    readonly overdue: number
    readonly returned: number
    readonly words: string
  }[]
}

const NOTHING = { due: 0, done: 0, waiting: 0, overdue: 0, silent: null, weeks: [], help: [] }

/** The coordinator's day over one plan: the given one, else the one in force. */
export async function overviewOf(
  { overview, plans, today }: Needs,
  planId: string | undefined,
): Promise<Outcome<Overview, 'notFound'>> {
  const id = planId ?? (await overview.currentPlan(today))
  const plan = id && (await plans.find(id, today))
  if (planId && !plan) return refuse('notFound')
  if (!plan) return done({ plan: null, today, ...NOTHING, sections: [], controlPoints: [] })
  const { help, owedSince, ...figures } = await overview.figures(
    plan.id,
    planWeeks(plan.periodFrom, plan.periodTo, today),
    today,
  )
  return done({
    plan,
    today,
    ...figures,
    sections: plan.sections,
    controlPoints: plan.controlPoints.map(({ id, text, term }) => {
      const due = term?.due.at(-1) ?? null
      return { id, text, due, state: stateOf(due, owedSince, today) }
    }),
    help: help.map((it) => ({ ...it, words: wordsFor(it) })),
  })
}

/** A control point that has come is reached when nothing due by its day is still owed. */
function stateOf(due: Day | null, owedSince: Day | null, today: Day): 'reached' | 'missed' | 'ahead' {
  if (due === null || due > today) return 'ahead'
  return owedSince === null || owedSince > due ? 'reached' : 'missed'
}

function wordsFor({ overdue, returned }: { overdue: number; returned: number }): string {
  const late =
    overdue > 0 && `${overdue} ${plural(overdue, ['срок прошёл', 'срока прошли', 'сроков прошли'])} без ответа`
  const back =
    returned > 0 && `${returned} ${plural(returned, ['ответ возвращён', 'ответа возвращены', 'ответов возвращены'])}`
  return [late, back].filter(Boolean).join(', ')
}
