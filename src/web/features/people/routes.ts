import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { peopleQuery } from './people-query.ts'

interface Filter {
  readonly q?: string | undefined
  readonly access?: 'has' | 'invited' | 'none' | undefined
}

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/people',
    validateSearch: (search): Filter => ({
      q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'] : undefined,
      access: (['has', 'invited', 'none'] as const).find((it) => it === search['access']),
    }),
    loader: ({ context }) => void context.queries.query(peopleQuery).catch(() => null),
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
] as const
