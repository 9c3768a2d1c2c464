import { randomUUID } from 'node:crypto'
import type {
  ImportRecord,
  ImportState,
  ImportStore,
  ImportSummary,
  MadeCorrection,
  SameFile,
} from '#app/ports/import-store.ts'
import type { SourceDocument } from '#domain/documents/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'

interface SummaryRecord {
  readonly id: string
  readonly file_id: string
  readonly file_name: string
  readonly size: number
  readonly state: ImportState
  readonly progress: number
  readonly progress_text: string
  readonly refused: string | null
  readonly measures: number | null
  readonly created_by: string | null
  readonly creator: string | null
  readonly created_at: string
  readonly created_key: string
  readonly updated_at: string
  readonly roadmap_id: string | null
}

interface FullRecord extends SummaryRecord {
  readonly territory_id: string
  readonly sha256: string
  readonly source: SourceDocument | null
  readonly draft: Draft | null
  readonly corrections: MadeCorrection[]
  readonly version: number
}

const columns = sql`i.id, i.file_id, f.name as file_name, f.size, i.state, i.progress, i.progress_text, i.refused,
  jsonb_array_length(i.draft->'measures') as measures, i.created_by, p.name as creator, i.created_at,
  i.created_at::text as created_key, i.updated_at, i.roadmap_id`

const joins = sql`join file f on f.territory_id = i.territory_id and f.id = i.file_id
  left join person p on p.territory_id = i.territory_id and p.id = i.created_by`

const toSummary = (row: SummaryRecord): ImportSummary => ({
  id: row.id,
  fileId: row.file_id,
  fileName: row.file_name,
  size: row.size,
  state: row.state,
  progress: row.progress,
  progressText: row.progress_text,
  refused: row.refused,
  measures: row.measures,
  createdBy: row.created_by ? { id: row.created_by, name: row.creator ?? '' } : null,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  planId: row.roadmap_id,
})

async function find(db: Kysely<Database>, id: string, lock: boolean): Promise<ImportRecord | null> {
  const { rows } = await sql<FullRecord>`
    select ${columns}, i.territory_id, f.sha256, i.source, i.draft, i.corrections, i.version
    from import i ${joins} where i.id = ${id} and i.state <> 'discarded'
    ${lock ? sql`for update of i` : sql``}`.execute(db)
  const row = rows[0]
  if (!row) return null
  const { territory_id: territoryId, sha256, source, draft, corrections, version } = row
  return { ...toSummary(row), territoryId, sha256, source, draft, corrections, version }
}

export const importStore = ({ db, actor }: Tx): ImportStore => ({
  add: async (fileId) => {
    const id = randomUUID()
    await db
      .insertInto('import')
      .values({
        territory_id: actor.territoryId,
        id,
        file_id: fileId,
        state: 'queued',
        progress_text: 'Ждём очереди на чтение',
        created_by: actor.personId || null,
      })
      .execute()
    return id
  },

  list: async ({ limit, cursor }) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const { rows } = await sql<SummaryRecord>`
      select ${columns} from import i ${joins} where i.state <> 'discarded'
      and ${after ? sql`(i.created_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
      order by i.created_at desc, i.id desc limit ${limit + 1}`.execute(db)
    return pageOf(rows, limit, (row) => [row.created_key, row.id], toSummary)
  },

  find: (id) => find(db, id, false),
  lock: (id) => find(db, id, true),

  sameFile: async (id) => {
    const { rows } = await sql<SameFile>`
      select other.id as "importId", p.name as by, other.created_at as at, other.roadmap_id as "planId"
      from import i join file f on f.territory_id = i.territory_id and f.id = i.file_id
      join file same on same.territory_id = f.territory_id and same.sha256 = f.sha256
      join import other on other.territory_id = same.territory_id and other.file_id = same.id
      left join person p on p.territory_id = other.territory_id and p.id = other.created_by
      where i.id = ${id} and other.id <> i.id and other.created_at < i.created_at and other.state <> 'discarded'
      order by other.created_at limit 1`.execute(db)
    return rows[0] ?? null
  },

  tell: async (id, state, progress, text) => {
    await sql`update import set state = ${state}, progress = ${progress}, progress_text = ${text}, updated_at = now()
      where id = ${id}`.execute(db)
  },

  finish: async (id, source, draft) => {
    await sql`update import set state = 'draft', progress = 1, progress_text = 'Черновик готов', refused = null,
      source = ${JSON.stringify(source)}::jsonb, draft = ${JSON.stringify(draft)}::jsonb, updated_at = now(),
      version = version + 1 where id = ${id}`.execute(db)
  },

  fail: async (id, refused) => {
    await sql`update import set state = 'failed', refused = ${refused}, progress_text = '', updated_at = now(),
      version = version + 1 where id = ${id}`.execute(db)
  },

  correct: async (id, corrections) => {
    await sql`update import set corrections = ${JSON.stringify(corrections)}::jsonb, updated_at = now(),
      version = version + 1 where id = ${id}`.execute(db)
  },

  discard: async (id) => {
    await sql`update import set state = 'discarded', updated_at = now(), version = version + 1 where id = ${id}`.execute(
      db,
    )
  },
})
