import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from './root-route.ts'
import { signedIn } from './signed-in.ts'

/** Parent of every page for people who are signed in, in two steps where their role may not go without. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  beforeLoad: async ({ context, location }) => {
    const session = await signedIn(context.queries, location.href)
    const { on, required } = session.secondStep
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- TanStack Router takes a redirect as a thrown value
    if (required && !on) throw redirect({ to: '/second-step' })
    return { session }
  },
})
