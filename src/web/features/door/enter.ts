import type { QueryClient } from '@tanstack/react-query'
import type { UseNavigateResult } from '@tanstack/react-router'
import { signIn } from '../../auth.ts'

/** Only an address of our own; anything else would let a link lead a person away right after signing in. */
export const ownPath = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/'

/** Signs in and goes where the person headed. */
export async function enter(
  queries: QueryClient,
  navigate: UseNavigateResult<string>,
  email: string,
  password: string,
  next?: string,
): Promise<void> {
  await signIn(email, password)
  queries.clear()
  await navigate({ href: ownPath(next), replace: true })
}
