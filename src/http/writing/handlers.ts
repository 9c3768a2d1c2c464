import { randomUUID } from 'node:crypto'
import { createPlan, editSheet, followSheet, showUp, viewSheet } from '#app/writing/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

export const writingHandlers = {
  'POST /api/plans': ({ stores, body, today }) =>
    createPlan(
      { ...stores, newId: randomUUID, today },
      { ...body, periodFrom: body.periodFrom as Day, periodTo: body.periodTo as Day },
    ),

  'GET /api/plans/{id}/sheet': ({ stores, actor, params }) => viewSheet(stores, actor, params.id),

  'POST /api/plans/{id}/edits': ({ stores, actor, params, body, clock }) =>
    editSheet({ ...stores, now: clock.now() }, actor, { id: params.id, edits: body.edits }),

  'GET /api/plans/{id}/edits': ({ stores, params, query }) => followSheet(stores, params.id, query.since),

  'POST /api/plans/{id}/presence': ({ stores, actor, params, body }) => showUp(stores, actor, params.id, body),
} satisfies Partial<Handlers>
