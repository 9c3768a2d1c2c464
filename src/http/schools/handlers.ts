import {
  addList,
  addSchool,
  closeSchool,
  correctListEntry,
  editSchool,
  endMentor,
  enterList,
  leaveList,
  listsOnDay,
  removeListEntry,
  schoolCard,
  setMentor,
  setYearFigures,
} from '#app/schools/index.ts'
import { type Day, done, refuse } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

/** The schema has let only days through. */
const asDay = (it: string): Day => it as Day
const spanOf = ({ from, to, basis }: { from: string; to: string | null; basis: string }) => ({
  from: asDay(from),
  to: to as Day | null,
  basis,
})

export const schoolHandlers = {
  'GET /api/schools': async ({ stores, query, today }) =>
    done(await stores.schools.list({ ...query, on: query.on as Day | undefined }, today)),

  'POST /api/schools': ({ stores, body }) => addSchool(stores, body),

  'GET /api/schools/{id}': ({ stores, actor, params, today }) => schoolCard(stores, actor, params.id, today),

  'PATCH /api/schools/{id}': ({ stores, actor, params, body: { formerName, ...body } }) =>
    editSchool(stores, actor, params.id, {
      ...body,
      formerName: formerName && { ...formerName, until: asDay(formerName.until) },
    }),

  'POST /api/schools/{id}/close': ({ stores, params, body }) =>
    closeSchool(stores, params.id, { version: body.version, last: body.last as Day | null }),

  'PUT /api/schools/{id}/years/{year}': ({ stores, actor, params, body }) =>
    setYearFigures(stores, actor, { ...body, ...params }),

  'GET /api/schools/{id}/timeline': async ({ stores, params, query, today }) =>
    (await stores.schools.exists(params.id))
      ? done(await stores.schools.timeline(params.id, query, today))
      : refuse('notFound'),

  'POST /api/schools/{id}/lists': ({ stores, params, body }) =>
    enterList(stores, params.id, { ...spanOf(body), code: body.code }),

  'PATCH /api/listings/{id}': ({ stores, params, body }) =>
    correctListEntry(stores, params.id, { ...spanOf(body), version: body.version, exitBasis: body.exitBasis }),

  'POST /api/listings/{id}/leave': ({ stores, params, body }) =>
    leaveList(stores, params.id, { ...body, last: asDay(body.last) }),

  'DELETE /api/listings/{id}': ({ stores, params, body }) => removeListEntry(stores, params.id, body.version),

  'GET /api/lists': async ({ stores, query, today }) => done(await listsOnDay(stores, asDay(query.on ?? today))),

  'POST /api/lists': ({ stores, actor, body }) => addList(stores, actor, body),

  'POST /api/schools/{id}/mentors': ({ stores, params, body }) =>
    setMentor(stores, params.id, { ...spanOf(body), mentorId: body.mentorId }),

  'POST /api/mentorships/{id}/end': ({ stores, params, body }) =>
    endMentor(stores, params.id, { version: body.version, last: asDay(body.last) }),
} satisfies Partial<Handlers>
