import type { Outcome } from '#domain/kernel/index.ts'
import type { Cookies, Entry } from './entry.ts'

/** What a provider's page hands back in the address. */
export interface Returned {
  readonly state: string
  readonly code?: string | undefined
  readonly iss?: string | undefined
  readonly error?: string | undefined
}

/** Sign-in by OpenID Connect: a provider says who somebody is, and only those who are invited already are let in. */
export interface Elsewhere {
  /** «Войти через …»; null where no provider is set. */
  readonly elsewhereName: string | null
  /** Where the browser is to be sent. */
  readonly startElsewhere: (
    next: string,
    headers: Headers,
  ) => Promise<Outcome<{ readonly url: string; readonly cookies: Cookies }, 'elsewhereAway'>>
  readonly finishElsewhere: (
    returned: Returned,
    headers: Headers,
  ) => Promise<
    Outcome<Entry & { readonly next: string }, 'elsewhereUnknown' | 'elsewhereUnverified' | 'elsewhereFailed'>
  >
}
