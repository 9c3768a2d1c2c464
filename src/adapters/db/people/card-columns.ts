import { type RawBuilder, sql } from 'kysely'
import { organisationRef, personRef } from './in-force.ts'

/** Rows as a JSON array, the newest first. */
const list = (row: RawBuilder<unknown>, from: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((select jsonb_agg(${row} order by t.from_day desc nulls last, t.id) from ${from}), '[]')`

const DATED = sql`'id', t.id, 'from', t.from_day, 'to', t.to_day, 'version', t.version`

/** What hangs on a person `p`: posts, assignments, seats, substitutions, hand-overs, open obligations. */
export const cardColumns = sql`
  ${list(
    sql`jsonb_build_object(${DATED}, 'postId', t.post_id, 'title', t.title, 'sole', t.sole, 'basis', t.basis,
      'organisation', ${organisationRef('t.territory_id', 't.organisation_id')})`,
    sql`held_post t where t.territory_id = p.territory_id and t.person_id = p.id`,
  )} as posts,
  ${list(
    sql`jsonb_build_object(${DATED}, 'kind', t.kind, 'basis', t.basis,
      'school', ${organisationRef('t.territory_id', 't.school_id')},
      'plan', (select jsonb_build_object('id', r.id, 'title', r.title) from roadmap r
        where r.territory_id = t.territory_id and r.id = t.roadmap_id))`,
    sql`assignment t where t.territory_id = p.territory_id and t.person_id = p.id`,
  )} as assignments,
  ${list(
    sql`jsonb_build_object(${DATED}, 'seat', t.seat, 'roleInBody', t.role_in_body,
      'body', jsonb_build_object('id', b.id, 'name', b.name))`,
    sql`body_member t join body b on b.territory_id = t.territory_id and b.id = t.body_id
      where t.territory_id = p.territory_id and t.person_id = p.id`,
  )} as seats,
  ${list(
    sql`jsonb_build_object(${DATED}, 'basis', t.basis, 'person', ${personRef('t.territory_id', 't.person_id')},
      'substitute', ${personRef('t.territory_id', 't.substitute_id')})`,
    sql`substitution t where t.territory_id = p.territory_id and p.id in (t.person_id, t.substitute_id)`,
  )} as substitutions,
  coalesce((select jsonb_agg(jsonb_build_object('from', ${personRef('h.territory_id', 'h.from_person_id')},
      'to', ${personRef('h.territory_id', 'h.to_person_id')}, 'day', h.day, 'basis', h.basis) order by h.done_at desc)
    from hand_over h where h.territory_id = p.territory_id and p.id in (h.from_person_id, h.to_person_id)), '[]')
    as "handOvers",
  (select count(*) from obligation o where o.territory_id = p.territory_id and o.person_id = p.id
    and o.status in ('open', 'inProgress', 'returned', 'postponed')) as open`
