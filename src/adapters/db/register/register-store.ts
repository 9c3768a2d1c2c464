import type { PersonRow, RegisterStore } from '#app/ports/register-store.ts'
import { sql } from 'kysely'
import { pageOf, readCursor } from '../paging.ts'
import { containing } from '../search-words.ts'
import type { Tx } from '../tx.ts'

export const registerStore = ({ db }: Tx): RegisterStore => ({
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
