import type { Actor, Role } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { invitationLetter } from './letters.ts'

interface Needs extends Pick<Stores, 'audit' | 'invitations' | 'letters'> {
  readonly today: Day
}

interface Wish {
  /** Somebody of the register; a new person without. */
  readonly personId?: string | undefined
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationId?: string | undefined
  /** The link, and the hash of its token. */
  readonly link: string
  readonly sha256: string
}

/** Roles that mean nothing without a school. */
const OF_A_SCHOOL: readonly Role[] = ['schoolDirector', 'schoolTeamMember', 'curator']

/** A person with a role and a letter with a one-time link. Only an administrator makes administrators. */
export async function invitePerson(
  { audit, invitations, letters, today }: Needs,
  actor: Actor,
  wish: Wish,
): Promise<
  Outcome<{ id: string; personId: string; link: string }, 'alreadyInvited' | 'badInput' | 'notAllowed' | 'notFound'>
> {
  const { name, email, role, organisationId, link, sha256 } = wish
  if (role === 'administrator' && !actor.roles.includes('administrator')) return refuse('notAllowed')
  if (OF_A_SCHOOL.includes(role) && !organisationId)
    return refuse('badInput', { errors: [{ field: 'organisationId', message: 'Выберите школу' }] })
  if (organisationId && !(await invitations.organisationExists(organisationId))) return refuse('notFound')
  if (wish.personId && !(await invitations.personExists(wish.personId))) return refuse('notFound')
  const personId = wish.personId ?? (await invitations.addPerson({ name, email }))
  const id = await invitations.open(personId, email, sha256)
  if (id === null) return refuse('alreadyInvited')
  if (wish.personId) await invitations.setEmail(personId, email)
  await invitations.grant(personId, role, organisationId ?? null, today)
  const letter = invitationLetter({ name, inviter: actor.name, territory: actor.territoryName, link })
  await letters.put({ key: `invitation:${id}`, recipient: email, ...letter })
  await audit.write({
    action: 'person.invite',
    entity: 'person',
    entityId: personId,
    summary: `Приглашение отправлено: ${name}`,
    details: { email, role },
  })
  return done({ id, personId, link })
}
