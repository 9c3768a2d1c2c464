import type { Saved } from '#app/ports/writing-store.ts'
import type { Cells, RowKind, Sheet, SheetRow } from '#domain/writing/index.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'

interface RowRecord {
  readonly id: string
  readonly kind: RowKind
  readonly parent_id: string | null
  readonly cells: Cells
  readonly versions: SheetRow['versions']
  readonly removed_with: string | null
}

const columns = ['id', 'kind', 'parent_id', 'cells', 'versions', 'removed_with'].map((it) => sql.ref(`p.${it}`))

const toRow = ({ id, kind, parent_id, cells, versions, removed_with }: RowRecord): SheetRow => ({
  id,
  kind,
  parentId: parent_id,
  cells,
  versions,
  ...(removed_with !== null && { removedWith: removed_with }),
})

const toRecord = (row: SheetRow, position: number): RowRecord & { readonly position: number } => ({
  id: row.id,
  kind: row.kind,
  parent_id: row.parentId,
  cells: row.cells,
  versions: row.versions,
  removed_with: row.removedWith ?? null,
  position,
})

export async function readRows(db: Kysely<Database>, planId: string): Promise<Sheet> {
  const { rows } = await sql<RowRecord>`select ${sql.join(columns)} from plan_row p
    where p.roadmap_id = ${planId} order by p.position`.execute(db)
  return rows.map(toRow)
}

/** The rows of roadmap `r` as one column, for a look at plan and sheet in one statement. */
export const rowsOfPlan: RawBuilder<unknown> = sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id,
    'kind', p.kind, 'parent_id', p.parent_id, 'cells', p.cells, 'versions', p.versions, 'removed_with', p.removed_with)
    order by p.position)
  from plan_row p where p.territory_id = r.territory_id and p.roadmap_id = r.id), '[]')`

export const sheetOf = (records: readonly RowRecord[]): Sheet => records.map(toRow)

export interface Home {
  readonly territoryId: string
  readonly planId: string
}

/** Writes rows that are new or changed, and the places of those that others have pushed along. */
export async function writeRows(
  db: Kysely<Database>,
  { territoryId, planId }: Home,
  { before, after, changed }: Pick<Saved, 'before' | 'after' | 'changed'>,
): Promise<void> {
  const touched = new Set(changed)
  const rows = after.map(toRecord).filter(({ id }) => touched.has(id))
  await sql`
    insert into plan_row (territory_id, roadmap_id, id, kind, parent_id, position, cells, versions, removed_with)
    select ${territoryId}, ${planId}, it.id, it.kind, it.parent_id, it.position, it.cells, it.versions, it.removed_with
    from jsonb_populate_recordset(null::plan_row, ${JSON.stringify(rows)}::jsonb) it
    on conflict (territory_id, roadmap_id, id) do update set parent_id = excluded.parent_id, position = excluded.position,
      cells = excluded.cells, versions = excluded.versions, removed_with = excluded.removed_with`.execute(db)
  if (after.every((row, i) => row.id === before[i]?.id)) return
  await sql`
    update plan_row p set position = it.n - 1
    from unnest(${after.map(({ id }) => id)}::uuid[]) with ordinality as it (id, n)
    where p.territory_id = ${territoryId} and p.roadmap_id = ${planId} and p.id = it.id
      and p.position <> it.n - 1`.execute(db)
}
