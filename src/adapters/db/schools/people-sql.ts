import type { Day } from '#domain/kernel/index.ts'
import type { PersonRef } from '#app/ports/shared.ts'
import { type RawBuilder, sql } from 'kysely'

/** A post whose holder heads the school. */
export const HEADS = sql`t.title ~* '^(и\\.\\s?о\\.\\s*)?(директор|заведующ)' and t.title !~* 'заместител'`

/** Who heads school `g` on a day: the holder of the post; where none is known, whoever acts with the director's rights. */
export const directorOn = (day: Day): RawBuilder<PersonRef | null> => sql<PersonRef | null>`coalesce(
  (select jsonb_build_object('id', p.id, 'name', p.name) from held_post t
    join person p on p.territory_id = t.territory_id and p.id = t.person_id
    where t.territory_id = g.territory_id and t.organisation_id = g.id and ${HEADS}
      and ${day}::date between coalesce(t.from_day, '-infinity') and coalesce(t.to_day, 'infinity')
    order by t.from_day desc nulls last, t.id limit 1),
  (select jsonb_build_object('id', p.id, 'name', p.name) from role_grant r
    join person p on p.territory_id = r.territory_id and p.id = r.person_id
    where r.territory_id = g.territory_id and r.organisation_id = g.id and r.role = 'schoolDirector'
      and ${day}::date between r.from_day and coalesce(r.to_day, 'infinity')
    order by r.from_day desc, r.id limit 1))`

/** The curator of school `g` on a day: one by the rule of the table. */
export const curatorOn = (day: Day): RawBuilder<PersonRef | null> => sql<PersonRef | null>`
  (select jsonb_build_object('id', p.id, 'name', p.name) from assignment a
    join person p on p.territory_id = a.territory_id and p.id = a.person_id
    where a.territory_id = g.territory_id and a.school_id = g.id and a.kind = 'curator'
      and ${day}::date between a.from_day and coalesce(a.to_day, 'infinity'))`
