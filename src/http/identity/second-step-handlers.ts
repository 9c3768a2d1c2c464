import { deviceOf } from '#domain/identity/index.ts'
import type { SignInEvent } from '#app/ports/devices.ts'
import { done, refuse } from '#domain/kernel/index.ts'
import type { Handlers, SignedInCall } from '../handler.ts'
import { arrive, type ArriveNeeds, withAddress } from './arrive.ts'
import { mayTry } from './tries.ts'

type Asked = Pick<SignedInCall<'POST /api/auth/second-step/set-up'>, 'signedIn' | 'visitor' | 'headers'>

/** The second step: made, asked, taken away. */
export const secondStepHandlers = (needs: ArriveNeeds) => {
  const { identity } = needs
  const mayAskPassword = ({ signedIn, visitor }: Asked) =>
    mayTry(identity, ['signInToAccountFromAddress', `${signedIn.email} ${visitor.address}`])
  const note = ({ headers, visitor }: Pick<Asked, 'headers' | 'visitor'>, event: Omit<SignInEvent, 'details'>) =>
    identity.noteSignIn({
      ...event,
      details: { device: deviceOf(headers.get('user-agent') ?? ''), address: visitor.address },
    })

  return {
    'GET /api/auth/second-step': async ({ signedIn }) => {
      const { codesLeft } = await identity.secondStepOf(signedIn.actor.userId)
      return done({ ...signedIn.secondStep, codesLeft })
    },

    'POST /api/auth/second-step/set-up': async (call) => {
      if (!(await mayAskPassword(call))) return refuse('tooManyTries')
      const outcome = await identity.setUpSecondStep(call.body.password, call.headers)
      return outcome.ok ? done({ ...outcome.value, recoveryCodes: [...outcome.value.recoveryCodes] }) : outcome
    },

    'POST /api/auth/second-step/turn-on': async (call) => {
      const { userId } = call.signedIn.actor
      if (!(await mayTry(identity, ['ownCode', userId]))) return refuse('tooManyTries')
      const outcome = await identity.turnSecondStepOn(digits(call.body.code), withAddress(call))
      if (!outcome.ok) return outcome
      call.visitor.setCookies(outcome.value.cookies)
      await note(call, { userId, action: 'secondStep.on', summary: 'Включён вход в два шага' })
      return done({})
    },

    'POST /api/auth/second-step/turn-off': async (call) => {
      if (!(await mayAskPassword(call))) return refuse('tooManyTries')
      const outcome = await identity.turnSecondStepOff(call.body.password, withAddress(call))
      if (!outcome.ok) return outcome
      call.visitor.setCookies(outcome.value.cookies)
      const { userId } = call.signedIn.actor
      await note(call, { userId, action: 'secondStep.off', summary: 'Выключен вход в два шага' })
      return done({})
    },

    'POST /api/auth/second-step/recovery-codes': async (call) => {
      if (!(await mayAskPassword(call))) return refuse('tooManyTries')
      const outcome = await identity.renewRecoveryCodes(call.body.password, call.headers)
      if (!outcome.ok) return outcome
      const { userId } = call.signedIn.actor
      await note(call, { userId, action: 'secondStep.renew', summary: 'Сделаны новые запасные коды' })
      return done({ recoveryCodes: [...outcome.value] })
    },

    'POST /api/auth/second-step/pass': async (call) => {
      const { body, visitor } = call
      if (!(await mayTry(identity, ['secondStepFromAddress', visitor.address]))) return refuse('tooManyTries')
      const headers = withAddress(call)
      const waits = await identity.waitsForCode(headers)
      const code = body.kind === 'code' ? digits(body.code) : recoveryCode(body.code)
      const outcome = await identity.passSecondStep({ ...body, code }, headers)
      if (!outcome.ok) {
        if (waits) await note(call, { userId: waits, action: 'session.refuse', summary: 'Второй шаг входа не пройден' })
        return outcome
      }
      await arrive(needs, call, body.kind === 'code' ? 'secondStep' : 'recovery', outcome.value)
      return done({})
    },
  } satisfies Partial<Handlers>
}

/** «123 456» as the phone shows it. */
const digits = (code: string): string => code.replace(/\D/gu, '')

/** The hyphen in the middle is there to be read, and may be forgotten; so may the size of the letters. */
const recoveryCode = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(.{5})(.{5})$/u, '$1-$2')
