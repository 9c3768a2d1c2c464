import type { LoadRow, RowResult } from '#app/ports/spreadsheet-store.ts'
import { readSchoolName } from '#domain/schools/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import { type Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'

const shortOf = ({ shortName, name = '' }: Readonly<Record<string, string>>): string =>
  shortName ?? readSchoolName(name)?.short ?? name

/** Adds and changes schools, their former names, the figures of a year and the director, a few statements a batch. */
export async function takeSchools(
  db: Kysely<Database>,
  territoryId: string,
  rows: readonly LoadRow[],
  today: Day,
): Promise<Map<number, RowResult>> {
  const wanted = rows.filter(({ action }) => action === 'add' || action === 'change')
  const given = wanted.map(({ recordId, action, cells, number }) => ({
    number,
    id: recordId ?? randomUUID(),
    isNew: action === 'add',
    short: action === 'add' ? shortOf(cells) : (cells['shortName'] ?? null),
    ...cells,
  }))
  const table = sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as it (id uuid, "isNew" boolean, name text,
    short text, "formerName" text, "schoolKind" text, address text, founder text, phone text, email text, site text,
    director text, year integer, pupils integer, classes integer, shifts integer, teachers integer)`
  await sql`insert into organisation (territory_id, id, kind, name, short_name, school_kind, address, founder, phone, email, site)
    select ${territoryId}, id, 'school', name, short, "schoolKind", coalesce(address, ''), coalesce(founder, ''),
      coalesce(phone, ''), coalesce(email, ''), coalesce(site, '') from ${table} where "isNew"`.execute(db)
  // a school that is named otherwise now was called so until yesterday; a short name in the column of the full one renames nothing
  await sql`insert into organisation_former_name (territory_id, organisation_id, name, short_name, until_day)
    select g.territory_id, g.id, g.name, g.short_name, ${today}::date - 1 from ${table}
    join organisation g on g.territory_id = ${territoryId} and g.id = it.id
    where not "isNew" and it.name not in (g.name, g.short_name)`.execute(db)
  await sql`insert into organisation_former_name (territory_id, organisation_id, name)
    select ${territoryId}, id, "formerName" from ${table} where "formerName" is not null and not exists (
      select from organisation_former_name f where f.territory_id = ${territoryId} and f.organisation_id = it.id
        and f.name = it."formerName")`.execute(db)
  await sql`update organisation g set
      name = case when it.name in (g.name, g.short_name) then g.name else it.name end,
      short_name = coalesce(it.short, g.short_name), school_kind = coalesce(it."schoolKind", g.school_kind),
      address = coalesce(it.address, g.address), founder = coalesce(it.founder, g.founder),
      phone = coalesce(it.phone, g.phone), email = coalesce(it.email, g.email), site = coalesce(it.site, g.site),
      version = g.version + 1
    from ${table} where g.territory_id = ${territoryId} and g.id = it.id and not "isNew"`.execute(db)
  await sql`insert into school_year as y (territory_id, school_id, year, pupils, classes, shifts, teachers)
    select ${territoryId}, id, year, pupils, classes, shifts, teachers from ${table} where year is not null
    on conflict (territory_id, school_id, year) do update set pupils = coalesce(excluded.pupils, y.pupils),
      classes = coalesce(excluded.classes, y.classes), shifts = coalesce(excluded.shifts, y.shifts),
      teachers = coalesce(excluded.teachers, y.teachers), version = y.version + 1`.execute(db)
  // the post that somebody else holds stays theirs: a change of director is an act, not a cell
  await sql`insert into person (territory_id, name) select distinct ${territoryId}::uuid, director from ${table}
    where director is not null and not exists (
      select from person p where p.territory_id = ${territoryId} and lower(p.name) = lower(it.director))`.execute(db)
  await sql`select hold_post(${territoryId}, (select p.id from person p where p.territory_id = ${territoryId}
      and lower(p.name) = lower(it.director) and p.merged_into is null order by p.created_at limit 1), id, 'директор', null)
    from ${table} where director is not null`.execute(db)
  return new Map(rows.map(({ number, action }) => [number, RESULTS[action]]))
}

export const RESULTS = { add: 'added', change: 'changed', same: 'unchanged', refuse: 'refused' } as const
