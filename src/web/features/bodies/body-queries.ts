import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, type Answer } from '../../call.ts'

export type BodyCard = Answer<'GET /api/bodies/{id}'>

export const bodiesQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['bodies', 'list', q],
    queryFn: ({ pageParam }) =>
      call('GET /api/bodies', { query: { limit: 100, q, ...(pageParam !== null && { cursor: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

export const bodyQuery = (id: string) =>
  queryOptions({
    queryKey: ['bodies', 'card', id],
    queryFn: () => call('GET /api/bodies/{id}', { params: { id } }),
  })
