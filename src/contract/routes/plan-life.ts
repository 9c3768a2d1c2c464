import { z } from 'zod'
import { byId, DayText, Id, Instant, route } from '../route.ts'
import { Counts } from '../shapes.ts'
import { SheetView } from '../shapes/writing.ts'

const tag = 'Жизнь плана'

const Verdict = z.object({
  measureId: Id,
  verdict: z.enum(['keep', 'change', 'drop']),
  note: z.string().max(2000).default(''),
})

const ClosingReview = z.object({
  summary: z.string(),
  verdicts: z.array(Verdict),
  nextPlanId: Id.nullable(),
  closedBy: z.object({ id: Id, name: z.string() }).nullable(),
  closedAt: Instant.nullable(),
  /** In the order of the plan. */
  measures: z.array(z.object({ id: Id, number: z.string().nullable(), title: z.string(), counts: Counts })),
})

const moved = (summary: string) =>
  route({
    tag,
    summary,
    asks: 'plan.approve',
    params: byId,
    output: z.object({ planId: Id }),
    refusals: ['otherState'],
  })

/** From the order to the archive: what moves a roadmap. */
export const planLifeRoutes = {
  'POST /api/plans/{id}/approve': route({
    tag,
    summary: 'Утвердить план приказом: номер, день; лист больше не меняется',
    asks: 'plan.approve',
    params: byId,
    body: z.object({
      number: z.string().trim().min(1).max(50),
      day: DayText,
      /** Why it is approved although not everybody has agreed. */
      anyway: z.string().trim().min(3).max(1000).optional(),
    }),
    output: SheetView,
    refusals: ['otherState', 'notAgreed', 'noMeasures'],
  }),
  'POST /api/plans/{id}/unapprove': route({
    tag,
    summary: 'Снять утверждение, пока план не введён в действие',
    asks: 'plan.approve',
    params: byId,
    output: SheetView,
    refusals: ['otherState'],
  }),
  'POST /api/plans/{id}/activate': route({
    tag,
    summary: 'Ввести утверждённый план в действие: появляются обязательства',
    asks: 'plan.approve',
    params: byId,
    output: z.object({ planId: Id }),
    refusals: ['otherState', 'noPeriod', 'noMeasures'],
  }),
  'GET /api/plans/{id}/closing': route({
    tag,
    summary: 'Итоги плана: что дало каждое мероприятие',
    asks: 'plan.read',
    params: byId,
    output: ClosingReview,
  }),
  'POST /api/plans/{id}/complete': route({
    tag,
    summary: 'Подвести итоги и, если нужно, открыть следующий план',
    asks: 'plan.approve',
    params: byId,
    body: z.object({
      summary: z.string().max(20_000).default(''),
      verdicts: z.array(Verdict).max(2000).default([]),
      next: z.object({ periodFrom: DayText, periodTo: DayText }).optional(),
    }),
    output: z.object({ nextPlanId: Id.nullable() }),
    refusals: ['otherState', 'wrongPeriod'],
  }),
  'POST /api/plans/{id}/reopen': moved('Вернуть завершённый план в работу'),
  'POST /api/plans/{id}/archive': moved('Убрать завершённый план в архив'),
  'POST /api/plans/{id}/unarchive': moved('Вернуть план из архива'),
  'DELETE /api/plans/{id}': route({
    tag,
    summary: 'Удалить черновик плана',
    asks: 'plan.write',
    params: byId,
    refusals: ['otherState'],
  }),
  'POST /api/plans/{id}/expertise': route({
    tag,
    summary: 'Записать, что план направлен на внешнюю экспертизу',
    asks: 'plan.write',
    params: byId,
    body: z.object({
      expert: z.string().trim().min(2).max(500),
      sentOn: DayText,
      answerDue: DayText.nullable().default(null),
    }),
    output: SheetView,
    refusals: ['otherState'],
  }),
  'POST /api/expertises/{id}/answer': route({
    tag,
    summary: 'Записать ответ экспертизы',
    asks: 'plan.write',
    params: byId,
    body: z.object({
      outcome: z.enum(['approved', 'toImprove', 'rejected']),
      answer: z.string().max(20_000).default(''),
      answeredOn: DayText,
      fileId: Id.nullable().default(null),
    }),
    output: SheetView,
    refusals: ['otherState', 'unknownFile'],
  }),
}
