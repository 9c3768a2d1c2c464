import type { ChangedBy, EditBatch } from '#app/ports/writing-store.ts'
import type { EditConflict } from '#domain/writing/index.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

const person = sql`case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end`

export async function batchesAfter(db: Kysely<Database>, planId: string, seq: number): Promise<EditBatch[]> {
  const { rows } = await sql<EditBatch>`
    select e.seq, ${person} as by, e.at, e.edits
    from plan_edit e left join person p on p.territory_id = e.territory_id and p.id = e.person_id
    where e.roadmap_id = ${planId} and e.seq > ${seq} order by e.seq`.execute(db)
  return rows
}

/** The last batch that wrote each cell, in the order of the conflicts. */
export async function authorsOf(
  db: Kysely<Database>,
  planId: string,
  conflicts: readonly EditConflict[],
): Promise<(ChangedBy | null)[]> {
  const cells = conflicts.map(({ edit: { row, field } }) => [{ op: 'set', row, field }])
  const { rows } = await sql<{ found: ChangedBy | null }>`
    select (select jsonb_build_object('by', ${person}, 'at', e.at)
      from plan_edit e left join person p on p.territory_id = e.territory_id and p.id = e.person_id
      where e.roadmap_id = ${planId} and e.edits @> cell order by e.seq desc limit 1) as found
    from jsonb_array_elements(${JSON.stringify(cells)}::jsonb) with ordinality as it (cell, n) order by n`.execute(db)
  return rows.map(({ found }) => found)
}
