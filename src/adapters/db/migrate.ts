import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** Any number; the same in every copy of the product, so that only one of them migrates. */
const MIGRATION_LOCK = 7_301_001
const FOLDER = join(import.meta.dirname, 'migrations')

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** Hand-written SQL in the order of its numbers. */
function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(FOLDER, file), 'utf8')
      return { name: file.slice(0, -'.sql'.length), sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the database of this connection string to the newest form; each migration in a transaction of its own.
 * Returns the names of what was applied now. Throws when an applied migration has been edited since, or is unknown here
 * (the database was served by a newer version). `last` stops after the migration of that name.
 */
export async function migrate(ownerAddress: string, last?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerAddress })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query('create schema if not exists system')
    await client.query(`create table if not exists system.schema_migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    const applied = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from system.schema_migration',
    )
    const known = migrations()
    refuseForeign(applied.rows, known)
    const waiting = known.filter(
      ({ name }) => (!last || name <= last) && !applied.rows.some((row) => row.name === name),
    )
    for (const it of waiting) await apply(client, it)
    return waiting.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

function refuseForeign(applied: readonly { name: string; sha256: string }[], known: readonly Migration[]): void {
  for (const { name, sha256 } of applied) {
    const ours = known.find((it) => it.name === name)
    if (!ours) throw new Error(`База данных новее программы: она знает шаг ${name}. Обновите программу`)
    if (ours.sha256 !== sha256) throw new Error(`Шаг базы данных ${name} изменён после применения`)
  }
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into system.schema_migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Шаг базы данных ${name} не применился: ${(error as Error).message}`, { cause: error })
  }
}
