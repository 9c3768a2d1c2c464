import { resetLetter } from '#app/identity/index.ts'
import type { SignedIn } from '#app/ports/identity.ts'
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

/** `Set-Cookie` headers to be handed to the browser. */
type Cookies = readonly string[]

/** Sign-in: better-auth for passwords and sessions, our own tables for who that is in a territory. */
export function makeIdentity({ pool, secret, publicUrl, now }: Wish) {
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

    /** By bearer token or by session cookie; in the wished territory, or the first where a role is in force. */
    whoIs: async (headers: Headers, territory: string | null = null): Promise<SignedIn | null> => {
      const it = await account(headers)
      return it && accounts.actorOf(it, territory)
    },

    signIn: (email: string, password: string, headers: Headers): Promise<Outcome<Cookies, 'badCredentials'>> =>
      orRefuse('badCredentials', async () => {
        const answer = await api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
        return answer.headers.getSetCookie()
      }),

    signOut: async (headers: Headers): Promise<Cookies> => {
      const answer = await api.signOut({ headers, returnHeaders: true })
      return answer.headers.getSetCookie()
    },

    /** Puts the letter in the box when the address has an account; says nothing of whether it has. */
    requestReset: async (email: string): Promise<void> => void (await api.requestPasswordReset({ body: { email } })),

    /** Ends every session of the user. */
    resetPassword: (token: string, newPassword: string): Promise<Outcome<unknown, 'linkExpired'>> =>
      orRefuse('linkExpired', () => api.resetPassword({ body: { token, newPassword } })),

    /** Ends every other session of the user. */
    changePassword: (
      currentPassword: string,
      newPassword: string,
      headers: Headers,
    ): Promise<Outcome<Cookies, 'badCredentials'>> =>
      orRefuse('badCredentials', async () => {
        const body = { currentPassword, newPassword, revokeOtherSessions: true }
        const answer = await api.changePassword({ body, headers, returnHeaders: true })
        return answer.headers.getSetCookie()
      }),
  }
}

export type Identity = ReturnType<typeof makeIdentity>

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
