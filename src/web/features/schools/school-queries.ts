import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, callAll, type Answer, type Item } from '../../call.ts'

export type School = Item<'GET /api/schools'>
export type SchoolCard = Answer<'GET /api/schools/{id}'>
export type TimelineEvent = Item<'GET /api/schools/{id}/timeline'>
export type TimelineKind = TimelineEvent['kind']

export interface SchoolFilter {
  readonly q?: string | undefined
  readonly list?: string | undefined
  readonly on?: string | undefined
  readonly kind?: string | undefined
  readonly curator?: string | undefined
  readonly only?: 'overdue' | 'waiting' | undefined
  readonly closed?: boolean | undefined
  readonly sort?: 'pupils' | undefined
}

export const TABS = ['feed', 'obligations', 'facts'] as const
export const TIMELINE_KINDS: readonly TimelineKind[] = [
  'obligations',
  'answers',
  'lists',
  'people',
  'mentors',
  'figures',
  'names',
  'card',
]

/** What of a card is open; lives in the address. */
export interface CardView {
  readonly tab?: (typeof TABS)[number] | undefined
  readonly kind?: TimelineKind | undefined
  readonly year?: number | undefined
}

const PAGE = 50

export const schoolsQuery = ({ closed, ...filter }: SchoolFilter) =>
  infiniteQueryOptions({
    queryKey: ['schools', 'pages', filter, closed],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) =>
      call('GET /api/schools', { query: { ...filter, ...(closed && { closed: '1' }), limit: PAGE, cursor } }),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** How many schools are behind: the figure of the lead. */
export const behindQuery = queryOptions({
  queryKey: ['schools', 'behind'],
  queryFn: async () => (await call('GET /api/schools', { query: { only: 'overdue', limit: 1 } })).total,
})

const MANY = 200

/** Who may be asked about as a curator. */
export const curatorsQuery = queryOptions({
  queryKey: ['people', 'curators'],
  queryFn: async () => (await call('GET /api/people', { query: { role: 'curator', limit: MANY } })).items,
  staleTime: 60_000,
})

export const listsQuery = (on: string) =>
  queryOptions({
    queryKey: ['schools', 'lists', on],
    queryFn: () => call('GET /api/lists', { query: { on } }),
    placeholderData: keepPreviousData,
  })

export const schoolQuery = (id: string) =>
  queryOptions({
    queryKey: ['schools', 'card', id],
    queryFn: () => call('GET /api/schools/{id}', { params: { id } }),
  })

export const timelineQuery = (id: string, filter: Pick<CardView, 'kind' | 'year'>) =>
  infiniteQueryOptions({
    queryKey: ['schools', 'timeline', id, filter],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) =>
      call('GET /api/schools/{id}/timeline', { params: { id }, query: { ...filter, limit: PAGE, cursor } }),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

export const schoolObligationsQuery = (school: string) =>
  queryOptions({
    queryKey: ['obligations', 'school', school],
    queryFn: () => callAll('GET /api/obligations', { query: { school } }),
  })
