import type { Actor, Role } from '#domain/identity/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { invitePerson } from './invite-person.ts'

export interface InviteRow {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Id of an organisation of the register; null for a role of the whole territory. */
  readonly organisation: string | null
}

/** What came of a row; `link` is the one-time link, also sent by letter. */
export type InviteOutcome =
  | { readonly state: 'invited'; readonly personId: string; readonly link: string }
  /** An invitation to the address still works: no second letter. */
  | { readonly state: 'alreadyInvited' }
  /** Somebody signs in with the address: nothing to invite to. */
  | { readonly state: 'hasAccount' }
  /** The address stands in an earlier row: one person is invited once. */
  | { readonly state: 'repeated'; readonly row: number }
  | {
      readonly state: 'refused'
      readonly refused: 'wrongName' | 'wrongEmail' | 'noOrganisation' | 'unknownOrganisation' | 'notAllowed'
    }

interface Needs extends Pick<Stores, 'audit' | 'invitations' | 'letters'> {
  readonly today: Day
  readonly newToken: () => { readonly token: string; readonly sha256: string }
  /** Address that letters lead to. */
  readonly publicUrl: string
}

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/u

/**
 * Invites row by row, in the order of the rows; a row that is refused does not hold the others back. The same list once
 * more invites nobody twice. People are found in the register by address, else by the very name.
 */
export async function inviteMany(needs: Needs, actor: Actor, rows: readonly InviteRow[]): Promise<InviteOutcome[]> {
  const outcomes: InviteOutcome[] = []
  const rowOf = new Map<string, number>()
  for (const [i, row] of rows.entries()) {
    const email = row.email.trim().toLowerCase()
    const earlier = rowOf.get(email)
    if (earlier === undefined) rowOf.set(email, i)
    outcomes.push(
      earlier === undefined
        ? await inviteRow(needs, actor, { ...row, name: row.name.trim(), email })
        : { state: 'repeated', row: earlier },
    )
  }
  return outcomes
}

async function inviteRow(needs: Needs, actor: Actor, row: InviteRow): Promise<InviteOutcome> {
  const { name, email, role, organisation } = row
  if (name.length < 2) return { state: 'refused', refused: 'wrongName' }
  if (!EMAIL.test(email)) return { state: 'refused', refused: 'wrongEmail' }
  const { personId, hasAccount, invited } = await needs.invitations.invitee(email)
  if (hasAccount) return { state: 'hasAccount' }
  if (invited) return { state: 'alreadyInvited' }
  const known = personId ?? (await needs.invitations.namesake(name, organisation))
  const { token, sha256 } = needs.newToken()
  const outcome = await invitePerson(needs, actor, {
    ...{ name, email, role, sha256 },
    ...(known !== null && { personId: known }),
    ...(organisation !== null && { organisationId: organisation }),
    link: `${needs.publicUrl}/invitations/${token}`,
  })
  if (outcome.ok) return { state: 'invited', personId: outcome.value.personId, link: outcome.value.link }
  // of a row's three ways to be refused, each has its word: a school's role without one, a foreign id, too high a role
  const words = { badInput: 'noOrganisation', notFound: 'unknownOrganisation', notAllowed: 'notAllowed' } as const
  return outcome.refused === 'alreadyInvited'
    ? { state: 'hasAccount' }
    : { state: 'refused', refused: words[outcome.refused] }
}
