import { z } from 'zod'
import { DayText, Id, Paging, page, route } from '../route.ts'
import * as s from '../shapes.ts'

/** Schools and people. */
export const registersRoutes = {
  'GET /api/people': route({
    tag: 'Люди',
    summary: 'Люди территории',
    asks: 'person.read',
    query: Paging.extend({ q: z.string().optional() }),
    output: page(s.PersonRow),
  }),
  'GET /api/schools': route({
    tag: 'Школы',
    summary: 'Школы, в том числе по списку на дату',
    asks: 'school.read',
    query: Paging.extend({ list: z.string().optional(), on: DayText.optional(), plan: Id.optional() }),
    output: page(s.SchoolRow),
  }),
}
