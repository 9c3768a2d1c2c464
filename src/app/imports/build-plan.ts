import type { Draft } from '#domain/understanding/index.ts'
import type { ConfirmStore, PlanRows } from '../ports/confirm-store.ts'
import { enrol } from './enrol.ts'
import { obligationRows } from './obligation-rows.ts'
import { type Origin, planRows } from './plan-rows.ts'

interface Needs {
  readonly confirm: Pick<ConfirmStore, 'register' | 'remembered'>
  readonly newId: () => string
}

type Dated = Draft & { readonly period: NonNullable<Draft['period']> }

/** All rows of a plan in force, with the schools and people whom the register lacks and the obligations of everybody. */
export async function buildPlan(
  { confirm, newId }: Needs,
  draft: Draft,
  { origin, confirmedBy }: { readonly origin: Origin; readonly confirmedBy: string | null },
): Promise<PlanRows> {
  if (!draft.period) throw new Error('a plan without its period')
  const dated: Dated = { ...draft, period: draft.period }
  const register = await confirm.register()
  const remembered = await confirm.remembered()
  const enrolled = enrol(register, { draft, period: dated.period, basis: basisOf(draft), newId, remembered })
  const { organisations, people, members, ...added } = enrolled
  const plan = planRows({ draft: dated, origin, members, confirmedBy, newId })
  return { ...plan, ...added, obligation: obligationRows(draft, plan, { organisations, people, remembered }) }
}

/** «№ 46 от 15.01.2024», as much of it as the document says. */
function basisOf({ document: { number, date, title } }: Draft): string {
  const words = [number && `№ ${number}`, date && `от ${date.split('-').reverse().join('.')}`].filter(Boolean).join(' ')
  return words || title
}
