import type { ExcerptRow } from '#app/ports/plan-store.ts'
import type { Row } from '#domain/documents/index.ts'
import type { SourcePlace } from '#domain/understanding/index.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

const AROUND = 2

/** The row of a place with two before and two after it, cut out of the stored document by the database. */
export async function excerpt(
  db: Kysely<Database>,
  documentId: string,
  { table, row }: SourcePlace,
): Promise<ExcerptRow[]> {
  if (table === null || row === null) return []
  const first = Math.max(0, row - AROUND)
  const vars = JSON.stringify({ table, first, last: row + AROUND })
  const { rows } = await sql<{ row: Row }>`
    select jsonb_path_query(source,
      '$.blocks[*] ? (@.kind == "table" && @.index == $table).rows[$first to $last]', ${vars}::jsonb) as row
    from document where id = ${documentId}`.execute(db)
  return rows.map((it, i) => ({ cells: it.row.cells.map(({ text }) => text), current: first + i === row }))
}
