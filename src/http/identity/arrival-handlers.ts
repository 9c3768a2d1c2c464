import { invitePerson } from '#app/identity/index.ts'
import type { Role } from '#domain/identity/index.ts'
import { done, refuse } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'
import { arrive, type ArriveNeeds, withAddress } from './arrive.ts'
import { mayTry } from './tries.ts'

export interface ArrivalNeeds extends ArriveNeeds {
  /** Sign-ins for the door of a demo; empty elsewhere. */
  readonly demoUsers: readonly { role: Role; email: string; password: string }[]
}

/** How people get in: the first administrator by the first page, everybody else by a link. */
export const arrivalHandlers = (needs: ArrivalNeeds) => {
  const { identity, publicUrl, newToken, demoUsers } = needs
  return {
    'GET /api/first-run': async () =>
      done({ needed: await identity.nobodyYet(), demo: [...demoUsers], elsewhere: identity.elsewhereName }),

    'POST /api/first-run': async (call) => {
      const { body, visitor } = call
      if (!(await mayTry(identity, ['linkFromAddress', visitor.address]))) return refuse('tooManyTries')
      if (!(await identity.nobodyYet())) return refuse('alreadySetUp')
      const userId = await identity.firstRun(body)
      if (userId === null) return refuse('alreadySetUp')
      const session = await identity.signIn(body.email, body.password, withAddress(call))
      if (session.ok) await arrive(needs, call, 'password', session.value)
      return done({ userId })
    },

    'POST /api/invitations': async ({ stores, actor, body, today }) => {
      const { token, sha256 } = newToken()
      const link = `${publicUrl}/invitations/${token}`
      return invitePerson({ ...stores, today }, actor, { ...body, sha256, link })
    },

    'GET /api/invitations/{token}': async ({ params, visitor }) => {
      if (!(await mayTry(identity, ['linkFromAddress', visitor.address]))) return refuse('tooManyTries')
      const invitation = await identity.invitation(params.token)
      return invitation ? done(invitation) : refuse('linkExpired')
    },

    'POST /api/invitations/{token}/accept': async (call) => {
      const { params, body, visitor } = call
      if (!(await mayTry(identity, ['linkFromAddress', visitor.address]))) return refuse('tooManyTries')
      const account = await identity.accept(params.token, body.password)
      if (!account) return refuse('linkExpired')
      const session = await identity.signIn(account.email, body.password, withAddress(call))
      if (session.ok) await arrive(needs, call, 'password', session.value)
      return done({ userId: account.userId })
    },
  } satisfies Partial<Handlers>
}
