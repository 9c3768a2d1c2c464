import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { Problem } from '../call.ts'
import { sessionQuery } from '../session.ts'
import { rootRoute } from './root-route.ts'

/** Parent of every page for people who are signed in; strangers go to the door and come back to where they headed. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  beforeLoad: async ({ context, location }) => {
    try {
      return { session: await context.queries.query({ ...sessionQuery, staleTime: 'static' }) }
    } catch (error) {
      if (error instanceof Problem && error.status === 401)
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- TanStack Router takes a redirect as a thrown value
        throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } })
      throw error
    }
  },
})
