import type { SchoolCard } from '#app/ports/school-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { countsWhere } from '../obligation-sql.ts'
import type { Tx } from '../tx.ts'
import { HEADS } from './people-sql.ts'

const holders = (from: RawBuilder<unknown>) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', t.id,
    'person', jsonb_build_object('id', p.id, 'name', p.name), 'title', t.title, 'from', t.from_day, 'to', t.to_day,
    'basis', t.basis, 'version', t.version) order by t.from_day desc nulls last, t.id)
  from ${from} t join person p on p.territory_id = t.territory_id and p.id = t.person_id
  where t.territory_id = g.territory_id`

const mentorships = (own: 'school_id' | 'mentor_school_id', other: 'school_id' | 'mentor_school_id') => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', m.id, 'school', jsonb_build_object('id', s.id, 'shortName', s.short_name),
    'from', m.from_day, 'to', m.to_day, 'basis', m.basis, 'version', m.version) order by m.from_day desc, m.id)
  from mentorship m join organisation s on s.territory_id = m.territory_id and s.id = ${sql.ref(`m.${other}`)}
  where m.territory_id = g.territory_id and ${sql.ref(`m.${own}`)} = g.id), '[]')`

const ASSIGNED = sql`(select a.*, case a.kind when 'curator' then 'куратор' when 'tutor' then 'тьютор' else 'эксперт' end
  as title from assignment a where a.kind in ('curator', 'tutor', 'expert'))`

/** One school of any readable territory, whole. */
export async function readCard({ db }: Tx, id: string, today: Day): Promise<SchoolCard | null> {
  const { rows } = await sql<SchoolCard>`
    select g.id, jsonb_build_object('id', y.territory_id, 'name', y.name) as territory, g.name,
      g.short_name as "shortName", g.school_kind as kind, g.address, g.founder, g.phone, g.email, g.site,
      g.closed_on as "closedOn", g.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'shortName', f.short_name,
          'until', f.until_day, 'basis', f.basis) order by f.until_day desc nulls last, f.id)
        from organisation_former_name f where f.territory_id = g.territory_id and f.organisation_id = g.id), '[]')
        as "formerNames",
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'code', l.code, 'from', l.from_day, 'to', l.to_day,
          'basis', l.basis, 'exitBasis', l.exit_basis, 'version', l.version) order by l.from_day desc, l.code)
        from school_listing l where l.territory_id = g.territory_id and l.school_id = g.id), '[]') as lists,
      ${holders(sql`held_post`)} and t.organisation_id = g.id and ${HEADS}), '[]') as directors,
      ${holders(ASSIGNED)} and t.school_id = g.id), '[]') as curators,
      ${mentorships('school_id', 'mentor_school_id')} as mentors,
      ${mentorships('mentor_school_id', 'school_id')} as mentored,
      coalesce((select jsonb_agg(jsonb_build_object('year', n.year, 'pupils', n.pupils, 'classes', n.classes,
          'shifts', n.shifts, 'teachers', n.teachers, 'version', n.version) order by n.year desc)
        from school_year n where n.territory_id = g.territory_id and n.school_id = g.id), '[]') as years,
      ${countsWhere(today, sql`o.territory_id = g.territory_id and o.organisation_id = g.id`)} as counts
    from organisation g join territory y on y.territory_id = g.territory_id
    where g.id = ${id} and g.kind = 'school'`.execute(db)
  return rows[0] ?? null
}
