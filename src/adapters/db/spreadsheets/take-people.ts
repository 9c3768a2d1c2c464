import type { LoadRow, RowResult } from '#app/ports/spreadsheet-store.ts'
import { schoolFinder, type KnownSchool } from '#domain/spreadsheets/index.ts'
import { type Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { RESULTS } from './take-schools.ts'

/** Adds and changes people, and puts them on their posts. */
export async function takePeople(
  db: Kysely<Database>,
  territoryId: string,
  rows: readonly LoadRow[],
  organisations: readonly KnownSchool[],
): Promise<Map<number, RowResult>> {
  const find = schoolFinder(organisations)
  const given = rows
    .filter(({ action }) => action === 'add' || action === 'change')
    .map(({ recordId, action, cells }) => ({
      id: recordId ?? randomUUID(),
      isNew: action === 'add',
      ...cells,
      organisation: cells['organisation'] === undefined ? null : (find(cells['organisation'])?.id ?? null),
    }))
  const table = sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as it (id uuid, "isNew" boolean, name text,
    email text, phone text, post text, organisation uuid, "from" date)`
  await sql`insert into person (territory_id, id, name, email, phone)
    select ${territoryId}, id, name, email, coalesce(phone, '') from ${table} where "isNew"`.execute(db)
  await sql`update person p set email = coalesce(it.email, p.email), phone = coalesce(it.phone, p.phone),
      version = p.version + 1
    from ${table} where p.territory_id = ${territoryId} and p.id = it.id and not "isNew"`.execute(db)
  await sql`select hold_post(${territoryId}, id, organisation, post, "from") from ${table} where post is not null`.execute(
    db,
  )
  return new Map(rows.map(({ number, action }) => [number, RESULTS[action]]))
}
