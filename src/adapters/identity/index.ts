import { resetLetter } from '#app/identity/index.ts'
import type { Identity } from '#app/ports/identity.ts'
import { refuse } from '#domain/kernel/index.ts'
import type pg from 'pg'
import { accountStore } from './accounts.ts'
import { makeAuth } from './auth.ts'
import { deviceStore } from './devices.ts'
import { elsewhere } from './elsewhere.ts'
import { placeWish } from './place-wish.ts'
import { orRefuse } from './or-refuse.ts'
import type { Provider } from './provider.ts'
import { isInTwoSteps, secondStep } from './second-step.ts'

interface Wish {
  /** Connections of the role vekha_identity, with the driver's own types. */
  readonly pool: pg.Pool
  /** Signs the cookies. */
  readonly secret: string
  readonly publicUrl: string
  readonly now: () => string
  /** Administrators and coordinators may not go without the second step. */
  readonly secondStepRequired: boolean
  /** Sign-in by OpenID Connect; null without. */
  readonly provider: Provider | null
}

/** How exactly a session's last use is known. */
const SEEN_EVERY_MS = 10 * 60 * 1000

/** Sign-in: better-auth for passwords and sessions, our own tables for who that is in a territory. */
export function makeIdentity({ pool, secret, publicUrl, now, secondStepRequired, provider }: Wish): Identity {
  const accounts = accountStore(pool, now, secondStepRequired)
  const devices = deviceStore(pool, now)
  const auth = makeAuth({
    pool,
    secret,
    publicUrl,
    provider,
    sendReset: async ({ email, name, token }) => {
      const { subject, body } = resetLetter({ name, link: `${publicUrl}/new-password?token=${token}` })
      await devices.letters.put({ key: `reset:${now()}:${email}`, recipient: email, subject, body })
    },
  })
  const { api } = auth

  const account = async (headers: Headers) => {
    const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
    if (bearer) return accounts.byToken(bearer)
    if (!headers.has('cookie')) return null
    const found = await api.getSession({ headers })
    if (!found) return null
    const { user, session } = found
    if (!session.seenAt || Date.now() - session.seenAt.getTime() > SEEN_EVERY_MS) await accounts.seen(session.id)
    return { userId: user.id, email: user.email, sessionId: session.id, inTwoSteps: isInTwoSteps(user) }
  }

  return {
    ...accounts,
    ...devices,
    ...elsewhere(auth, provider),
    ...secondStep({ auth, mayTry: accounts.mayTry, forgetTrust: accounts.forgetTrust }),

    whoIs: async (headers) => {
      const it = await account(headers)
      return it ? accounts.actorOf(it, placeWish(headers)) : refuse('notSignedIn')
    },

    signIn: (email, password, headers) =>
      orRefuse('badCredentials', async () => {
        const answer = await api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
        const waits = 'twoFactorRedirect' in answer.response
        return { cookies: answer.headers.getSetCookie(), userId: waits ? null : answer.response.user.id }
      }),

    signOut: async (headers) => {
      const answer = await api.signOut({ headers, returnHeaders: true })
      return answer.headers.getSetCookie()
    },

    requestReset: async (email) => void (await api.requestPasswordReset({ body: { email } })),

    resetPassword: (token, newPassword) =>
      orRefuse('linkExpired', () => api.resetPassword({ body: { token, newPassword } })),

    changePassword: (currentPassword, newPassword, headers) =>
      orRefuse('badCredentials', async () => {
        const body = { currentPassword, newPassword, revokeOtherSessions: true }
        const answer = await api.changePassword({ body, headers, returnHeaders: true })
        return answer.headers.getSetCookie()
      }),
  }
}

export { hashPassword } from './passwords.ts'
export { newToken, tokenHash } from './tokens.ts'
