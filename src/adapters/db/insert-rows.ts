import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

const column = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Any number of rows in one statement with one parameter. Field names are those of the columns in camelCase; columns that
 * no row names keep their defaults.
 */
export async function insertRows(
  db: Kysely<Database>,
  table: keyof Database,
  territoryId: string,
  rows: readonly object[],
): Promise<void> {
  if (!rows[0]) return
  const columns = ['territory_id', ...Object.keys(rows[0]).map(column)]
  const names = sql.join(columns.map((it) => sql.ref(it)))
  const json = JSON.stringify(rows.map((row) => named(row, territoryId)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(db)
}

const named = (row: object, territoryId: string): object => ({
  ...Object.fromEntries(Object.entries(row).map(([field, value]) => [column(field), value as unknown])),
  territory_id: territoryId,
})
