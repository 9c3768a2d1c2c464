import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { loadQuery, loadsQuery } from './spreadsheet-queries.ts'

const getParentRoute = () => frameRoute
const ACTIONS = ['add', 'change', 'same', 'refuse'] as const

export const spreadsheetRoutes = [
  createRoute({
    getParentRoute,
    path: '/spreadsheets',
    loader: ({ context }) => void context.queries.query(loadsQuery).catch(() => null),
    component: lazyRouteComponent(() => import('./spreadsheets-page.tsx'), 'SpreadsheetsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/spreadsheets/$loadId',
    validateSearch: (search): { readonly only?: (typeof ACTIONS)[number] | undefined } => ({
      only: ACTIONS.find((it) => it === search['only']),
    }),
    loader: ({ context, params }) => context.queries.query(loadQuery(params.loadId)),
    component: lazyRouteComponent(() => import('./spreadsheet-page.tsx'), 'SpreadsheetPage'),
  }),
] as const
