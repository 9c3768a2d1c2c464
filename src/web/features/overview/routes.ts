import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { homeOf } from '../../app/nav.ts'

const TABS = ['review', 'overdue', 'soon', 'summary'] as const
type Tab = (typeof TABS)[number]

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/',
    validateSearch: (search): { tab?: Tab | undefined; plan?: string | undefined } => ({
      tab: TABS.find((it) => it === search['tab']),
      plan: typeof search['plan'] === 'string' ? search['plan'] : undefined,
    }),
    beforeLoad: ({ context }) => {
      const home = homeOf(context.session)
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- TanStack Router takes a redirect as a thrown value
      if (home !== '/') throw redirect({ to: home })
    },
    component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
  }),
] as const
