import { z } from 'zod'
import { Paging, page, route } from '../route.ts'
import * as s from '../shapes.ts'

/** People. */
export const registersRoutes = {
  'GET /api/people': route({
    tag: 'Люди',
    summary: 'Люди территории',
    asks: 'person.read',
    query: Paging.extend({ q: z.string().optional() }),
    output: page(s.PersonRow),
  }),
}
