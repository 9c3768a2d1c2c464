import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../support/fresh-database.ts'
import { type PlantedEverything, plantEverything } from '../support/plant-everything.ts'

const database = useDatabase()
let ours: PlantedEverything
let theirs: PlantedEverything
let client: PoolClient

/** Commands that nobody may send to a table, not even at home: answers stay, the trail is written once. */
const NEVER: Readonly<Record<string, readonly Command[]>> = {
  answer: ['delete'],
  evidence: ['update'],
  audit_event: ['update', 'delete'],
}
type Command = 'select' | 'insert' | 'update' | 'delete'
const COMMANDS: readonly Command[] = ['select', 'insert', 'update', 'delete']

beforeAll(async () => {
  const { owner } = database()
  ours = await plantEverything(owner, 'Ольховка')
  theirs = await plantEverything(owner, 'Рябиновск')
  client = await owner.connect()
})
afterAll(() => client.release())

interface Table {
  readonly name: string
  readonly keyed: boolean
  readonly forced: boolean
  readonly policies: readonly string[]
}

async function tables(): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'territory_id') as keyed,
      array(select polname::text from pg_policy p where p.polrelid = c.oid order by 1) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  return rows
}

/** What the statement did: rows, or the SQLSTATE it failed with. */
async function tried(statement: string, values: unknown[] = []): Promise<number | string> {
  await client.query('savepoint tried')
  try {
    return (await client.query(statement, values)).rowCount ?? 0
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await client.query('rollback to savepoint tried')
  }
}

const DENIED = '42501'
const STATEMENTS: Readonly<Record<Exclude<Command, 'insert'>, (table: string) => string>> = {
  select: (table) => `select from ${table} where territory_id = $1`,
  update: (table) => `update ${table} set territory_id = territory_id where territory_id = $1`,
  delete: (table) => `delete from ${table} where territory_id = $1`,
}

/** Everything that is wrong with the walls of one table, seen as somebody of our territory. */
async function faults(table: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string; row: object }>(
    `select distinct on (territory_id) territory_id as id, to_jsonb(it) as row from ${table} it`,
  )
  const rowOf = (territory: string) => JSON.stringify(rows.find(({ id }) => id === territory)?.row)
  const columns = await client.query<{ list: string }>(
    `select string_agg(quote_ident(attname), ', ') as list from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table],
  )
  const list = columns.rows[0]?.list ?? ''
  const say = async (command: Command, territory: string): Promise<number | string> => {
    if (command !== 'insert') return tried(STATEMENTS[command](table), [territory])
    // a row of the territory once more: the policy speaks before the key does
    return tried(
      `insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, $1::jsonb)`,
      [rowOf(territory)],
    )
  }
  await client.query('set local role vekha_app')
  const set = (name: string, value: string) => client.query('select set_config($1, $2, true)', [`vekha.${name}`, value])
  await set('readable', ours.id)
  await set('writable', ours.id)
  await set('schools', '*')
  const found: string[] = []
  for (const command of COMMANDS) {
    const allowed = !NEVER[table]?.includes(command)
    const home = await say(command, ours.id)
    if (allowed && (home === 0 || home === DENIED)) found.push(`${command} at home: ${home}`)
    if (!allowed && home !== 0 && home !== DENIED) found.push(`${command} is possible: ${home}`)
    const away = await say(command, theirs.id)
    if (away !== 0 && away !== DENIED) found.push(`${command} next door: ${away}`)
  }
  await set('writable', '')
  for (const command of ['insert', 'update', 'delete'] as const) {
    const reading = await say(command, ours.id)
    if (reading !== 0 && reading !== DENIED) found.push(`${command} where only reading is allowed: ${reading}`)
  }
  await set('readable', '')
  const nobody = await say('select', ours.id)
  if (nobody !== 0) found.push(`select by nobody: ${nobody}`)
  return found
}

async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

describe('the walls between territories', () => {
  it('stand around every table', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(({ keyed, forced }) => !keyed || !forced)).toEqual([])
    for (const { name } of all) expect([name, await inTransaction(() => faults(name))]).toEqual([name, []])
  })

  it('are seen to fall when any one policy is dropped', async () => {
    let dropped = 0
    for (const { name, policies } of await tables())
      for (const policy of policies) {
        const found = await inTransaction(async () => {
          await client.query(`drop policy ${policy} on ${name}`)
          return faults(name)
        })
        expect([name, policy, found.length > 0]).toEqual([name, policy, true])
        dropped++
      }
    expect(dropped).toBeGreaterThan(80)
  })

  it('are seen to fall when row-level security is switched off or not forced', async () => {
    for (const { name } of await tables()) {
      const found = await inTransaction(async () => {
        await client.query(`alter table ${name} disable row level security`)
        return faults(name)
      })
      expect([name, found.length > 0]).toEqual([name, true])
    }
  })

  it('leave a school with its own obligations, answers and evidence', async () => {
    const seen = await inTransaction(async () => {
      await client.query('set local role vekha_app')
      for (const [name, value] of [
        ['readable', ours.id],
        ['schools', ours.schools.slice(1, 3).join(',')],
      ])
        await client.query('select set_config($1, $2, true)', [`vekha.${name ?? ''}`, value])
      const count = async (table: string) => (await client.query(`select from ${table}`)).rowCount
      return [await count('obligation'), await count('answer'), await count('evidence')]
    })
    expect(seen).toEqual([2, 2, 2])
  })
})
