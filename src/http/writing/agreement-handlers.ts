import { addRemark, agreePlan, closeRemark, recallPlan, sendPlan } from '#app/writing/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'
import { sheetAfter } from './sheet-after.ts'

export const planAgreementHandlers = {
  'POST /api/plans/{id}/send': async ({ stores, actor, params: { id }, body }) =>
    sheetAfter(
      stores,
      actor,
      id,
      await sendPlan(stores, actor, { ...body, id, answerDue: body.answerDue as Day | null }),
    ),

  'POST /api/plans/{id}/recall': async ({ stores, actor, params: { id } }) =>
    sheetAfter(stores, actor, id, await recallPlan(stores, actor, id)),

  'POST /api/plans/{id}/agreement': async ({ stores, actor, params: { id }, body, clock }) =>
    sheetAfter(stores, actor, id, await agreePlan({ ...stores, now: clock.now() }, actor, { ...body, id })),

  'POST /api/plans/{id}/remarks': async ({ stores, actor, params: { id }, body, clock }) => {
    const { rowId: row, field, text } = body
    const said = await addRemark({ ...stores, now: clock.now() }, actor, { id, row, field, text })
    return sheetAfter(stores, actor, id, said)
  },

  'POST /api/remarks/{id}/close': async ({ stores, actor, params, body, clock }) => {
    const closed = await closeRemark({ ...stores, now: clock.now() }, actor, { ...body, remarkId: params.id })
    return closed.ok ? sheetAfter(stores, actor, closed.value.planId, closed) : closed
  },
} satisfies Partial<Handlers>
