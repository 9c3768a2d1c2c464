import { done } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

export const recordHandlers = {
  'GET /api/people': async ({ stores, query, today }) => done(await stores.register.people(query, today)),

  'GET /api/search': async ({ stores, query }) => done({ items: await stores.search.find(query.q, query.limit) }),

  'GET /api/audit': async ({ stores, query }) => done(await stores.audit.list(query)),
} satisfies Partial<Handlers>
