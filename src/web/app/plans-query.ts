import { queryOptions } from '@tanstack/react-query'
import { call } from '../call.ts'

/** The plans of the territory, few enough for one page. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => call('GET /api/plans', { query: { limit: 100 } }),
})
