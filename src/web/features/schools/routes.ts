import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { schoolObligationsQuery, schoolsQuery } from './school-queries.ts'

const getParentRoute = () => frameRoute
const text = (it: unknown): string | undefined => (typeof it === 'string' && it !== '' ? it : undefined)

interface Filter {
  readonly q?: string | undefined
  readonly list?: string | undefined
  readonly only?: 'overdue' | 'waiting' | undefined
}

export const schoolRoutes = [
  createRoute({
    getParentRoute,
    path: '/schools',
    validateSearch: (search): Filter => ({
      q: text(search['q']),
      list: text(search['list']),
      only: search['only'] === 'overdue' || search['only'] === 'waiting' ? search['only'] : undefined,
    }),
    loader: ({ context }) => void context.queries.query(schoolsQuery).catch(() => null),
    component: lazyRouteComponent(() => import('./schools-page.tsx'), 'SchoolsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/schools/$schoolId',
    loader: ({ context, params }) => {
      void context.queries.query(schoolsQuery).catch(() => null)
      void context.queries.query(schoolObligationsQuery(params.schoolId)).catch(() => null)
    },
    component: lazyRouteComponent(() => import('./school-page.tsx'), 'SchoolPage'),
  }),
] as const
