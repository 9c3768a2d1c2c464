import { done, refuse } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'
import { arrive, type ArriveNeeds, withAddress } from './arrive.ts'
import { mayTry } from './tries.ts'

/** Sign-in by a provider: there, and back again. */
export const elsewhereHandlers = (needs: ArriveNeeds) => {
  const { identity } = needs
  return {
    'POST /api/auth/sign-in/elsewhere': async (call) => {
      if (!(await mayTry(identity, ['signInFromAddress', call.visitor.address]))) return refuse('tooManyTries')
      const outcome = await identity.startElsewhere(call.body.next, withAddress(call))
      if (!outcome.ok) return outcome
      call.visitor.setCookies(outcome.value.cookies)
      return done({ url: outcome.value.url })
    },

    'POST /api/auth/sign-in/elsewhere/finish': async (call) => {
      if (!(await mayTry(identity, ['signInFromAddress', call.visitor.address]))) return refuse('tooManyTries')
      const outcome = await identity.finishElsewhere(call.body, withAddress(call))
      if (!outcome.ok) return outcome
      await arrive(needs, call, 'elsewhere', outcome.value)
      return done({ next: outcome.value.next })
    },
  } satisfies Partial<Handlers>
}
