import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../app/frame-route.ts'
import { readFilters } from './filters.ts'

const getParentRoute = () => frameRoute

export const planRoutes = [
  createRoute({
    getParentRoute,
    path: '/plans',
    component: lazyRouteComponent(() => import('./plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/plans/$planId',
    validateSearch: readFilters,
    component: lazyRouteComponent(() => import('./sections-page.tsx'), 'SectionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/plans/$planId/indicators',
    validateSearch: readFilters,
    component: lazyRouteComponent(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/plans/$planId/order',
    validateSearch: readFilters,
    component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/plans/$planId/closing',
    validateSearch: readFilters,
    component: lazyRouteComponent(() => import('./closing-page.tsx'), 'ClosingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/measures/$measureId',
    component: lazyRouteComponent(() => import('./measure-page.tsx'), 'MeasurePage'),
  }),
] as const
