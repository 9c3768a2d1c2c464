import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { Problem } from '../call.ts'
import { type Session, sessionQuery } from '../session.ts'

/** The session; a stranger goes to the door and comes back to where they headed. */
export async function signedIn(queries: QueryClient, href: string): Promise<Session> {
  try {
    return await queries.query({ ...sessionQuery, staleTime: 'static' })
  } catch (error) {
    if (error instanceof Problem && error.status === 401)
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- TanStack Router takes a redirect as a thrown value
      throw redirect({ to: '/sign-in', search: { next: href === '/' ? undefined : href } })
    throw error
  }
}
