import { queryOptions } from '@tanstack/react-query'
import { callAll, type Item } from '../../call.ts'

export type School = Item<'GET /api/schools'>

export const schoolsQuery = queryOptions({ queryKey: ['schools'], queryFn: () => callAll('GET /api/schools', {}) })

export const schoolObligationsQuery = (school: string) =>
  queryOptions({
    queryKey: ['obligations', 'school', school],
    queryFn: () => callAll('GET /api/obligations', { query: { school } }),
  })
