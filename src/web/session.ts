import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { actAt, call, placeHeading, readAnswer, type Answer } from './call.ts'

export type Session = Answer<'GET /api/session'>

/** Who is signed in. Does not open the sign-in dialog: a stranger goes to the door. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const headers = { accept: 'application/json', ...placeHeading() }
    const session = (await readAnswer(await fetch('/api/session', { headers }))) as Session
    actAt(session.place)
    return session
  },
  staleTime: 30_000,
})

/** Inside the frame there is always a session. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data

export const may = (session: Session, permission: string): boolean => session.permissions.includes(permission)

export const firstRunQuery = queryOptions({
  queryKey: ['first-run'],
  queryFn: () => call('GET /api/first-run'),
  staleTime: Infinity,
})
