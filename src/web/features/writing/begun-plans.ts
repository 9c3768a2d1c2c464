import type { Answer } from '../../call.ts'

export type BegunPlan = Answer<'POST /api/plans'>

/** What was moved and what is unsure in plans begun in this sitting, until somebody has looked at it. */
const begun = new Map<string, BegunPlan>()

export const begunPlans = {
  keep: (it: BegunPlan): void => {
    if (it.moved.length + it.unsure.length + it.leftOut > 0) begun.set(it.planId, it)
  },
  of: (planId: string): BegunPlan | null => begun.get(planId) ?? null,
  forget: (planId: string): void => {
    begun.delete(planId)
  },
}
