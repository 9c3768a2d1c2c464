import type { BodyCard, BodyFields, BodyRow, BodyStore, KeptSeat } from '#app/ports/body-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { SeatHeld } from '#domain/posts/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { pageOf, readCursor } from '../paging.ts'
import { containing } from '../search-words.ts'
import type { Tx } from '../tx.ts'
import { inForceOn, organisationRef, personRef } from './in-force.ts'
import { keepRows } from './keep-rows.ts'

const rowColumns = (today: Day): RawBuilder<unknown> => sql`
  b.id, b.kind, b.name, b.basis, b.from_day as "from", b.to_day as "to", b.version,
  ${organisationRef('b.territory_id', 'b.organisation_id')} as organisation,
  (select jsonb_build_object('id', r.id, 'title', r.title) from roadmap r
    where r.territory_id = b.territory_id and r.id = b.roadmap_id) as plan,
  (select jsonb_build_object('id', p.id, 'name', p.name) from body_member m
    join person p on p.territory_id = m.territory_id and p.id = m.person_id
    where m.territory_id = b.territory_id and m.body_id = b.id and m.seat = 'head' and ${inForceOn('m', today)}
    order by m.position limit 1) as head,
  (select count(*) from body_member m
    where m.territory_id = b.territory_id and m.body_id = b.id and ${inForceOn('m', today)}) as members`

const SEAT = sql`m.id, m.person_id as "personId", m.seat, m.from_day as "from", m.to_day as "to"`

const columnsOf = ({ kind, name, organisationId, basis, from, to }: Partial<BodyFields>) =>
  Object.fromEntries(
    Object.entries({ kind, name, organisation_id: organisationId, basis, from_day: from, to_day: to }).filter(
      ([, value]) => value !== undefined,
    ),
  )

export const bodyStore = ({ db, actor: { territoryId } }: Tx): BodyStore => ({
  list: async ({ q, limit, cursor }, today) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const { rows } = await sql<BodyRow>`
      select ${rowColumns(today)} from body b
      where ${q ? sql`b.name ilike ${containing(q.trim())}` : sql`true`}
        and ${after ? sql`(b.name, b.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
      order by b.name, b.id limit ${limit + 1}`.execute(db)
    return pageOf(
      rows,
      limit,
      (row) => [row.name, row.id],
      (row) => row,
    )
  },

  card: async (id, today) => {
    const { rows } = await sql<BodyCard>`
      select ${rowColumns(today)}, coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'seat', m.seat,
          'roleInBody', m.role_in_body, 'from', m.from_day, 'to', m.to_day, 'version', m.version,
          'person', ${personRef('m.territory_id', 'm.person_id')})
          order by array_position(array['head', 'deputy', 'secretary', 'member'], m.seat), m.position, m.id)
        from body_member m where m.territory_id = b.territory_id and m.body_id = b.id), '[]') as seats
      from body b where b.id = ${id}`.execute(db)
    return rows[0] ?? null
  },

  organisationExists: async (id) => {
    const { rows } = await sql`select from organisation where territory_id = ${territoryId} and id = ${id}`.execute(db)
    return rows.length > 0
  },

  add: async (fields) => {
    const { id } = await db
      .insertInto('body')
      .values({
        territory_id: territoryId,
        kind: fields.kind,
        name: fields.name,
        organisation_id: fields.organisationId,
        basis: fields.basis,
        from_day: fields.from,
        to_day: fields.to,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },

  edit: async (id, version, fields) => {
    const kept = await db
      .updateTable('body')
      .set({ ...columnsOf(fields), version: version + 1 })
      .where('territory_id', '=', territoryId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    return kept !== undefined
  },

  seatsOf: async (bodyId) => {
    const { rows } = await sql<SeatHeld>`select ${SEAT} from body_member m
      where m.territory_id = ${territoryId} and m.body_id = ${bodyId} order by m.position, m.id`.execute(db)
    return rows
  },

  seat: async (id) => {
    const { rows } = await sql<KeptSeat>`
      select ${SEAT}, m.body_id as "bodyId", b.name as "bodyName", m.version
      from body_member m join body b on b.territory_id = m.territory_id and b.id = m.body_id
      where m.territory_id = ${territoryId} and m.id = ${id}`.execute(db)
    return rows[0] ?? null
  },

  keepSeats: (bodyId, before, after) =>
    keepRows(db, {
      table: 'body_member',
      territoryId,
      before,
      after,
      columns: ({ personId, seat, from, to }) => ({
        body_id: bodyId,
        person_id: personId,
        seat,
        from_day: from,
        to_day: to,
      }),
      ofNew: {},
    }),
})
