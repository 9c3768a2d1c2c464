import { ROLES } from '#domain/identity/index.ts'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { ACCESS, personQuery, type PeopleFilter } from './people-query.ts'

const getParentRoute = () => frameRoute

export const peopleRoutes = [
  createRoute({
    getParentRoute,
    path: '/people',
    validateSearch: (search): PeopleFilter => ({
      q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'] : undefined,
      access: ACCESS.find((it) => it === search['access']),
      role: ROLES.find((it) => it === search['role']),
    }),
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$personId',
    // a look at a card is noted, so hovering over a link must not ask for it
    loader: ({ context, params, preload }) =>
      preload ? null : void context.queries.query(personQuery(params.personId)).catch(() => null),
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/posts',
    component: lazyRouteComponent(() => import('./posts-page.tsx'), 'PostsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/substitutions',
    component: lazyRouteComponent(() => import('./substitutions-page.tsx'), 'SubstitutionsPage'),
  }),
] as const
