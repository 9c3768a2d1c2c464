import type { SecondStep } from '#app/ports/second-step.ts'
import { refuse } from '#domain/kernel/index.ts'
import type { Auth } from './auth.ts'
import { asSent } from './cookies.ts'
import { orRefuse } from './or-refuse.ts'

/** A code of the phone is good for 90 s; who has seen it typed cannot type it again. */
const SPENT_S = 120

interface Needs {
  readonly auth: Auth
  readonly mayTry: (key: string, most: number, seconds: number) => Promise<boolean>
  /** Devices that were trusted, and sign-ins that wait for a code. */
  readonly forgetTrust: (userId: string) => Promise<void>
}

interface Answer {
  readonly headers: Headers
  readonly response: { readonly user: { readonly id: string } }
}
const entry = ({ headers, response }: Answer) => ({ cookies: headers.getSetCookie(), userId: response.user.id })

/** better-auth keeps the secret and the recovery codes encrypted, and counts wrong codes by sign-in and by account. */
export const secondStep = ({ auth, mayTry, forgetTrust }: Needs): SecondStep => {
  const { api } = auth
  const isFresh = (userId: string, code: string) => mayTry(`codeOf:${userId}:${code}`, 1, SPENT_S)

  return {
    secondStepOf: async (userId) => {
      const { internalAdapter } = await auth.$context
      const user = await internalAdapter.findUserById(userId)
      if (!isInTwoSteps(user)) return { on: false, codesLeft: 0 }
      const { backupCodes } = await api.viewBackupCodes({ body: { userId } })
      return { on: true, codesLeft: backupCodes.length }
    },

    setUpSecondStep: (password, headers) =>
      orRefuse(
        (theirs) => (theirs === 'TOTP_ALREADY_ENABLED' ? 'secondStepOn' : 'wrongPassword'),
        async () => {
          const made = await api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
          if (made.method !== 'totp') throw new Error('asked for a code of the phone, got another kind')
          const uri = made.totpURI
          const secret = new URL(uri).searchParams.get('secret') ?? ''
          return { uri, secret, recoveryCodes: made.backupCodes }
        },
      ),

    turnSecondStepOn: async (code, headers) => {
      const outcome = await orRefuse('wrongCode', async () =>
        entry(await api.verifyTOTP({ body: { code }, headers, returnHeaders: true })),
      )
      if (outcome.ok) await isFresh(outcome.value.userId, code)
      return outcome
    },

    turnSecondStepOff: (password, headers) =>
      orRefuse('wrongPassword', async () => {
        const found = await api.getSession({ headers })
        const answer = await api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
        if (found) await forgetTrust(found.user.id)
        return { cookies: answer.headers.getSetCookie(), userId: found?.user.id ?? null }
      }),

    renewRecoveryCodes: (password, headers) =>
      orRefuse(
        'wrongPassword',
        async () => (await api.generateBackupCodes({ body: { password }, headers })).backupCodes,
      ),

    waitsForCode: async (headers) => {
      const { createAuthCookie, internalAdapter } = await auth.$context
      const { name } = createAuthCookie('two_factor')
      const signed = headers
        .get('cookie')
        ?.split('; ')
        .find((it) => it.startsWith(`${name}=`))
      const identifier = decodeURIComponent(signed?.slice(name.length + 1) ?? '').split('.')[0]
      if (!identifier) return null
      return (await internalAdapter.findVerificationValue(identifier))?.value ?? null
    },

    passSecondStep: async ({ kind, code, trust }, headers) => {
      const body = { code, trustDevice: trust }
      const outcome = await orRefuse(
        (theirs) => REFUSALS[theirs] ?? 'wrongCode',
        async () =>
          entry(
            kind === 'code'
              ? await api.verifyTOTP({ body, headers, returnHeaders: true })
              : await api.verifyBackupCode({ body, headers, returnHeaders: true }),
          ),
      )
      if (!outcome.ok || kind === 'recovery') return outcome
      if (await isFresh(outcome.value.userId, code)) return outcome
      // the session was made before the code was found to be spent
      await api.signOut({ headers: new Headers({ cookie: asSent(outcome.value.cookies) }) })
      return refuse('wrongCode')
    },
  }
}

const REFUSALS: Readonly<Record<string, 'signInLapsed' | 'tooManyTries'>> = {
  INVALID_TWO_FACTOR_COOKIE: 'signInLapsed',
  TOTP_NOT_ENABLED: 'signInLapsed',
  BACKUP_CODES_NOT_ENABLED: 'signInLapsed',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'signInLapsed',
  ACCOUNT_TEMPORARILY_LOCKED: 'tooManyTries',
}

/** The plugin's column is not in the type of the core's user. */
export const isInTwoSteps = (user: object | null): boolean =>
  user !== null && 'twoFactorEnabled' in user && user.twoFactorEnabled === true
