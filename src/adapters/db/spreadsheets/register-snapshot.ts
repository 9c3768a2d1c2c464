import type { LoadRegister } from '#app/ports/spreadsheet-store.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

/** The register of one territory as rows of a table are compared with it, and as it is written out. */
export async function registerSnapshot(db: Kysely<Database>, territoryId: string): Promise<LoadRegister> {
  const schools = await sql<LoadRegister['schools'][number]>`
    select g.id, g.name, g.short_name as "shortName",
      coalesce((select jsonb_agg(f.name order by f.until_day) from organisation_former_name f
        where f.territory_id = g.territory_id and f.organisation_id = g.id), '[]') as "formerNames",
      jsonb_strip_nulls(jsonb_build_object('name', g.name, 'shortName', g.short_name, 'schoolKind', g.school_kind,
        'address', nullif(g.address, ''), 'founder', nullif(g.founder, ''), 'phone', nullif(g.phone, ''),
        'email', nullif(g.email, ''), 'site', nullif(g.site, ''), 'director', (select p.name from held_post t
          join person p on p.territory_id = t.territory_id and p.id = t.person_id
          where t.territory_id = g.territory_id and t.organisation_id = g.id and t.title ilike 'директор%'
            and coalesce(t.to_day, 'infinity') >= current_date order by t.from_day desc nulls last limit 1))) as cells,
      coalesce((select jsonb_object_agg(y.year, jsonb_strip_nulls(jsonb_build_object('pupils', y.pupils::text,
          'classes', y.classes::text, 'shifts', y.shifts::text, 'teachers', y.teachers::text)))
        from school_year y where y.territory_id = g.territory_id and y.school_id = g.id), '{}') as years,
      coalesce((select jsonb_agg(jsonb_build_object('code', l.code, 'from', l.from_day, 'to', l.to_day, 'basis', l.basis)
          order by l.from_day, l.code) from school_listing l
        where l.territory_id = g.territory_id and l.school_id = g.id), '[]') as lists
    from organisation g
    where g.territory_id = ${territoryId} and g.kind = 'school' and g.merged_into is null
    order by g.short_name, g.id`.execute(db)
  const people = await sql<LoadRegister['people'][number]>`
    select p.id, p.name, coalesce(p.email, '') as email, p.phone,
      coalesce((select jsonb_agg(jsonb_build_object('title', t.title, 'organisation', coalesce(g.short_name, ''),
          'from', coalesce(t.from_day::text, '')) order by t.from_day desc nulls last, t.title)
        from held_post t left join organisation g on g.territory_id = t.territory_id and g.id = t.organisation_id
        where t.territory_id = p.territory_id and t.person_id = p.id
          and coalesce(t.to_day, 'infinity') >= current_date), '[]') as posts
    from person p where p.territory_id = ${territoryId} and p.merged_into is null order by p.name, p.id`.execute(db)
  const organisations = await sql<LoadRegister['organisations'][number]>`
    select g.id, g.name, g.short_name as "shortName", '[]'::jsonb as "formerNames" from organisation g
    where g.territory_id = ${territoryId} and g.merged_into is null order by g.created_at, g.id`.execute(db)
  return { schools: schools.rows, people: people.rows, organisations: organisations.rows }
}
