import { queryOptions } from '@tanstack/react-query'
import { call, type Answer } from '../../call.ts'

export type Overview = Answer<'GET /api/overview'>
export type ObligationRow = Answer<'GET /api/obligations'>['items'][number]

/** Rows of a queue that the overview shows; the rest is one link away. */
export const SHOWN = 10
const LIMIT = 100

/** Of the plan chosen, or of the one in force. */
export const overviewQuery = (plan: string | undefined) =>
  queryOptions({ queryKey: ['overview', plan], queryFn: () => call('GET /api/overview', { query: { plan } }) })

export const reviewsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['reviews', plan, 'top'],
    queryFn: () => call('GET /api/reviews', { query: { plan, limit: LIMIT } }),
  })

export const overdueQuery = (plan: string) =>
  queryOptions({
    queryKey: ['obligations', 'overdue', plan],
    queryFn: () => call('GET /api/obligations', { query: { plan, state: 'overdue', limit: LIMIT } }),
  })

export const soonQuery = (plan: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['obligations', 'soon', plan, from, to],
    queryFn: async () => {
      const page = await call('GET /api/obligations', { query: { plan, due_from: from, due_to: to, limit: LIMIT } })
      return { ...page, items: page.items.filter((it) => OPEN.has(it.state)) }
    },
  })

const OPEN = new Set(['notDue', 'inProgress', 'returned', 'postponed'])
