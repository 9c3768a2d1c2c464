import { z } from 'zod'
import { Id, Paging, byId, page, route } from '../route.ts'
import * as s from '../shapes.ts'

/** Roadmaps and measures. */
export const plansRoutes = {
  'GET /api/overview': route({
    tag: 'План',
    summary: 'День координатора: что наступило, что ждёт, где нужна помощь',
    asks: 'plan.read',
    query: z.object({ plan: Id.optional() }),
    output: s.Overview,
  }),
  'GET /api/plans': route({
    tag: 'План',
    summary: 'Дорожные карты',
    asks: 'plan.read',
    query: Paging,
    output: page(s.PlanSummary),
  }),
  'GET /api/plans/{id}': route({
    tag: 'План',
    summary: 'Дорожная карта',
    asks: 'plan.read',
    params: byId,
    output: s.Plan,
  }),
  'GET /api/plans/{id}/measures': route({
    tag: 'План',
    summary: 'Мероприятия с ходом выполнения',
    asks: 'plan.read',
    params: byId,
    query: Paging.extend({
      q: z.string().optional(),
      section: Id.optional(),
      state: s.State.optional(),
      school: Id.optional(),
      person: Id.optional(),
    }),
    output: page(s.MeasureRow),
  }),
  'GET /api/measures/{id}': route({
    tag: 'План',
    summary: 'Мероприятие: как напечатано, как прочитано, как выполняется',
    asks: 'plan.read',
    params: byId,
    output: s.Measure,
  }),
  'GET /api/plans/{id}/export': route({
    tag: 'План',
    summary: 'План файлом',
    asks: 'plan.read',
    params: byId,
    query: z.object({ format: z.enum(['json', 'docx', 'xlsx']).default('json') }),
    answers: 'bytes',
  }),
}
