import { deviceOf } from '#domain/identity/index.ts'
import { done, refuse } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'
import { arrive, type ArriveNeeds, withAddress } from './arrive.ts'
import { forgetTry, mayTry, type Try } from './tries.ts'

/** Sign-in, its end, and passwords. */
export const signInHandlers = (needs: ArriveNeeds) => {
  const { identity } = needs
  return {
    'POST /api/auth/sign-in/email': async (call) => {
      const { body, visitor } = call
      const { email, password } = body
      const guess: Try = ['signInToAccountFromAddress', `${email} ${visitor.address}`]
      if (!(await mayTry(identity, guess, ['signInFromAddress', visitor.address], ['signInToAccount', email])))
        return refuse('tooManyTries')
      const outcome = await identity.signIn(email, password, withAddress(call))
      if (!outcome.ok) return outcome
      await forgetTry(identity, guess)
      await arrive(needs, call, 'password', outcome.value)
      return done({ secondStep: outcome.value.userId === null })
    },

    'POST /api/auth/sign-out': async ({ headers, visitor }) => {
      visitor.setCookies(await identity.signOut(headers))
      return done({})
    },

    'POST /api/auth/request-password-reset': async ({ body, visitor }) => {
      if (!(await mayTry(identity, ['resetFromAddress', visitor.address], ['resetOfAccount', body.email])))
        return refuse('tooManyTries')
      await identity.requestReset(body.email)
      return done({})
    },

    'POST /api/auth/reset-password': async ({ body, visitor }) => {
      if (!(await mayTry(identity, ['linkFromAddress', visitor.address]))) return refuse('tooManyTries')
      const outcome = await identity.resetPassword(body.token, body.newPassword)
      return outcome.ok ? done({}) : outcome
    },

    'POST /api/auth/change-password': async ({ body, headers, visitor, signedIn }) => {
      if (!(await mayTry(identity, ['signInToAccountFromAddress', `${signedIn.email} ${visitor.address}`])))
        return refuse('tooManyTries')
      const outcome = await identity.changePassword(body.currentPassword, body.newPassword, headers)
      if (!outcome.ok) return outcome
      visitor.setCookies(outcome.value)
      return done({})
    },

    'GET /api/sessions': async ({ signedIn }) => {
      const sessions = await identity.sessionsOf(signedIn.actor.userId)
      return done({
        items: sessions.map((it) => ({
          ...it,
          device: deviceOf(it.userAgent),
          current: it.id === signedIn.sessionId,
        })),
      })
    },

    'DELETE /api/sessions': async ({ signedIn }) =>
      done({ ended: await identity.endOtherSessions(signedIn.actor.userId, signedIn.sessionId) }),

    'DELETE /api/sessions/{id}': async ({ signedIn, params }) =>
      (await identity.endSession(signedIn.actor.userId, params.id)) ? done({}) : refuse('notFound'),
  } satisfies Partial<Handlers>
}
