import { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { Problem } from '../call.ts'
import { auditRoutes } from '../features/audit/routes.ts'
import { bodyRoutes } from '../features/bodies/routes.ts'
import { doorRoutes } from '../features/door/routes.ts'
import { importRoutes } from '../features/imports/routes.ts'
import { obligationRoutes } from '../features/obligations/routes.ts'
import { overviewRoutes } from '../features/overview/routes.ts'
import { peopleRoutes } from '../features/people/routes.ts'
import { planRoutes } from '../features/plan/routes.ts'
import { schoolRoutes } from '../features/schools/routes.ts'
import { spreadsheetRoutes } from '../features/spreadsheets/routes.ts'
import { writingRoutes } from '../features/writing/routes.ts'
import { Failed, NotFound } from './failed.tsx'
import { frameRoute } from './frame-route.ts'
import { rootRoute } from './root-route.ts'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // a refusal stays a refusal; only a lost connection is worth a second try
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status > 0),
    },
  },
})

/** Every page of the product: one line a capability. */
const routeTree = rootRoute.addChildren([
  ...doorRoutes,
  frameRoute.addChildren([
    ...overviewRoutes,
    ...planRoutes,
    ...writingRoutes,
    ...importRoutes,
    ...obligationRoutes,
    ...schoolRoutes,
    ...spreadsheetRoutes,
    ...peopleRoutes,
    ...bodyRoutes,
    ...auditRoutes,
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: NotFound,
  defaultPendingMs: 400,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Work modes show the narrow rail instead of the sidebar. */
    rail?: boolean
  }
}
