import { queryOptions } from '@tanstack/react-query'
import { call, callAll, type Answer, type Item } from '../../call.ts'

export type Task = Item<'GET /api/obligations'>
export type Obligation = Answer<'GET /api/obligations/{id}'>
export type AnswerView = Obligation['answers'][number]
export type Review = Item<'GET /api/reviews'>

export const tasksQuery = queryOptions({
  queryKey: ['obligations', 'mine'],
  queryFn: () => callAll('GET /api/obligations', { query: { mine: '1' } }),
})

export const obligationQuery = (id: string) =>
  queryOptions({
    queryKey: ['obligations', 'one', id],
    queryFn: () => call('GET /api/obligations/{id}', { params: { id } }),
  })

export const reviewsQuery = queryOptions({
  queryKey: ['reviews', 'all'],
  queryFn: async () => ({ items: await callAll('GET /api/reviews', {}) }),
})
