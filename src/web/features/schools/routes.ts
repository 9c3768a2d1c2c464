import { parseDay } from '#domain/kernel/index.ts'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import {
  schoolQuery,
  schoolsQuery,
  TABS,
  TIMELINE_KINDS,
  timelineQuery,
  type CardView,
  type SchoolFilter,
} from './school-queries.ts'

const getParentRoute = () => frameRoute
const text = (it: unknown): string | undefined => (typeof it === 'string' && it !== '' ? it : undefined)

export const schoolRoutes = [
  createRoute({
    getParentRoute,
    path: '/schools',
    validateSearch: (search): SchoolFilter => ({
      q: text(search['q']),
      list: text(search['list']),
      on: parseDay(text(search['on']) ?? '') ?? undefined,
      kind: text(search['kind']),
      curator: text(search['curator']),
      only: search['only'] === 'overdue' || search['only'] === 'waiting' ? search['only'] : undefined,
      closed: search['closed'] === true || undefined,
      sort: search['sort'] === 'pupils' ? 'pupils' : undefined,
    }),
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) => void context.queries.infiniteQuery(schoolsQuery(deps)).catch(() => null),
    component: lazyRouteComponent(() => import('./schools-page.tsx'), 'SchoolsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/schools/$schoolId',
    validateSearch: (search): CardView => ({
      tab: TABS.find((it) => it === search['tab']),
      kind: TIMELINE_KINDS.find((it) => it === search['kind']),
      year: typeof search['year'] === 'number' ? search['year'] : undefined,
    }),
    loaderDeps: ({ search: { kind, year } }) => ({ kind, year }),
    loader: ({ context, params, deps }) => {
      void context.queries.query(schoolQuery(params.schoolId)).catch(() => null)
      void context.queries.infiniteQuery(timelineQuery(params.schoolId, deps)).catch(() => null)
    },
    component: lazyRouteComponent(() => import('./school-page.tsx'), 'SchoolPage'),
  }),
] as const
