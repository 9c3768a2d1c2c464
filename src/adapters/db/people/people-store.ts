import type { PeopleFilter, PeopleStore, PersonCard, PersonRow } from '#app/ports/people-store.ts'
import type { PersonRef } from '#app/ports/shared.ts'
import type { Role } from '#domain/identity/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { pageOf, readCursor } from '../paging.ts'
import { containing } from '../search-words.ts'
import type { Tx } from '../tx.ts'
import { cardColumns } from './card-columns.ts'
import { inForceOn, organisationRef } from './in-force.ts'

/** Of a person `p`. */
const INVITED = sql`(p.user_id is null and p.email is not null and exists (select from audit_event e
  where e.territory_id = p.territory_id and e.entity = 'person' and e.entity_id = p.id::text and e.action = 'person.invite'))`
const rolesOf = (today: Day): RawBuilder<unknown> => sql`coalesce((select jsonb_agg(distinct r.role) from role_grant r
  where r.territory_id = p.territory_id and r.person_id = p.id and ${inForceOn('r', today)}), '[]')`

function conditions({ q, organisation, role, body, access }: PeopleFilter, today: Day): RawBuilder<unknown> {
  const all = [
    sql`p.merged_into is null`,
    q
      ? sql`(p.sound like sound(${containing(q.trim())}) or exists (select from held_post t
          where t.territory_id = p.territory_id and t.person_id = p.id and t.title ilike ${containing(q.trim())}))`
      : null,
    organisation
      ? sql`exists (select from held_post t where t.territory_id = p.territory_id and t.person_id = p.id
          and t.organisation_id = ${organisation} and ${inForceOn('t', today)})`
      : null,
    role
      ? sql`exists (select from role_grant r where r.territory_id = p.territory_id and r.person_id = p.id
          and r.role = ${role} and ${inForceOn('r', today)})`
      : null,
    body
      ? sql`exists (select from body_member b where b.territory_id = p.territory_id and b.person_id = p.id
          and b.body_id = ${body} and ${inForceOn('b', today)})`
      : null,
    access === 'has' ? sql`p.user_id is not null` : null,
    access === 'invited' ? INVITED : null,
    access === 'none' ? sql`p.user_id is null and not p.outside and not ${INVITED}` : null,
    access === 'outside' ? sql`p.outside` : null,
  ]
  return sql.join(
    all.filter((it) => it !== null),
    sql` and `,
  )
}

export const peopleStore = ({ db, actor }: Tx): PeopleStore => ({
  takeTurn: async () => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`people:${actor.territoryId}`}, 0))`.execute(db)
  },

  list: async ({ limit, cursor, ...filter }, today) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const { rows } = await sql<PersonRow>`
      select p.id, p.name, p.email, p.outside, p.user_id is not null as "hasAccount", ${INVITED} as invited,
        coalesce((select jsonb_agg(jsonb_build_object('title', t.title, 'from', t.from_day, 'to', t.to_day,
            'organisation', ${organisationRef('t.territory_id', 't.organisation_id')})
            order by t.from_day desc nulls last, t.title)
          from held_post t where t.territory_id = p.territory_id and t.person_id = p.id), '[]') as posts,
        ${rolesOf(today)} as roles
      from person p
      where ${conditions(filter, today)}
        and ${after ? sql`(p.name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
      order by p.name, p.id limit ${limit + 1}`.execute(db)
    return pageOf(
      rows,
      limit,
      (row) => [row.name, row.id],
      (row) => row,
    )
  },

  card: async (id, today) => {
    const { rows } = await sql<PersonCard>`
      select p.id, p.name, p.email, p.phone, p.outside, p.version, p.user_id is not null as "hasAccount",
        ${INVITED} as invited, ${rolesOf(today)} as roles, ${cardColumns}
      from person p where p.id = ${id}`.execute(db)
    return rows[0] ?? null
  },

  exists: async (id) => {
    const { rows } = await sql`select from person where territory_id = ${actor.territoryId} and id = ${id}
      and merged_into is null`.execute(db)
    return rows.length > 0
  },

  named: async (ids) => {
    const { rows } =
      await sql<PersonRef>`select p.id, p.name from unnest(${ids}::uuid[]) with ordinality as asked (id, n)
      join person p on p.territory_id = ${actor.territoryId} and p.id = asked.id order by asked.n`.execute(db)
    return rows
  },

  rolesOn: async (id, day) => {
    const { rows } = await sql<{ role: Role }>`select distinct r.role from role_grant r
      where r.territory_id = ${actor.territoryId} and r.person_id = ${id} and ${inForceOn('r', day)}`.execute(db)
    return rows.map(({ role }) => role)
  },

  add: async (fields) => {
    const { id } = await db
      .insertInto('person')
      .values({ territory_id: actor.territoryId, ...fields })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },

  edit: async (id, version, fields) => {
    const kept = await db
      .updateTable('person')
      .set({ ...fields, version: version + 1 })
      .where('territory_id', '=', actor.territoryId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    return kept !== undefined
  },

  seenSince: async (id, instant) => {
    const { rows } = await sql`select from audit_event where territory_id = ${actor.territoryId} and entity = 'person'
      and entity_id = ${id} and action = 'person.view' and person_id = ${actor.personId} and at > ${instant}
      limit 1`.execute(db)
    return rows.length > 0
  },
})
