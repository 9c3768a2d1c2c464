import type { Actor } from '#domain/identity/index.ts'

/** Whoever a request acts for. */
export interface SignedIn {
  readonly actor: Actor
  readonly email: string
  /** IANA zone of the actor's territory. */
  readonly timeZone: string
  readonly organisation: { readonly id: string; readonly shortName: string } | null
  /** Every territory the account works in. */
  readonly territories: readonly { readonly id: string; readonly name: string }[]
  /** The session in use; null for a bearer token. */
  readonly sessionId: string | null
}

/** A sign-in that lasts on some device. */
export interface OpenSession {
  readonly id: string
  readonly createdAt: string
  readonly userAgent: string
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
