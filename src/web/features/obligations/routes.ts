import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { SEGMENTS, type Segment } from './group-tasks.ts'
import { obligationQuery, reviewsQuery, tasksQuery } from './obligation-queries.ts'

const getParentRoute = () => frameRoute
const text = (it: unknown): string | undefined => (typeof it === 'string' && it !== '' ? it : undefined)

export const obligationRoutes = [
  createRoute({
    getParentRoute,
    path: '/tasks',
    validateSearch: (search): { segment?: Segment | undefined; open?: string | undefined } => ({
      segment: SEGMENTS.find((it) => it === search['segment'] && it !== 'now'),
      open: text(search['open']),
    }),
    loader: ({ context }) => void context.queries.query(tasksQuery).catch(() => null),
    component: lazyRouteComponent(() => import('./tasks-page.tsx'), 'TasksPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reviews',
    validateSearch: (search): { open?: string | undefined } => ({ open: text(search['open']) }),
    loader: ({ context }) => void context.queries.query(reviewsQuery).catch(() => null),
    component: lazyRouteComponent(() => import('./reviews-page.tsx'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/obligations/$obligationId',
    loader: ({ context, params }) => context.queries.query(obligationQuery(params.obligationId)),
    component: lazyRouteComponent(() => import('./obligation-page.tsx'), 'ObligationPage'),
  }),
] as const
