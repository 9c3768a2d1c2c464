import { queryOptions } from '@tanstack/react-query'
import { callAll, type Item } from '../../call.ts'

export type Person = Item<'GET /api/people'>

export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: () => callAll('GET /api/people', {}) })
