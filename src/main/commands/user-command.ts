import { hashPassword, newToken, tokenHash } from '#adapters/identity/index.ts'
import { EXIT } from '#cli/exit-codes.ts'
import { UsageError } from '#cli/usage.ts'
import { type Role, ROLE_NAMES, ROLES } from '#domain/identity/index.ts'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { wallClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { readArguments } from './arguments.ts'
import { giveRole, one, schoolOf, territoryOf } from './user-rows.ts'
import { withDatabase } from './with-database.ts'

interface NewRole {
  readonly email: string
  readonly role: Role
  /** Code; the only territory where there is one. */
  readonly territory: string | undefined
  /** Short or full name of the school of a director, team member or curator. */
  readonly school: string | undefined
  /** The day the role begins. */
  readonly today: string
}

interface NewUser extends NewRole {
  readonly name: string
  readonly password: string
  readonly token: string | null
}

/**
 * `vekha user add …` prints `{"userId", "email", "password", "token"}`; `vekha user grant …` gives one more role;
 * `vekha user revoke ПОЧТА` ends tokens and sessions, `vekha user reset-second-step ПОЧТА` helps with a lost phone.
 */
export async function userCommand([verb = '', ...args]: string[]): Promise<number> {
  const options = {
    name: { type: 'string' },
    role: { type: 'string' },
    territory: { type: 'string' },
    school: { type: 'string' },
    password: { type: 'string' },
    token: { type: 'boolean' },
  } as const
  const { values, positionals } = readArguments('user', args, 1, options)
  const email = (positionals[0] ?? '').toLowerCase()
  if (verb === 'revoke') return withOwner(values, (owner) => revoke(owner, email))
  if (verb === 'reset-second-step') return withOwner(values, (owner) => resetSecondStep(owner, email))
  const role = ROLES.find((it) => it === values.role)
  const today = wallClock(readConfig(values).today).today('Europe/Moscow')
  const { name, territory, school } = values
  if (verb === 'grant' && role && email !== '')
    return withOwner(values, (owner) => grant(owner, { email, role, territory, school, today }))
  if (verb !== 'add' || !role || !name || !/^\S+@\S+$/.test(email))
    throw new UsageError('user', `Нужны почта, имя и роль (${ROLES.join(', ')})`)
  const password = values.password ?? randomBytes(12).toString('base64url')
  const token = values.token ? newToken() : null
  return withOwner(values, async (owner) => {
    const userId = await addUser(owner, { email, name, role, territory, school, password, token, today })
    process.stdout.write(`${JSON.stringify({ userId, email, password, token })}\n`)
  })
}

async function withOwner(
  flags: { data?: string | undefined },
  work: (owner: pg.Client) => Promise<void>,
): Promise<number> {
  await withDatabase(readConfig(flags), async (address) => {
    const owner = new pg.Client({ connectionString: address })
    await owner.connect()
    try {
      await owner.query('begin')
      await work(owner)
      await owner.query('commit')
    } finally {
      await owner.end()
    }
  })
  return EXIT.ok
}

async function addUser(owner: pg.Client, it: NewUser): Promise<string> {
  const territory = await territoryOf(owner, it.territory)
  const school = it.school === undefined ? null : await schoolOf(owner, territory, it.school)
  const { rowCount } = await owner.query('select from identity.user where email = $1', [it.email])
  if (rowCount) throw new Error(`У почты ${it.email} уже есть вход`)
  const userId = await one(owner, 'select identity.add_user($1, $2, $3) as id', [
    it.email,
    it.name,
    await hashPassword(it.password),
  ])
  const personId = await one(
    owner,
    'insert into person (territory_id, name, email, user_id) values ($1, $2, $3, $4) returning id',
    [territory, it.name, it.email, userId],
  )
  await giveRole(owner, [territory, personId, it.role, school, it.today])
  if (it.token)
    await owner.query('insert into identity.api_token (token_sha256, user_id, name) values ($1, $2, $3)', [
      tokenHash(it.token),
      userId,
      'vekha user add',
    ])
  return userId
}

/** One more role of somebody who signs in already, maybe in one more territory. */
async function grant(owner: pg.Client, it: NewRole): Promise<void> {
  const territory = await territoryOf(owner, it.territory)
  const school = it.school === undefined ? null : await schoolOf(owner, territory, it.school)
  const { rows } = await owner.query<{ id: string; name: string }>(
    'select id, name from identity.user where email = $1',
    [it.email],
  )
  const user = rows[0]
  if (!user) throw new Error(`У почты ${it.email} входа нет. Заведите его: vekha user add`)
  const { rows: people } = await owner.query<{ id: string }>(
    'select id from person where territory_id = $1 and user_id = $2',
    [territory, user.id],
  )
  const personId =
    people[0]?.id ??
    (await one(owner, 'insert into person (territory_id, name, email, user_id) values ($1, $2, $3, $4) returning id', [
      territory,
      user.name,
      it.email,
      user.id,
    ]))
  await giveRole(owner, [territory, personId, it.role, school, it.today])
  process.stdout.write(`Роль добавлена: ${it.email}, ${ROLE_NAMES[it.role]}\n`)
}

async function revoke(owner: pg.Client, email: string): Promise<void> {
  const userId = await one(owner, 'select id from identity.user where email = $1', [email])
  await owner.query('update identity.api_token set revoked_at = now() where user_id = $1', [userId])
  await owner.query('delete from identity.session where user_id = $1', [userId])
  process.stdout.write(`Ключи и входы отозваны: ${email}\n`)
}

/** For the only administrator, and for a database that has come back without the secrets of its data folder. */
async function resetSecondStep(owner: pg.Client, email: string): Promise<void> {
  const userId = await one(owner, 'select id from identity.user where email = $1', [email])
  await owner.query('delete from identity.two_factor where user_id = $1', [userId])
  await owner.query('delete from identity.verification where value = $1', [userId])
  await owner.query('delete from identity.session where user_id = $1', [userId])
  await owner.query('update identity.user set two_factor_enabled = false where id = $1', [userId])
  process.stdout.write(`Второй шаг входа сброшен: ${email}\n`)
}
