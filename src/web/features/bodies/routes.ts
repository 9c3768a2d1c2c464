import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { bodyQuery } from './body-queries.ts'

const getParentRoute = () => frameRoute

export const bodyRoutes = [
  createRoute({
    getParentRoute,
    path: '/bodies',
    validateSearch: (search): { q?: string | undefined } => ({
      q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'] : undefined,
    }),
    component: lazyRouteComponent(() => import('./bodies-page.tsx'), 'BodiesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/bodies/$bodyId',
    loader: ({ context, params }) => void context.queries.query(bodyQuery(params.bodyId)).catch(() => null),
    component: lazyRouteComponent(() => import('./body-page.tsx'), 'BodyPage'),
  }),
] as const
