import type { Role } from '#domain/identity/index.ts'

export interface InvitationStore {
  readonly personExists: (id: string) => Promise<boolean>
  readonly organisationExists: (id: string) => Promise<boolean>
  readonly addPerson: (person: { readonly name: string; readonly email: string }) => Promise<string>
  readonly setEmail: (personId: string, email: string) => Promise<void>
  readonly grant: (personId: string, role: Role, organisationId: string | null, from: string) => Promise<void>
  /** Keeps the link's hash for seven days; null when the address or the person has an account already. */
  readonly open: (personId: string, email: string, tokenSha256: string) => Promise<string | null>
}
