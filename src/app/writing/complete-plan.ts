import type { Actor } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { fromLastYear } from '#domain/writing/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { ClosingReview, Verdict, WrittenPlan } from '../ports/writing-store.ts'
import { holdPlan, type HoldRefusal } from './hold-plan.ts'

interface Needs extends Pick<Stores, 'audit' | 'plans' | 'writing'> {
  readonly newId: () => string
  /** The instant, ISO in UTC. */
  readonly now: string
  readonly today: Day
}

interface Wish {
  readonly id: string
  readonly summary: string
  readonly verdicts: readonly Verdict[]
  /** Period of the plan that goes on from this one, where one is to be opened. */
  readonly next?: { readonly periodFrom: Day; readonly periodTo: Day } | undefined
}

/** What the year gave, as far as the records tell, and what was said about it. */
export async function viewClosing(
  { writing, today }: Pick<Needs, 'today' | 'writing'>,
  id: string,
): Promise<Outcome<ClosingReview, 'notFound'>> {
  const review = await writing.closing(id, today)
  return review ? done(review) : refuse('notFound')
}

/** Sums the plan up, measure by measure, and opens the next one without what was dropped. */
export async function completePlan(
  needs: Needs,
  actor: Actor,
  { id, summary, verdicts, next }: Wish,
): Promise<Outcome<{ nextPlanId: string | null }, HoldRefusal | 'wrongPeriod'>> {
  const { audit, writing } = needs
  const held = await holdPlan(needs, actor, id, 'complete')
  if (!held.ok) return held
  if (next && next.periodFrom > next.periodTo) return refuse('wrongPeriod')
  const nextPlanId = next ? await openNext(needs, held.value, verdicts, next) : null
  await writing.close(id, { summary, verdicts, nextPlanId, at: needs.now })
  await writing.move(id, 'completed')
  await audit.write({
    action: 'plan.complete',
    entity: 'roadmap',
    entityId: id,
    summary: `Подведены итоги дорожной карты «${held.value.title}»`,
    details: { nextPlanId, dropped: verdicts.filter(({ verdict }) => verdict === 'drop').length },
  })
  return done({ nextPlanId })
}

async function openNext(
  { plans, writing, newId, today }: Needs,
  plan: WrittenPlan,
  verdicts: readonly Verdict[],
  { periodFrom, periodTo }: NonNullable<Wish['next']>,
): Promise<string | null> {
  const draft = await plans.draftOf(plan.id)
  const review = await writing.closing(plan.id, today)
  if (!draft || !review) return null
  const dropped = new Set(verdicts.filter(({ verdict }) => verdict === 'drop').map(({ measureId }) => measureId))
  const leaveOut = new Set(review.measures.flatMap((it, i) => (dropped.has(it.id) ? [i] : [])))
  const { rows } = fromLastYear(draft, { from: periodFrom, to: periodTo, leaveOut, newId })
  const id = newId()
  const title = rows.find(({ kind }) => kind === 'passport')?.cells.title ?? plan.title
  await writing.create({ id, title, periodFrom, periodTo, previousId: plan.id, regionalId: null, template: null }, rows)
  return id
}
