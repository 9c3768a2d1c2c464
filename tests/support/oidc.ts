import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

/** Somebody as the provider knows them. */
export interface Known {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
}

/** A real provider of OpenID Connect on a port of this machine. */
export interface OidcProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whoever sits before its sign-in page. */
  readonly sits: (person: Known) => void
  /** Follows the provider's pages like a browser; the address it sends the browser back to. */
  readonly follow: (url: string) => Promise<URL>
  readonly close: () => Promise<void>
}

/** `back`: the address of ours that the provider may send browsers to. */
export async function openOidcProvider(back: string): Promise<OidcProvider> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('a server without a port')
  const issuer = `http://127.0.0.1:${bound.port}`
  const client = { client_id: 'vekha', client_secret: 'a secret of the tests, long enough' }
  const people = new Map<string, Known>()
  let sitting = ''

  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [back] }],
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...people.get(id), sub: id }) }),
    // whoever signs in agrees to show the address
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: sitting } })
    else void answer(request, response)
  })

  return {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    sits: (person) => {
      people.set(person.sub, person)
      sitting = person.sub
    },
    follow: async (url) => {
      const cookies = new Map<string, string>()
      let at = new URL(url)
      for (let hops = 0; hops < 10; hops++) {
        if (at.href.startsWith(back)) return at
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const page = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const line of page.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
          cookies.set(name, value)
        }
        const next = page.headers.get('location')
        if (!next) throw new Error(`the provider stops at ${at.href}: ${page.status} ${await page.text()}`)
        at = new URL(next, at)
      }
      throw new Error('the provider goes round in circles')
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
