import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { importQuery, importsQuery } from './import-queries.ts'

const getParentRoute = () => frameRoute

export const importRoutes = [
  createRoute({
    getParentRoute,
    path: '/imports',
    loader: ({ context }) => void context.queries.query(importsQuery).catch(() => null),
    component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/imports/$importId',
    staticData: { rail: true },
    loader: ({ context, params }) => context.queries.query(importQuery(params.importId)),
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
] as const
