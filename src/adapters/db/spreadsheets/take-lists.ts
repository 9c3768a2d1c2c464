import type { LoadRow, RowResult } from '#app/ports/spreadsheet-store.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import { RESULTS } from './take-schools.ts'

/** Enters schools into lists. An entry that meets one written meanwhile is refused by the constraint `in_a_list_once`. */
export async function takeLists(
  db: Kysely<Database>,
  territoryId: string,
  rows: readonly LoadRow[],
): Promise<Map<number, RowResult>> {
  const results = new Map<number, RowResult>(rows.map(({ number, action }) => [number, RESULTS[action]]))
  const given = rows
    .filter(({ action }) => action === 'add')
    .map(({ number, recordId, cells }) => ({ ...cells, number, school: recordId, basis: cells['basis'] ?? '' }))
  // the territory's own lists come into being with their first entry
  await sql`insert into school_list (territory_id, code, name)
    select distinct ${territoryId}::uuid, code, code from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as it (code text)
    where code not in ('ШНОР', 'ШНСУ', 'группа риска', '500+') on conflict do nothing`.execute(db)
  const { rows: kept } = await sql<{ school_id: string; code: string; from_day: string }>`
    insert into school_listing (territory_id, school_id, code, from_day, to_day, basis)
    select ${territoryId}, school, code, "from", "to", basis
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as it (school uuid, code text, "from" date, "to" date, basis text)
    on conflict do nothing returning school_id, code, from_day`.execute(db)
  const entered = new Set(kept.map((it) => `${it.school_id} ${it.code} ${it.from_day}`))
  for (const { number, recordId, cells, action } of rows)
    if (action === 'add' && !entered.has(`${recordId} ${cells['code']} ${cells['from']}`))
      results.set(number, 'refused')
  return results
}
