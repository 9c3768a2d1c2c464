import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type TableCopy, tablesOf, target } from './copy-out.ts'

/** Somebody lives in the database already. */
class DatabaseInUse extends Error {}

/**
 * Fills a migrated, empty database: all tables or none. Foreign keys and triggers rest meanwhile, since tables point to
 * each other in circles; the rows were whole where they come from.
 */
export async function copyIn(
  ownerAddress: string,
  tables: readonly TableCopy[],
  read: (table: TableCopy) => Readable,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerAddress })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    const { rowCount } = await client.query('select from territory limit 1')
    if (rowCount)
      throw new DatabaseInUse('В этой папке данных уже есть территория. Восстанавливают только в пустую папку')
    const here = (await tablesOf(client)).map((it) => target(client, { ...it, columns: [] }).replace(' ()', ''))
    await client.query(`truncate ${here.join(', ')}`)
    for (const it of tables) await pipeline(read(it), client.query(copyFrom(`copy ${target(client, it)} from stdin`)))
    await continueCounting(client)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** The next number of every counting column comes after the largest that was copied. */
async function continueCounting(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; target: string; column: string }>(
    `select pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as sequence,
       format('%I.%I', n.nspname, c.relname) as target, format('%I', a.attname) as column
     from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'identity', 'system') and a.attidentity <> ''`,
  )
  for (const it of rows)
    await client.query(`select setval($1, coalesce(max(${it.column}), 0) + 1, false) from ${it.target}`, [it.sequence])
}
