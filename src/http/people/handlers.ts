import { randomUUID } from 'node:crypto'
import {
  addPerson,
  assign,
  changeHolding,
  editPerson,
  endAssignment,
  endSubstitution,
  handOver,
  personCard,
  postsOnDay,
  previewHandOver,
  replaceHolder,
  substitute,
  takePost,
} from '#app/people/index.ts'
import { type Day, done, refuse } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

const newId = randomUUID
/** Days of the wire are checked by its schema. */
const day = (text: string): Day => text as Day
const dayOrNone = (text: string | null): Day | null => text as Day | null

export const peopleHandlers = {
  'GET /api/people': async ({ stores, query, today }) => done(await stores.people.list(query, today)),

  'POST /api/people': ({ stores, body: { post, ...fields } }) =>
    addPerson({ ...stores, newId }, { ...fields, post: post && { ...post, from: dayOrNone(post.from) } }),

  'GET /api/people/{id}': ({ stores, actor, params, today, clock }) =>
    personCard({ ...stores, today, now: clock.now() }, actor, params.id),

  'PATCH /api/people/{id}': ({ stores, params, body: { version, name, email, phone, outside } }) =>
    editPerson(stores, params.id, version, {
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email: email?.toLowerCase() ?? null }),
      ...(phone !== undefined && { phone }),
      ...(outside !== undefined && { outside }),
    }),

  'GET /api/people/{id}/views': async ({ stores, params, query }) =>
    (await stores.people.exists(params.id))
      ? done(await stores.audit.list({ ...query, looksAt: params.id }))
      : refuse('notFound'),

  'POST /api/people/{id}/posts': ({ stores, params, body: { from, to, ...rest } }) =>
    takePost({ ...stores, newId }, params.id, { ...rest, from: dayOrNone(from), to: dayOrNone(to) }),

  'PATCH /api/holdings/{id}': ({ stores, params, body: { version, from, to, basis } }) =>
    changeHolding(stores, params.id, {
      version,
      basis,
      from: from === undefined ? undefined : dayOrNone(from),
      to: to === undefined ? undefined : dayOrNone(to),
    }),

  'GET /api/posts': async ({ stores, query: { on, ...filter }, today }) =>
    done(await postsOnDay(stores, filter, on ? day(on) : today)),

  'POST /api/posts/{id}/replace': ({ stores, params, body }) =>
    replaceHolder({ ...stores, newId }, params.id, { ...body, day: day(body.day) }),

  'POST /api/assignments': ({ stores, body }) =>
    assign({ ...stores, newId }, { ...body, from: day(body.from), to: dayOrNone(body.to) }),

  'PATCH /api/assignments/{id}': ({ stores, params, body: { version, to } }) =>
    endAssignment(stores, params.id, { version, to: dayOrNone(to) }),

  'GET /api/substitutions': async ({ stores, query }) => done(await stores.substitutions.list(query)),

  'POST /api/substitutions': ({ stores, body }) =>
    substitute({ ...stores, newId }, { ...body, from: day(body.from), to: day(body.to) }),

  'DELETE /api/substitutions/{id}': ({ stores, params, today }) => endSubstitution({ ...stores, today }, params.id),

  'GET /api/people/{id}/hand-over': ({ stores, params, query }) => previewHandOver(stores, params.id, day(query.day)),

  'POST /api/people/{id}/hand-over': ({ stores, actor, params, body, today }) =>
    handOver({ ...stores, today, newId }, actor, params.id, { ...body, day: day(body.day) }),
} satisfies Partial<Handlers>
