import { chooseMatch, matchesOf } from '#app/matching/index.ts'
import { done } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

export const matchingHandlers = {
  'GET /api/imports/{id}/matches': async ({ stores, params }) => {
    const found = await matchesOf(stores, params.id)
    return found.ok ? done({ items: found.value }) : found
  },

  'POST /api/matches': ({ stores, body }) => chooseMatch(stores, body),
} satisfies Partial<Handlers>
