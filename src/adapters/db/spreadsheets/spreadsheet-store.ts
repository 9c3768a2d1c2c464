import type { Load, LoadRow, SpreadsheetStore } from '#app/ports/spreadsheet-store.ts'
import { type Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'
import { registerSnapshot } from './register-snapshot.ts'
import { takeLists } from './take-lists.ts'
import { takePeople } from './take-people.ts'
import { takeSchools } from './take-schools.ts'

type LoadRecord = Load & { readonly createdKey: string }

const loadColumns = sql`l.id, l.kind, l.state, l.file_id as "fileId", f.name as "fileName", l.done_rows as "doneRows",
  l.total_rows as "totalRows", l.cancel_wanted as "cancelWanted", l.refused, l.headings,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as "createdBy",
  l.created_at as "createdAt", l.created_at::text as "createdKey", l.version,
  coalesce((select jsonb_object_agg(what, n) from (
    select coalesce(r.result, case when r.chosen or r.action in ('same', 'refuse') then r.action else 'left' end) as what, count(*) as n from spreadsheet_row r
    where r.territory_id = l.territory_id and r.load_id = l.id group by 1) by_action), '{}') as counts`
const withFile = sql`spreadsheet_load l join file f on f.territory_id = l.territory_id and f.id = l.file_id
  left join person p on p.territory_id = l.territory_id and p.id = l.created_by`

const rowColumns = sql`number, cells, problems, action, record_id as "recordId", chosen, result`

const toLoad = ({ createdKey: _, ...load }: LoadRecord): Load => load

async function find(db: Kysely<Database>, id: string, lock: boolean): Promise<Load | null> {
  if (lock) await sql`select from spreadsheet_load where id = ${id} for update`.execute(db)
  const { rows } = await sql<LoadRecord>`select ${loadColumns} from ${withFile} where l.id = ${id}`.execute(db)
  return rows[0] ? toLoad(rows[0]) : null
}

export const spreadsheetStore = ({ db, actor: { territoryId, personId } }: Tx): SpreadsheetStore => ({
  add: async (kind, fileId) => {
    const id = randomUUID()
    await db
      .insertInto('spreadsheet_load')
      .values({ territory_id: territoryId, id, kind, file_id: fileId, created_by: personId || null })
      .execute()
    return id
  },

  find: (id) => find(db, id, false),
  lock: (id) => find(db, id, true),

  list: async ({ limit, cursor }) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const { rows } = await sql<LoadRecord>`select ${loadColumns} from ${withFile}
      where ${after ? sql`(l.created_at, l.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
      order by l.created_at desc, l.id desc limit ${limit + 1}`.execute(db)
    return pageOf(rows, limit, (row) => [row.createdKey, row.id], toLoad)
  },

  tell: async (id, state, done) => {
    await sql`update spreadsheet_load set state = ${state}, done_rows = ${done?.rows ?? sql`done_rows`},
      total_rows = ${done?.of ?? sql`total_rows`}, updated_at = now(), version = version + 1 where id = ${id}`.execute(
      db,
    )
  },

  fail: async (id, refused) => {
    await sql`update spreadsheet_load set state = 'failed', refused = ${refused}, updated_at = now(), version = version + 1
      where id = ${id}`.execute(db)
  },

  wantCancel: async (id) => {
    await sql`update spreadsheet_load set cancel_wanted = true, updated_at = now(), version = version + 1
      where id = ${id}`.execute(db)
  },

  keepRows: async (id, headings, rows) => {
    await sql`delete from spreadsheet_row where territory_id = ${territoryId} and load_id = ${id}`.execute(db)
    await sql`update spreadsheet_load set headings = ${JSON.stringify(headings)}::jsonb where id = ${id}`.execute(db)
    await sql`insert into spreadsheet_row (territory_id, load_id, number, cells, action, problems, record_id, chosen)
      select ${territoryId}, ${id}, number, cells, action, problems, "recordId", action in ('add', 'change')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as it (number integer, cells jsonb, action text, problems jsonb, "recordId" uuid)`.execute(db)
  },

  rows: async (id, { action, limit, cursor }) => {
    const after = readCursor(cursor, ['number'])
    const { rows } = await sql<LoadRow>`select ${rowColumns} from spreadsheet_row
      where territory_id = ${territoryId} and load_id = ${id} and ${after ? sql`number > ${after[0]}` : sql`true`}
        and ${action ? sql`action = ${action}` : sql`true`} order by number limit ${limit + 1}`.execute(db)
    return pageOf(
      rows,
      limit,
      (row) => [row.number],
      (row) => row,
    )
  },

  everyRow: async (id) => {
    const { rows } =
      await sql<LoadRow>`select ${rowColumns} from spreadsheet_row where territory_id = ${territoryId} and load_id = ${id} order by number`.execute(
        db,
      )
    return rows
  },

  choose: async (id, numbers, chosen) => {
    await sql`update spreadsheet_row set chosen = ${chosen} where load_id = ${id} and action in ('add', 'change')
      and ${numbers === 'all' ? sql`true` : sql`number = any (${[...numbers]}::integer[])`}`.execute(db)
    await sql`update spreadsheet_load set version = version + 1 where id = ${id}`.execute(db)
  },

  nextRows: async (id, limit) => {
    const { rows } = await sql<LoadRow>`select ${rowColumns} from spreadsheet_row
      where territory_id = ${territoryId} and load_id = ${id} and chosen and result is null order by number limit ${limit}`.execute(
      db,
    )
    return rows
  },

  settle: async (id, results) => {
    // by number, for a join with rows just written is planned without statistics: 0.5 s a batch instead of 10 ms
    for (const [result, settled] of Map.groupBy(results, (it) => it.result))
      await sql`update spreadsheet_row set result = ${result} where territory_id = ${territoryId} and load_id = ${id}
        and number = any (${settled.map(({ number }) => number)}::integer[])`.execute(db)
  },

  leaveRest: async (id) => {
    await sql`update spreadsheet_row set result = case action when 'same' then 'unchanged' when 'refuse' then 'refused'
      else 'left' end where load_id = ${id} and result is null`.execute(db)
  },

  register: () => registerSnapshot(db, territoryId),

  holdRegister: async () => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${territoryId}`}, 0))`.execute(db)
  },

  takeSchools: (rows, today) => takeSchools(db, territoryId, rows, today),
  takePeople: async (rows) =>
    takePeople(db, territoryId, rows, (await registerSnapshot(db, territoryId)).organisations),
  takeLists: (rows) => takeLists(db, territoryId, rows),
})
