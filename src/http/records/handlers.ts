import { done } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

export const recordHandlers = {
  'GET /api/search': async ({ stores, query }) => done({ items: await stores.search.find(query.q, query.limit) }),

  'GET /api/audit': async ({ stores, query }) => done(await stores.audit.list(query)),
} satisfies Partial<Handlers>
