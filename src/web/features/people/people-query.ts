import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Role } from '#domain/identity/index.ts'
import { call, callAll, type Answer, type Item } from '../../call.ts'

export type Person = Item<'GET /api/people'>
export type PersonCard = Answer<'GET /api/people/{id}'>

export const ACCESS = ['has', 'invited', 'none', 'outside'] as const

export interface PeopleFilter {
  readonly q?: string | undefined
  readonly access?: (typeof ACCESS)[number] | undefined
  readonly role?: Role | undefined
}

const first = null as string | null
const after = (cursor: string | null) => (cursor === null ? {} : { cursor })

// every key begins with 'people', so that one command refreshes the lists and the cards
export const peopleQuery = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', filter],
    queryFn: ({ pageParam }) => call('GET /api/people', { query: { limit: 100, ...filter, ...after(pageParam) } }),
    initialPageParam: first,
    getNextPageParam: (last) => last.next,
  })

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'card', id],
    queryFn: () => call('GET /api/people/{id}', { params: { id } }),
  })

export const viewsQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'views', id],
    queryFn: () => call('GET /api/people/{id}/views', { params: { id }, query: { limit: 20 } }),
  })

export const substitutionsQuery = infiniteQueryOptions({
  queryKey: ['people', 'substitutions'],
  queryFn: ({ pageParam }) => call('GET /api/substitutions', { query: { limit: 100, ...after(pageParam) } }),
  initialPageParam: first,
  getNextPageParam: (last) => last.next,
})

export const postsQuery = infiniteQueryOptions({
  queryKey: ['people', 'posts'],
  queryFn: ({ pageParam }) => call('GET /api/posts', { query: { limit: 100, ...after(pageParam) } }),
  initialPageParam: first,
  getNextPageParam: (last) => last.next,
})

export const schoolChoiceQuery = queryOptions({
  queryKey: ['schools', 'choice'],
  queryFn: () => callAll('GET /api/schools', {}),
  staleTime: 60_000,
})

export const planChoiceQuery = queryOptions({
  queryKey: ['plans', 'choice'],
  queryFn: () => callAll('GET /api/plans', {}),
  staleTime: 60_000,
})
