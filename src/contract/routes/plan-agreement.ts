import { z } from 'zod'
import { byId, DayText, Id, route } from '../route.ts'
import { SheetView } from '../shapes/writing.ts'

const tag = 'Согласование плана'

/** A plan goes round: who is asked, what they say, what becomes of their remarks. */
export const planAgreementRoutes = {
  'POST /api/plans/{id}/send': route({
    tag,
    summary: 'Отправить план на согласование: каждому придёт письмо',
    asks: 'plan.write',
    params: byId,
    body: z.object({
      people: z.array(Id).min(1).max(100),
      answerDue: DayText.nullable().default(null),
      note: z.string().trim().max(2000).default(''),
    }),
    output: SheetView,
    refusals: ['otherState', 'unknownPerson'],
  }),
  'POST /api/plans/{id}/recall': route({
    tag,
    summary: 'Отозвать план с согласования в черновик',
    asks: 'plan.write',
    params: byId,
    output: SheetView,
    refusals: ['otherState'],
  }),
  'POST /api/plans/{id}/agreement': route({
    tag,
    summary: 'Согласовать план или ответить, что есть замечания',
    asks: 'plan.agree',
    params: byId,
    body: z.object({ decision: z.enum(['agreed', 'remarks']), note: z.string().trim().max(2000).default('') }),
    output: SheetView,
    refusals: ['otherState', 'notAsked'],
  }),
  'POST /api/plans/{id}/remarks': route({
    tag,
    summary: 'Написать замечание к ячейке, строке или всему плану',
    asks: 'plan.agree',
    params: byId,
    body: z.object({
      rowId: Id.nullable().default(null),
      field: z.string().max(40).nullable().default(null),
      text: z.string().trim().min(1).max(4000),
    }),
    output: SheetView,
    refusals: ['otherState', 'unknownRow'],
  }),
  'POST /api/remarks/{id}/close': route({
    tag,
    summary: 'Учесть замечание или отклонить его с ответом',
    asks: 'plan.write',
    params: byId,
    body: z.discriminatedUnion('state', [
      z.object({ state: z.literal('taken'), reply: z.string().trim().max(2000).default('') }),
      z.object({ state: z.literal('declined'), reply: z.string().trim().min(3).max(2000) }),
    ]),
    output: SheetView,
    refusals: ['otherState', 'remarkClosed'],
  }),
}
