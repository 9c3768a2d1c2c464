import type { Outcome } from '#domain/kernel/index.ts'
import type { Entry } from './entry.ts'

/** What an authenticator is given, once. */
export interface SecondStepSetUp {
  /** `otpauth://totp/…`, drawn as a code to scan. */
  readonly uri: string
  /** The secret in the uri, to be typed by hand. */
  readonly secret: string
  /** Each lets in once, when the phone is not there. */
  readonly recoveryCodes: readonly string[]
}

/** The code from the phone, asked after the password. */
export interface SecondStep {
  readonly secondStepOf: (userId: string) => Promise<{ readonly on: boolean; readonly codesLeft: number }>
  /** Begins, or begins anew; nothing is asked at sign-in until a first code has fitted. */
  readonly setUpSecondStep: (
    password: string,
    headers: Headers,
  ) => Promise<Outcome<SecondStepSetUp, 'wrongPassword' | 'secondStepOn'>>
  readonly turnSecondStepOn: (code: string, headers: Headers) => Promise<Outcome<Entry, 'wrongCode'>>
  readonly turnSecondStepOff: (password: string, headers: Headers) => Promise<Outcome<Entry, 'wrongPassword'>>
  /** The ones before are good for nothing. */
  readonly renewRecoveryCodes: (
    password: string,
    headers: Headers,
  ) => Promise<Outcome<readonly string[], 'wrongPassword'>>
  /** Whose sign-in waits for a code, by the cookie that the password has left; null when none does. */
  readonly waitsForCode: (headers: Headers) => Promise<string | null>
  /** Ends the sign-in; a code of either kind lets in once. */
  readonly passSecondStep: (
    it: { readonly kind: 'code' | 'recovery'; readonly code: string; readonly trust: boolean },
    headers: Headers,
  ) => Promise<Outcome<Entry, 'wrongCode' | 'signInLapsed' | 'tooManyTries'>>
}
