import { randomUUID } from 'node:crypto'
import { addMember, changeSeat, createBody, editBody } from '#app/people/index.ts'
import { type Day, done, refuse } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

type DayOrNone = Day | null

export const bodyHandlers = {
  'GET /api/bodies': async ({ stores, query, today }) => done(await stores.bodies.list(query, today)),

  'POST /api/bodies': ({ stores, body: { kind, name, organisationId, basis, from, to } }) =>
    createBody(stores, {
      kind,
      name,
      organisationId: organisationId ?? null,
      basis: basis ?? '',
      from: (from ?? null) as DayOrNone,
      to: (to ?? null) as DayOrNone,
    }),

  'GET /api/bodies/{id}': async ({ stores, params, today }) => {
    const card = await stores.bodies.card(params.id, today)
    return card ? done(card) : refuse('notFound')
  },

  'PATCH /api/bodies/{id}': ({ stores, params, today, body: { version, ...fields } }) =>
    editBody({ ...stores, today }, params.id, version, {
      ...(fields.kind !== undefined && { kind: fields.kind }),
      ...(fields.name !== undefined && { name: fields.name }),
      ...(fields.organisationId !== undefined && { organisationId: fields.organisationId }),
      ...(fields.basis !== undefined && { basis: fields.basis }),
      ...(fields.from !== undefined && { from: fields.from as DayOrNone }),
      ...(fields.to !== undefined && { to: fields.to as DayOrNone }),
    }),

  'POST /api/bodies/{id}/members': ({ stores, params, today, body }) =>
    addMember({ ...stores, today, newId: randomUUID }, params.id, {
      ...body,
      from: body.from as DayOrNone,
      to: body.to as DayOrNone,
    }),

  'PATCH /api/members/{id}': ({ stores, params, body: { version, seat, to } }) =>
    changeSeat(stores, params.id, { version, seat, to: to as DayOrNone | undefined }),
} satisfies Partial<Handlers>
