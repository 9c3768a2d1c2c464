import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { readTab } from './tabs.ts'
import { sheetQuery } from './writing-queries.ts'

const getParentRoute = () => frameRoute

export const writingRoutes = [
  createRoute({
    getParentRoute,
    path: '/plans/$planId/write',
    staticData: { rail: true },
    validateSearch: readTab,
    loader: ({ context, params }) => context.queries.query(sheetQuery(params.planId)),
    component: lazyRouteComponent(() => import('./write-page.tsx'), 'WritePage'),
  }),
] as const
