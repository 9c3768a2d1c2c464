import { resetLetter } from '#app/identity/index.ts'
import type { Identity } from '#app/ports/identity.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { APIError } from 'better-auth/api'
import type pg from 'pg'
import { accountStore } from './accounts.ts'
import { makeAuth } from './auth.ts'

interface Wish {
  /** Connections of the role vekha_identity, with the driver's own types. */
  readonly pool: pg.Pool
  /** Signs the cookies. */
  readonly secret: string
  readonly publicUrl: string
  readonly now: () => string
}

/** Sign-in: better-auth for passwords and sessions, our own tables for who that is in a territory. */
export function makeIdentity({ pool, secret, publicUrl, now }: Wish): Identity {
  const accounts = accountStore(pool, now)
  const { api } = makeAuth({
    pool,
    secret,
    publicUrl,
    sendReset: async ({ email, name, token }) => {
      const { subject, body } = resetLetter({ name, link: `${publicUrl}/new-password?token=${token}` })
      await pool.query('select system.post_letter($1, $2, $3, $4)', [`reset:${now()}:${email}`, email, subject, body])
    },
  })

  const account = async (headers: Headers) => {
    const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
    if (bearer) return accounts.byToken(bearer)
    if (!headers.has('cookie')) return null
    const found = await api.getSession({ headers })
    return found && { userId: found.user.id, email: found.user.email, sessionId: found.session.id }
  }

  return {
    ...accounts,

    whoIs: async (headers) => {
      const it = await account(headers)
      return it && accounts.actorOf(it, headers.get('x-territory'))
    },

    signIn: (email, password, headers) =>
      orRefuse('badCredentials', async () => {
        const answer = await api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
        return answer.headers.getSetCookie()
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

/** better-auth throws its refusals; anything else that is thrown is a bug or a database that is away. */
async function orRefuse<T, Code extends string>(code: Code, work: () => Promise<T>): Promise<Outcome<T, Code>> {
  try {
    return done(await work())
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return refuse(code)
    throw error
  }
}

export { hashPassword } from './passwords.ts'
export { newToken, tokenHash } from './tokens.ts'
