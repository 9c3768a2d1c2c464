import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Readable } from 'node:stream'

/** One table of a backup. */
export interface TableCopy {
  readonly schema: string
  readonly table: string
  /** In the order of the copy; columns that the database computes are left out. */
  readonly columns: readonly string[]
}

/** A still picture of the database. */
export interface Snapshot {
  readonly at: string
  readonly migrations: readonly string[]
  readonly tables: readonly TableCopy[]
  /** Hashes and sizes of the files that its rows point to. */
  readonly files: readonly { readonly sha256: string; readonly size: number }[]
  /** Rows in PostgreSQL's text form. */
  readonly read: (table: TableCopy) => Readable
}

/** The schemas that are kept; the queue (jobs) is made anew. */
const SCHEMAS = ['public', 'identity', 'system']
/** What a migrated database has by itself, or may forget. */
const LEFT_OUT = ['system.schema_migration', 'identity.attempt']

/** Hands over all tables as of one instant, while others go on writing. */
export async function withSnapshot<T>(ownerAddress: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerAddress })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows: instants } = await client.query<{ at: Date }>('select now() as at')
    const { rows: migrations } = await client.query<{ name: string }>(
      'select name from system.schema_migration order by name',
    )
    const { rows: files } = await client.query<{ sha256: string; size: string }>(
      'select sha256, max(size) as size from file group by sha256 order by sha256',
    )
    return await work({
      at: instants[0]?.at.toISOString() ?? '',
      migrations: migrations.map(({ name }) => name),
      tables: await tablesOf(client),
      files: files.map(({ sha256, size }) => ({ sha256, size: Number(size) })),
      read: (it) => client.query(copyTo(`copy ${target(client, it)} to stdout`)),
    })
  } finally {
    await client.end()
  }
}

export async function tablesOf(client: pg.Client): Promise<TableCopy[]> {
  const { rows } = await client.query<TableCopy>(
    `select n.nspname as schema, c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname = any ($1) and n.nspname || '.' || c.relname <> all ($2)
     group by 1, 2 order by 1, 2`,
    [SCHEMAS, LEFT_OUT],
  )
  return rows
}

/** `"public"."person" ("territory_id", …)`. */
export const target = (client: pg.Client, { schema, table, columns }: TableCopy): string => {
  const names = columns.map((it) => client.escapeIdentifier(it)).join(', ')
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)} (${names})`
}
