import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.ts'
import { signedIn } from '../../app/signed-in.ts'
import { firstRunQuery } from '../../session.ts'

const getParentRoute = () => rootRoute
const text = (it: unknown): string | undefined => (typeof it === 'string' && it !== '' ? it : undefined)

export const doorRoutes = [
  createRoute({
    getParentRoute,
    path: '/sign-in',
    validateSearch: (search): { next?: string | undefined } => ({ next: text(search['next']) }),
    beforeLoad: async ({ context }) => {
      const { needed } = await context.queries.query({ ...firstRunQuery, staleTime: 'static' })
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- TanStack Router takes a redirect as a thrown value
      if (needed) throw redirect({ to: '/first-run' })
    },
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sign-in/code',
    validateSearch: (search): { next?: string | undefined } => ({ next: text(search['next']) }),
    component: lazyRouteComponent(() => import('./code-page.tsx'), 'CodePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sign-in/back',
    component: lazyRouteComponent(() => import('./elsewhere-page.tsx'), 'ElsewherePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/second-step',
    beforeLoad: ({ context, location }) => signedIn(context.queries, location.href),
    component: lazyRouteComponent(() => import('./second-step-page.tsx'), 'SecondStepPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/first-run',
    beforeLoad: async ({ context }) => {
      const { needed } = await context.queries.query({ ...firstRunQuery, staleTime: 'static' })
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- TanStack Router takes a redirect as a thrown value
      if (!needed) throw redirect({ to: '/sign-in' })
    },
    component: lazyRouteComponent(() => import('./first-run-page.tsx'), 'FirstRunPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/invitations/$token',
    component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/forgotten',
    component: lazyRouteComponent(() => import('./forgotten-page.tsx'), 'ForgottenPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/new-password',
    validateSearch: (search): { token?: string | undefined; error?: string | undefined } => ({
      token: text(search['token']),
      error: text(search['error']),
    }),
    component: lazyRouteComponent(() => import('./new-password-page.tsx'), 'NewPasswordPage'),
  }),
] as const
