import { randomUUID } from 'node:crypto'
import { createPlan, editSheet, followSheet, showUp, viewSheet } from '#app/writing/index.ts'
import { type Day, done } from '#domain/kernel/index.ts'
import { TEMPLATE_CODES, TEMPLATES } from '#domain/templates/index.ts'
import type { Handlers } from '../handler.ts'

export const writingHandlers = {
  'POST /api/plans': ({ stores, body, today }) =>
    createPlan(
      { ...stores, newId: randomUUID, today },
      { ...body, periodFrom: body.periodFrom as Day, periodTo: body.periodTo as Day },
    ),

  'GET /api/templates': async () =>
    done({
      items: TEMPLATE_CODES.map((code) => {
        const { name, about, sections } = TEMPLATES[code]
        return {
          ...{ code, name, about, sections: sections.length },
          measures: sections.reduce((sum, { measures }) => sum + measures.length, 0),
        }
      }),
    }),

  'GET /api/plans/{id}/sheet': ({ stores, actor, params }) => viewSheet(stores, actor, params.id),

  'POST /api/plans/{id}/edits': ({ stores, actor, params, body, clock }) =>
    editSheet({ ...stores, now: clock.now() }, actor, { id: params.id, edits: body.edits }),

  'GET /api/plans/{id}/edits': ({ stores, params, query }) => followSheet(stores, params.id, query.since),

  'POST /api/plans/{id}/presence': ({ stores, actor, params, body }) => showUp(stores, actor, params.id, body),
} satisfies Partial<Handlers>
