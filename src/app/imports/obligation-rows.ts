import type { PlanRows, Register } from '../ports/confirm-store.ts'
import type { BuiltPlan } from './plan-rows.ts'

/** measure × window × addressee of a new plan. */
export function obligationRows(_plan: BuiltPlan, _register: Register): PlanRows['obligation'] {
  return []
}
