import type { Elsewhere } from '#app/ports/elsewhere.ts'
import { done, refuse } from '#domain/kernel/index.ts'
import type { Auth } from './auth.ts'
import { asSent } from './cookies.ts'
import { orRefuse } from './or-refuse.ts'
import { PROVIDER_ID, type Provider } from './provider.ts'

export const elsewhere = (auth: Auth, provider: Provider | null): Elsewhere => ({
  elsewhereName: provider?.name ?? null,

  startElsewhere: async (next, headers) => {
    if (!provider) return refuse('elsewhereAway')
    return orRefuse('elsewhereAway', async () => {
      const body = { provider: PROVIDER_ID, callbackURL: next, errorCallbackURL: '/', disableRedirect: true }
      const answer = await auth.api.signInSocial({ body, headers, returnHeaders: true })
      if (!answer.response.url) throw new Error('a provider without an address')
      return { url: answer.response.url, cookies: answer.headers.getSetCookie() }
    })
  },

  finishElsewhere: async (query, headers) => {
    if (!provider) return refuse('elsewhereFailed')
    const answer = await auth.api.callbackOAuth({ params: { id: PROVIDER_ID }, query, headers, asResponse: true })
    if (answer.status >= 500) throw new Error(`the return from the provider: ${answer.status}`)
    const { pathname, search, searchParams } = new URL(answer.headers.get('location') ?? '/', 'http://localhost')
    const cookies = answer.headers.getSetCookie()
    const found = await auth.api.getSession({ headers: new Headers({ cookie: asSent(cookies) }) })
    if (found) return done({ cookies, userId: found.user.id, next: `${pathname}${search}` })
    return refuse(REFUSALS[searchParams.get('error') ?? ''] ?? 'elsewhereFailed')
  },
})

/** The words it puts into the address of its own page of errors. */
const REFUSALS: Readonly<Record<string, 'elsewhereUnknown' | 'elsewhereUnverified'>> = {
  signup_disabled: 'elsewhereUnknown',
  email_not_found: 'elsewhereUnverified',
  account_not_linked: 'elsewhereUnverified',
}
