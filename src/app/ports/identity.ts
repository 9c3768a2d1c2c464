import type { Actor, Place } from '#domain/identity/index.ts'
import type { Outcome } from '#domain/kernel/index.ts'
import type { Devices } from './devices.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Cookies, Entry } from './entry.ts'
import type { SecondStep } from './second-step.ts'

/** Whoever a request acts for. */
export interface SignedIn {
  readonly actor: Actor
  readonly email: string
  /** IANA zone of the actor's territory. */
  readonly timeZone: string
  readonly organisation: { readonly id: string; readonly shortName: string } | null
  /** Every territory the account works in. */
  readonly territories: readonly { readonly id: string; readonly name: string }[]
  /** Every place of the account, in every territory. */
  readonly places: readonly Place[]
  /** The id of the place the actor is at, or of the territory for all roles there together. */
  readonly place: string
  /** The session in use; null for a bearer token. */
  readonly sessionId: string | null
  /** Is a code asked after the password, and has it to be: a role of the person may not go without. */
  readonly secondStep: { readonly on: boolean; readonly required: boolean }
}

/** 'foreignPlace': the account is not at the place that the request names. */
export type WhoIs = Outcome<SignedIn, 'notSignedIn' | 'foreignPlace'>

/** A sign-in that lasts on some device. */
export interface OpenSession {
  readonly id: string
  readonly createdAt: string
  /** To ten minutes. */
  readonly seenAt: string
  readonly userAgent: string
  /** Network address at the sign-in. */
  readonly address: string
}

export interface FirstRun {
  readonly territoryName: string
  readonly organisationName: string
  readonly name: string
  readonly email: string
  readonly password: string
}

export interface Invitation {
  readonly name: string
  readonly email: string
  readonly territoryName: string
}

/** Passwords, sessions, tokens and links. */
export interface Identity extends SecondStep, Devices, Elsewhere {
  /**
   * By bearer token or by session cookie; at the place of the heading `X-Place`, in the territory of `X-Territory`, where
   * the browser's cookie says, or in the first territory where a role is in force.
   */
  readonly whoIs: (headers: Headers) => Promise<WhoIs>
  readonly signIn: (email: string, password: string, headers: Headers) => Promise<Outcome<Entry, 'badCredentials'>>
  readonly signOut: (headers: Headers) => Promise<Cookies>
  /** Puts the letter in the box when the address has an account; says nothing of whether it has. */
  readonly requestReset: (email: string) => Promise<void>
  /** Ends every session of the user. */
  readonly resetPassword: (token: string, newPassword: string) => Promise<Outcome<unknown, 'linkExpired'>>
  /** Ends every other session of the user. */
  readonly changePassword: (
    currentPassword: string,
    newPassword: string,
    headers: Headers,
  ) => Promise<Outcome<Cookies, 'badCredentials'>>
  readonly sessionsOf: (userId: string) => Promise<OpenSession[]>
  /** False when the user has no such session. */
  readonly endSession: (userId: string, id: string) => Promise<boolean>
  /** How many were ended. */
  readonly endOtherSessions: (userId: string, current: string | null) => Promise<number>
  readonly nobodyYet: () => Promise<boolean>
  /** The administrator's user id; null when somebody has been here before. */
  readonly firstRun: (it: FirstRun) => Promise<string | null>
  readonly invitation: (token: string) => Promise<Invitation | null>
  /** The new account; null when the link is spent or late. */
  readonly accept: (token: string, password: string) => Promise<{ userId: string; email: string } | null>
  /** Counts a try; false when there were more than `most` in the window. */
  readonly mayTry: (key: string, most: number, seconds: number) => Promise<boolean>
  readonly forgetTries: (key: string) => Promise<void>
}
