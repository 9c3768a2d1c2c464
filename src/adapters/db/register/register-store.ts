import type { PersonRow, RegisterStore, SchoolRow } from '#app/ports/register-store.ts'
import { sql } from 'kysely'
import { countsWhere } from '../obligation-sql.ts'
import { pageOf, readCursor } from '../paging.ts'
import { containing } from '../search-words.ts'
import type { Tx } from '../tx.ts'

export const registerStore = ({ db }: Tx): RegisterStore => ({
  schools: async ({ list, on, plan, limit, cursor }, today) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const day = on ?? today
    const { rows } = await sql<SchoolRow>`
      select g.id, g.name, g.short_name as "shortName",
        coalesce(
          (select jsonb_build_object('id', p.id, 'name', p.name) from role_grant rg
            join person p on p.territory_id = rg.territory_id and p.id = rg.person_id
            where rg.territory_id = g.territory_id and rg.organisation_id = g.id and rg.role = 'schoolDirector'
              and ${day}::date between rg.from_day and coalesce(rg.to_day, 'infinity')
            order by rg.from_day desc limit 1),
          (select jsonb_build_object('id', p.id, 'name', p.name) from held_post t
            join person p on p.territory_id = t.territory_id and p.id = t.person_id
            where t.territory_id = g.territory_id and t.organisation_id = g.id and t.title ilike 'директор%'
              and ${day}::date between coalesce(t.from_day, '-infinity') and coalesce(t.to_day, 'infinity')
            order by t.from_day desc nulls last limit 1)) as director,
        coalesce((select jsonb_agg(jsonb_build_object('code', l.code, 'from', l.from_day, 'to', l.to_day,
            'basis', l.basis) order by l.from_day, l.code)
          from school_listing l where l.territory_id = g.territory_id and l.school_id = g.id), '[]') as lists,
        ${countsWhere(
          today,
          sql`o.territory_id = g.territory_id and o.organisation_id = g.id
            and ${plan ? sql`o.roadmap_id = ${plan}` : sql`true`}`,
        )} as counts
      from organisation g
      where g.kind = 'school'
        and ${after ? sql`(g.short_name, g.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
        and ${
          list
            ? sql`exists (select from school_listing l where l.territory_id = g.territory_id and l.school_id = g.id
                and l.code = ${list} and ${day}::date between l.from_day and coalesce(l.to_day, 'infinity'))`
            : sql`true`
        }
      order by g.short_name, g.id limit ${limit + 1}`.execute(db)
    return pageOf(
      rows,
      limit,
      (row) => [row.shortName, row.id],
      (row) => row,
    )
  },

  people: async ({ q, limit, cursor }, today) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const { rows } = await sql<PersonRow>`
      select p.id, p.name, p.email, p.user_id is not null as "hasAccount",
        p.user_id is null and p.email is not null and exists (select from audit_event e
          where e.territory_id = p.territory_id and e.entity = 'person' and e.entity_id = p.id::text
            and e.action = 'person.invite') as invited,
        coalesce((select jsonb_agg(jsonb_build_object('title', t.title, 'from', t.from_day, 'to', t.to_day,
            'organisation', case when g.id is not null then jsonb_build_object('id', g.id, 'shortName', g.short_name) end)
            order by t.from_day desc nulls last, t.title)
          from held_post t left join organisation g on g.territory_id = t.territory_id and g.id = t.organisation_id
          where t.territory_id = p.territory_id and t.person_id = p.id), '[]') as posts,
        coalesce((select jsonb_agg(distinct r.role) from role_grant r
          where r.territory_id = p.territory_id and r.person_id = p.id
            and ${today}::date between r.from_day and coalesce(r.to_day, 'infinity')), '[]') as roles
      from person p
      where ${after ? sql`(p.name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
        and ${q ? sql`p.sound like sound(${containing(q.trim())})` : sql`true`}
      order by p.name, p.id limit ${limit + 1}`.execute(db)
    return pageOf(
      rows,
      limit,
      (row) => [row.name, row.id],
      (row) => row,
    )
  },
})
