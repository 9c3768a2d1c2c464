import type { HandOverStore, Matters } from '#app/ports/hand-over-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'
import { inForceOn } from './in-force.ts'
import { passRoles } from './pass-roles.ts'

const OPEN = sql`('open', 'inProgress', 'returned', 'postponed')`

export const handOverStore = ({ db, actor }: Tx): HandOverStore => {
  const { territoryId } = actor
  return {
    matters: async (personId, day) => {
      const mine = sql`t.territory_id = ${territoryId} and t.person_id = ${personId}`
      const later = (table: 'post_holding' | 'assignment' | 'body_member') =>
        sql`(select count(*) from ${sql.table(table)} t where ${mine} and t.from_day > ${day})`
      const { rows } = await sql<Matters>`select
        coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'personId', t.person_id, 'from', t.from_day,
            'to', t.to_day, 'post', jsonb_build_object('id', t.post_id, 'title', t.title, 'sole', t.sole,
              'organisationId', t.organisation_id, 'organisationName', g.short_name)) order by t.title)
          from held_post t left join organisation g on g.territory_id = t.territory_id and g.id = t.organisation_id
          where ${mine} and ${inForceOn('t', day)}), '[]') as holdings,
        coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'personId', t.person_id,
            'schoolId', t.school_id, 'roadmapId', t.roadmap_id, 'from', t.from_day, 'to', t.to_day, 'basis', t.basis,
            'about', coalesce(g.short_name, r.title, '')) order by t.kind, t.from_day)
          from assignment t left join organisation g on g.territory_id = t.territory_id and g.id = t.school_id
          left join roadmap r on r.territory_id = t.territory_id and r.id = t.roadmap_id
          where ${mine} and ${inForceOn('t', day)}), '[]') as assignments,
        coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'bodyId', b.id, 'bodyName', b.name) order by b.name)
          from body_member t join body b on b.territory_id = t.territory_id and b.id = t.body_id
          where ${mine} and ${inForceOn('t', day)}), '[]') as seats,
        (select count(*) from role_grant t where ${mine} and ${inForceOn('t', day)}) as roles,
        (select count(*) from obligation t where ${mine} and t.status in ${OPEN}) as obligations,
        (select count(*) from agreement t where ${mine} and t.decision is null) as agreements,
        ${later('post_holding')} + ${later('assignment')} + ${later('body_member')} as later`.execute(db)
      const [row] = rows
      if (!row) throw new Error('a select of one row gave none')
      return row
    },

    passRoles: (fromId, toId, day: Day) => passRoles(db, { territoryId, fromId, toId, day }),

    passObligations: async (fromId, toId) => {
      const { rows } = await sql`update obligation set person_id = ${toId}, version = version + 1
        where territory_id = ${territoryId} and person_id = ${fromId} and status in ${OPEN} returning id`.execute(db)
      return rows.length
    },

    passAgreements: async (fromId, toId) => {
      const { rows } = await sql`update agreement a set person_id = ${toId}, version = version + 1
        where a.territory_id = ${territoryId} and a.person_id = ${fromId} and a.decision is null
          and not exists (select from agreement own where own.territory_id = a.territory_id
            and own.roadmap_id = a.roadmap_id and own.round = a.round and own.person_id = ${toId})
        returning id`.execute(db)
      return rows.length
    },

    note: async ({ fromId, toId, day, basis, moved }) => {
      const { rows } = await sql<{ id: string }>`
        insert into hand_over (territory_id, from_person_id, to_person_id, day, basis, moved, done_by)
        values (${territoryId}, ${fromId}, ${toId}, ${day}, ${basis}, ${JSON.stringify(moved)}::jsonb, ${actor.personId})
        returning id`.execute(db)
      const id = rows[0]?.id
      if (!id) throw new Error('a hand-over just noted is not there')
      return id
    },
  }
}
