import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, type Answer, type Item } from '../../call.ts'

export type Load = Answer<'GET /api/spreadsheets/{id}'>
export type LoadRow = Item<'GET /api/spreadsheets/{id}/rows'>
export type Action = LoadRow['action']

const AT_WORK = ['queued', 'reading', 'applying']
export const isAtWork = (it: Pick<Load, 'state'>): boolean => AT_WORK.includes(it.state)

/** While the server works on a table, its progress is asked for about once a second. */
const POLL_MS = 1000
/** Rows on the screen at a time. */
const PAGE = 100

export const loadsQuery = queryOptions({
  queryKey: ['spreadsheets'],
  queryFn: () => call('GET /api/spreadsheets', { query: { limit: 50 } }),
  refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? POLL_MS * 2 : false),
})

export const loadQuery = (id: string) =>
  queryOptions({
    queryKey: ['spreadsheets', id],
    queryFn: () => call('GET /api/spreadsheets/{id}', { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? POLL_MS : false),
  })

/** Rows of a table whose state has moved on are other rows: they have results. */
export const loadRowsQuery = (
  { id, state }: Pick<Load, 'id' | 'state'>,
  action: Action | undefined,
  cursor: string | undefined,
) =>
  queryOptions({
    queryKey: ['spreadsheets', id, 'rows', state, action, cursor],
    queryFn: () => call('GET /api/spreadsheets/{id}/rows', { params: { id }, query: { limit: PAGE, action, cursor } }),
    placeholderData: keepPreviousData,
  })
