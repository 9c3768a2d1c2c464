import { queryOptions } from '@tanstack/react-query'
import { call, callAll, type Answer, type Item } from '../../call.ts'
import type { PlanFilters } from './filters.ts'

export type Plan = Answer<'GET /api/plans/{id}'>
export type MeasureRow = Item<'GET /api/plans/{id}/measures'>
export type Measure = Answer<'GET /api/measures/{id}'>

export const planQuery = (id: string) =>
  queryOptions({ queryKey: ['plan', id], queryFn: () => call('GET /api/plans/{id}', { params: { id } }) })

export const measuresQuery = (id: string, { state, school, person, section, q }: PlanFilters) =>
  queryOptions({
    queryKey: ['measures', id, { state, school, person, section, q }],
    queryFn: () =>
      callAll('GET /api/plans/{id}/measures', { params: { id }, query: { state, school, person, section, q } }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })

export type Closing = Answer<'GET /api/plans/{id}/closing'>

export const closingQuery = (id: string) =>
  queryOptions({
    queryKey: ['closing', id],
    queryFn: () => call('GET /api/plans/{id}/closing', { params: { id } }),
    // what is being written on the page is not drawn anew
    refetchOnWindowFocus: false,
  })

export const measureQuery = (id: string) =>
  queryOptions({ queryKey: ['measure', id], queryFn: () => call('GET /api/measures/{id}', { params: { id } }) })

export const schoolsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['schools', plan],
    queryFn: () => callAll('GET /api/schools', { query: { plan } }),
    staleTime: 60_000,
  })

export const peopleQuery = queryOptions({
  queryKey: ['people', 'all'],
  queryFn: () => callAll('GET /api/people', {}),
  staleTime: 60_000,
})
