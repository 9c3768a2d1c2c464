import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

interface Kept<It extends { readonly id: string }> {
  readonly table: 'post_holding' | 'body_member'
  readonly territoryId: string
  readonly before: readonly It[]
  readonly after: readonly It[]
  readonly columns: (it: It) => Readonly<Record<string, string | number | boolean | null>>
  /** Columns that only a new row gets. */
  readonly ofNew: Readonly<Record<string, string>>
}

/**
 * What has become of a list of dated rows, in the order that the constraints on days allow: what is gone, what is shorter,
 * what is new.
 */
export async function keepRows<It extends { readonly id: string }>(
  db: Kysely<Database>,
  { table, territoryId, before, after, columns, ofNew }: Kept<It>,
): Promise<void> {
  const known = new Map(before.map((it) => [it.id, it]))
  const left = new Set(after.map(({ id }) => id))
  const at = (id: string) => sql`territory_id = ${territoryId} and id = ${id}`
  for (const { id } of before) if (!left.has(id)) await sql`delete from ${sql.table(table)} where ${at(id)}`.execute(db)
  const pairs = (it: It) =>
    sql.join(Object.entries(columns(it)).map(([name, value]) => sql`${sql.ref(name)} = ${value}`))
  for (const it of after) {
    const was = known.get(it.id)
    if (!was || JSON.stringify(columns(was)) === JSON.stringify(columns(it))) continue
    await sql`update ${sql.table(table)} set ${pairs(it)}, version = version + 1 where ${at(it.id)}`.execute(db)
  }
  for (const it of after) {
    if (known.has(it.id)) continue
    const row = { territory_id: territoryId, id: it.id, ...columns(it), ...ofNew }
    const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
    await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(Object.values(row))})`.execute(db)
  }
}
