import type { QueryClient } from '@tanstack/react-query'
import type { UseNavigateResult } from '@tanstack/react-router'
import { signIn } from '../../auth.ts'
import { actAt } from '../../call.ts'

/** Only an address of our own; anything else would let a link lead a person away right after signing in. */
export const ownPath = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/'

/** Somebody else may have been here before: nothing of theirs stays. */
export async function goIn(queries: QueryClient, navigate: UseNavigateResult<string>, next?: string): Promise<void> {
  queries.clear()
  actAt(null)
  await navigate({ href: ownPath(next), replace: true })
}

/** Signs in and goes where the person headed, by way of the code where one is asked. */
export async function enter(
  queries: QueryClient,
  navigate: UseNavigateResult<string>,
  email: string,
  password: string,
  next?: string,
): Promise<void> {
  const { secondStep } = await signIn(email, password)
  if (secondStep) await navigate({ to: '/sign-in/code', search: { next } })
  else await goIn(queries, navigate, next)
}
