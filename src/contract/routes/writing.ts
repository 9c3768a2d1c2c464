import { z } from 'zod'
import { byId, Id, route } from '../route.ts'
import * as s from '../shapes/writing.ts'

/** A plan being written: one sheet, its edits, who looks at it. */
export const writingRoutes = {
  'POST /api/plans': route({
    tag: 'Составление плана',
    summary: 'Начать план',
    asks: 'plan.write',
    body: s.NewPlan,
    output: s.BegunPlan,
    refusals: ['wrongPeriod', 'notFound'],
  }),
  'GET /api/templates': route({
    tag: 'Составление плана',
    summary: 'Библиотека планов, с которых можно начать',
    asks: 'plan.write',
    output: z.object({ items: z.array(s.TemplateView) }),
  }),
  'GET /api/plans/{id}/sheet': route({
    tag: 'Составление плана',
    summary: 'Лист плана: строки, правки, согласование, замечания',
    asks: 'plan.read',
    params: byId,
    output: s.SheetView,
  }),
  'POST /api/plans/{id}/edits': route({
    tag: 'Составление плана',
    summary: 'Внести правки: то, что не спорит с чужими правками, происходит, остальное возвращается',
    asks: 'plan.write',
    params: byId,
    body: z.object({ edits: z.array(s.Edit).min(1).max(2000) }),
    output: s.EditedSheet,
    refusals: ['sheetFrozen'],
  }),
  'GET /api/plans/{id}/edits': route({
    tag: 'Составление плана',
    summary: 'Чужие и свои правки после известной',
    asks: 'plan.read',
    params: byId,
    query: z.object({ since: z.coerce.number().int().min(0) }),
    output: s.FollowedSheet,
  }),
  'POST /api/plans/{id}/presence': route({
    tag: 'Составление плана',
    summary: 'Показать, в какой ячейке вы стоите: повторяется каждые несколько секунд',
    asks: 'plan.read',
    params: byId,
    body: z.object({ row: Id.nullable().default(null), field: z.string().max(40).nullable().default(null) }),
  }),
}
