import { z } from 'zod'
import { Paging, page, route } from '../route.ts'
import * as s from '../shapes.ts'

/** Search and the journal. */
export const recordsRoutes = {
  'GET /api/search': route({
    tag: 'Поиск',
    summary: 'Поиск по людям, школам, мероприятиям',
    asks: 'search',
    query: z.object({ q: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).default(20) }),
    output: z.object({ items: z.array(s.SearchHit) }),
  }),
  'GET /api/audit': route({
    tag: 'Журнал',
    summary: 'Журнал действий',
    asks: 'audit.read',
    query: Paging.extend({ entity: z.string().optional(), entityId: z.string().optional() }),
    output: page(s.AuditRow),
  }),
}
