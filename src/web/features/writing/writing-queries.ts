import { queryOptions } from '@tanstack/react-query'
import { call, type Answer } from '../../call.ts'

export type SheetView = Answer<'GET /api/plans/{id}/sheet'>
export type Followed = Answer<'GET /api/plans/{id}/edits'>

export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-sheet', id],
    queryFn: () => call('GET /api/plans/{id}/sheet', { params: { id } }),
    // the session of the sheet follows it by itself
    refetchOnWindowFocus: false,
  })

/** Plans of the library; they change with the product alone. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => call('GET /api/templates'),
  staleTime: Infinity,
})
