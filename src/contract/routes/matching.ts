import { z } from 'zod'
import { Id, byId, route } from '../route.ts'

const Kind = z.enum(['school', 'person'])

const likeness = { score: z.number(), reasons: z.array(z.string()).readonly() }

const Question = z.object({
  key: z.string(),
  kind: Kind,
  printed: z.string(),
  /** Indexes of the draft's measures. */
  places: z.array(z.number().int()).readonly(),
  decision: z.enum(['sure', 'ask', 'new']),
  target: z.object({ id: Id, name: z.string() }).nullable(),
  candidates: z.array(z.object({ id: Id, name: z.string(), ...likeness })).readonly(),
  proposed: z.string().nullable(),
})

/** Whom printed names mean. */
export const matchingRoutes = {
  'GET /api/imports/{id}/matches': route({
    tag: 'Сопоставление',
    summary: 'Люди и школы черновика: кого из реестра они значат и о ком надо спросить',
    asks: 'plan.import',
    params: byId,
    output: z.object({ items: z.array(Question) }),
  }),
  'POST /api/matches': route({
    tag: 'Сопоставление',
    summary: 'Запомнить, кого значит написанное; targetId: null — такого в реестре нет',
    asks: 'plan.import',
    body: z.object({
      kind: Kind,
      key: z.string().min(1).max(1000),
      printed: z.string().min(1).max(1000),
      targetId: Id.nullable(),
    }),
    refusals: ['notFound'],
  }),
}
