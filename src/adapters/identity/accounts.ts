import { needsSecondStep } from '#app/identity/index.ts'
import type { FirstRun, Invitation, OpenSession, SignedIn, WhoIs } from '#app/ports/identity.ts'
import { type Actor, narrowed, type Place, placeId, type Role, territoryOfPlace } from '#domain/identity/index.ts'
import { done, refuse } from '#domain/kernel/index.ts'
import type pg from 'pg'
import { hashPassword } from './passwords.ts'
import type { PlaceWish } from './place-wish.ts'
import { tokenHash } from './tokens.ts'

interface ActorRow {
  readonly territory_id: string
  readonly territory_name: string
  readonly territory_kind: 'region' | 'municipality'
  readonly time_zone: string
  readonly person_id: string
  readonly person_name: string
  readonly readable: string[]
  readonly roles: Role[]
  readonly schools: string[]
  readonly organisation_id: string | null
  readonly organisation_name: string | null
  readonly acts_for: string[]
  readonly places: PlaceRow[]
}

interface PlaceRow {
  readonly territory_id: string
  readonly territory_name: string
  readonly organisation_id: string | null
  readonly organisation_name: string | null
  readonly roles: Role[]
  readonly schools: string[]
  readonly acts_for: string[]
}

interface SessionRow {
  readonly id: string
  readonly created_at: Date
  readonly seen_at: Date
  readonly user_agent: string | null
  readonly ip_address: string | null
}

interface Account {
  readonly userId: string
  readonly email: string
  readonly sessionId: string | null
  readonly inTwoSteps: boolean
}

/** What sign-in keeps beside better-auth, over the role vekha_identity. */
export const accountStore = (pool: pg.Pool, now: () => string, secondStepRequired: boolean) => ({
  /** The account at the wished place; at a place that is not the account's, where no other will do, nobody. */
  actorOf: async (account: Account, { place: wished, binding }: PlaceWish): Promise<WhoIs> => {
    const { userId, email, sessionId, inTwoSteps } = account
    const { rows } = await pool.query<ActorRow>(
      `select a.*, (select coalesce(json_agg(p), '[]') from identity.places_of($1, $2) p) as places
       from identity.actors_of($1, $2) a`,
      [userId, now()],
    )
    const places = (rows[0]?.places ?? []).map(toPlace)
    const place = places.find(({ id }) => id === wished)
    const all = rows.find((row) => row.territory_id === territoryOfPlace(wished ?? ''))
    if (binding && !place && all?.territory_id !== wished) return refuse('foreignPlace')
    const it = all ?? rows[0]
    if (!it) return refuse('notSignedIn')
    const actor = toActor(userId, it)
    return done({
      actor: place ? narrowed(actor, place) : actor,
      email,
      timeZone: it.time_zone,
      organisation: place?.organisation ?? organisationOf(it, place),
      territories: rows.map((row) => ({ id: row.territory_id, name: row.territory_name })),
      place: place?.id ?? it.territory_id,
      places,
      sessionId,
      secondStep: {
        on: inTwoSteps,
        // a program with a token of its own has nobody to type a code; a narrow place is no way round
        required: secondStepRequired && sessionId !== null && needsSecondStep(it.roles),
      },
    })
  },

  byToken: async (token: string): Promise<Account | null> => {
    const { rows } = await pool.query<{ id: string; email: string }>(
      `select u.id, u.email from identity.api_token t join identity.user u on u.id = t.user_id
       where t.token_sha256 = $1 and t.revoked_at is null`,
      [tokenHash(token)],
    )
    return rows[0] ? { userId: rows[0].id, email: rows[0].email, sessionId: null, inTwoSteps: false } : null
  },

  sessionsOf: async (userId: string): Promise<OpenSession[]> => {
    const { rows } = await pool.query<SessionRow>(
      `select id, created_at, seen_at, user_agent, ip_address from identity.session
       where user_id = $1 and expires_at > now() order by seen_at desc`,
      [userId],
    )
    return rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
      userAgent: row.user_agent ?? '',
      address: row.ip_address ?? '',
    }))
  },

  seen: async (sessionId: string): Promise<void> => {
    await pool.query('update identity.session set seen_at = now() where id = $1', [sessionId])
  },

  endSession: async (userId: string, id: string): Promise<boolean> => {
    const { rowCount } = await pool.query('delete from identity.session where user_id = $1 and id = $2', [userId, id])
    return rowCount === 1
  },

  endOtherSessions: async (userId: string, current: string | null): Promise<number> => {
    const { rowCount } = await pool.query(
      'delete from identity.session where user_id = $1 and id is distinct from $2 and expires_at > now()',
      [userId, current],
    )
    return rowCount ?? 0
  },

  forgetTrust: async (userId: string): Promise<void> => {
    await pool.query('delete from identity.verification where value = $1', [userId])
  },

  nobodyYet: async (): Promise<boolean> => {
    const { rowCount } = await pool.query('select from identity.user limit 1')
    return rowCount === 0
  },

  firstRun: async (it: FirstRun): Promise<string | null> => {
    const { rows } = await pool.query<{ id: string | null }>(
      'select identity.first_run($1, $2, $3, $4, $5, $6) as id',
      [
        it.territoryName,
        it.organisationName,
        it.name,
        it.email,
        await hashPassword(it.password),
        now().slice(0, 'yyyy-mm-dd'.length),
      ],
    )
    return rows[0]?.id ?? null
  },

  invitation: async (token: string): Promise<Invitation | null> => {
    const { rows } = await pool.query<{ name: string; email: string; territory_name: string }>(
      'select * from identity.invitation_of($1)',
      [tokenHash(token)],
    )
    return rows[0] ? { name: rows[0].name, email: rows[0].email, territoryName: rows[0].territory_name } : null
  },

  accept: async (token: string, password: string): Promise<{ userId: string; email: string } | null> => {
    const { rows } = await pool.query<{ user_id: string; user_email: string }>(
      'select * from identity.accept_invitation($1, $2)',
      [tokenHash(token), await hashPassword(password)],
    )
    return rows[0] ? { userId: rows[0].user_id, email: rows[0].user_email } : null
  },

  mayTry: async (key: string, most: number, seconds: number): Promise<boolean> => {
    const { rows } = await pool.query<{ allowed: boolean }>('select identity.try($1, $2, $3) as allowed', [
      key,
      most,
      seconds,
    ])
    return rows[0]?.allowed ?? false
  },

  forgetTries: async (key: string): Promise<void> => {
    await pool.query('delete from identity.attempt where key = $1', [key])
  },
})

const toPlace = (row: PlaceRow): Place => ({
  id: placeId(row.territory_id, row.organisation_id),
  territory: { id: row.territory_id, name: row.territory_name },
  organisation: row.organisation_id ? { id: row.organisation_id, shortName: row.organisation_name ?? '' } : null,
  roles: row.roles,
  schools: row.schools,
  actsFor: row.acts_for,
})

const toActor = (userId: string, it: ActorRow): Actor => ({
  userId,
  personId: it.person_id,
  name: it.person_name,
  territoryId: it.territory_id,
  territoryName: it.territory_name,
  territoryKind: it.territory_kind,
  readable: it.readable,
  roles: it.roles,
  schools: it.schools,
  actsFor: it.acts_for,
})

/** Where the person works; in a place of the territory itself, not the school that another role is of. */
function organisationOf(it: ActorRow, place: Place | undefined): SignedIn['organisation'] {
  const id = it.organisation_id
  if (!id || (place && it.schools.includes(id) && !place.schools.includes(id))) return null
  return { id, shortName: it.organisation_name ?? '' }
}
