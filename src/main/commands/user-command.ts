import { hashPassword, newToken, tokenHash } from '#adapters/identity/index.ts'
import { EXIT } from '#cli/exit-codes.ts'
import { UsageError } from '#cli/usage.ts'
import { type Role, ROLES } from '#domain/identity/index.ts'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { wallClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { readArguments } from './arguments.ts'
import { withDatabase } from './with-database.ts'

interface NewUser {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Code; the only territory where there is one. */
  readonly territory: string | undefined
  /** Short or full name of the school of a director, team member or curator. */
  readonly school: string | undefined
  readonly password: string
  readonly token: string | null
  /** The day the role begins. */
  readonly today: string
}

/** `vekha user add …` prints `{"userId", "email", "password", "token"}`; `vekha user revoke ПОЧТА` ends tokens and sessions. */
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
  const role = ROLES.find((it) => it === values.role)
  if (verb !== 'add' || !role || !values.name || !/^\S+@\S+$/.test(email))
    throw new UsageError('user', `Нужны почта, имя и роль (${ROLES.join(', ')})`)
  const { name, territory, school } = values
  const password = values.password ?? randomBytes(12).toString('base64url')
  const token = values.token ? newToken() : null
  const today = wallClock(readConfig(values).today).today('Europe/Moscow')
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
  await owner.query(
    'insert into role_grant (territory_id, person_id, role, organisation_id, from_day) values ($1, $2, $3, $4, $5)',
    [territory, personId, it.role, school, it.today],
  )
  if (it.token)
    await owner.query('insert into identity.api_token (token_sha256, user_id, name) values ($1, $2, $3)', [
      tokenHash(it.token),
      userId,
      'vekha user add',
    ])
  return userId
}

async function territoryOf(owner: pg.Client, code: string | undefined): Promise<string> {
  const { rows } = await owner.query<{ id: string; code: string }>(
    'select territory_id as id, code from territory where $1::text is null or code = $1 order by code',
    [code ?? null],
  )
  if (rows[0] && rows.length === 1) return rows[0].id
  if (rows.length > 1) throw new UsageError('user', `Назовите территорию: ${rows.map((it) => it.code).join(', ')}`)
  throw new Error(code ? `Территории с кодом «${code}» нет` : 'Территории ещё нет. Откройте Веху и заведите её')
}

async function schoolOf(owner: pg.Client, territory: string, name: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from organisation where territory_id = $1 and (short_name = $2 or name = $2)',
    [territory, name],
  )
  if (!rows[0]) throw new Error(`Организации «${name}» в территории нет`)
  return rows[0].id
}

async function revoke(owner: pg.Client, email: string): Promise<void> {
  const userId = await one(owner, 'select id from identity.user where email = $1', [email])
  await owner.query('update identity.api_token set revoked_at = now() where user_id = $1', [userId])
  await owner.query('delete from identity.session where user_id = $1', [userId])
  process.stdout.write(`Ключи и входы отозваны: ${email}\n`)
}

async function one(owner: pg.Client, text: string, values: unknown[]): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(text, values)
  if (!rows[0]) throw new Error('Такой записи нет')
  return rows[0].id
}
