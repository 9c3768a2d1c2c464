import type { Role } from '#domain/identity/index.ts'

/** What an invitation to an address would meet. */
export interface Invitee {
  /** The person of the territory whose address it is. */
  readonly personId: string | null
  /** A sign-in with the address, here or in another territory. */
  readonly hasAccount: boolean
  /** A link that still works. */
  readonly invited: boolean
}

export interface InvitationStore {
  readonly invitee: (email: string) => Promise<Invitee>
  /**
   * The one person of the register with this very name and without a sign-in; of the organisation, where one is given.
   * Null where there is none, or more than one.
   */
  readonly namesake: (name: string, organisationId: string | null) => Promise<string | null>
  readonly personExists: (id: string) => Promise<boolean>
  readonly organisationExists: (id: string) => Promise<boolean>
  readonly addPerson: (person: { readonly name: string; readonly email: string }) => Promise<string>
  readonly setEmail: (personId: string, email: string) => Promise<void>
  readonly grant: (personId: string, role: Role, organisationId: string | null, from: string) => Promise<void>
  /** Keeps the link's hash for seven days; null when the address or the person has an account already. */
  readonly open: (personId: string, email: string, tokenSha256: string) => Promise<string | null>
}
