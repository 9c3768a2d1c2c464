import type { Register, RegisteredOrganisation, RegisteredPerson } from '#app/ports/confirm-store.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

/** Schools and people of the territory, without the cards that were merged away. */
export async function readRegister({ db, actor }: Tx): Promise<Register> {
  const organisations = await sql<RegisteredOrganisation>`
    select g.id, g.kind, g.name, g.short_name as short, coalesce((
      select jsonb_agg(f.name order by f.until_day) from organisation_former_name f
      where f.territory_id = g.territory_id and f.organisation_id = g.id), '[]') as former, coalesce((
      select jsonb_agg(jsonb_build_object('code', l.code, 'from', l.from_day, 'to', l.to_day) order by l.from_day)
      from school_listing l where l.territory_id = g.territory_id and l.school_id = g.id), '[]') as lists
    from organisation g where g.territory_id = ${actor.territoryId} and g.merged_into is null
    order by g.created_at, g.id`.execute(db)
  const people = await sql<RegisteredPerson>`
    select p.id, p.name, coalesce(t.title, '') as position, coalesce(t.organisation, '') as organisation
    from person p left join lateral (
      select t.title, g.name as organisation from held_post t
      left join organisation g on g.territory_id = t.territory_id and g.id = t.organisation_id
      where t.territory_id = p.territory_id and t.person_id = p.id
      order by t.to_day nulls first, t.from_day desc nulls last limit 1
    ) t on true
    where p.territory_id = ${actor.territoryId} and p.merged_into is null order by p.created_at, p.id`.execute(db)
  return { organisations: organisations.rows, people: people.rows }
}
