import { queryOptions } from '@tanstack/react-query'
import { call, type Answer, type Item } from '../../call.ts'

export type Import = Answer<'GET /api/imports/{id}'>
export type ImportSummary = Item<'GET /api/imports'>

const READING = ['queued', 'reading']
export const isReading = (it: { readonly state: string }): boolean => READING.includes(it.state)

/** While something is being read, its progress is asked for about once a second. */
const POLL_MS = 1000

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => call('GET /api/imports', { query: { limit: 200 } }),
  refetchInterval: ({ state }) => (state.data?.items.some(isReading) ? POLL_MS * 2 : false),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => call('GET /api/imports/{id}', { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isReading(state.data) ? POLL_MS : false),
    staleTime: 5000,
  })
