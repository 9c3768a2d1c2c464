import type { SubstitutionRow, SubstitutionStore } from '#app/ports/substitution-store.ts'
import type { Substitution } from '#domain/posts/index.ts'
import { sql } from 'kysely'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'
import { personRef } from './in-force.ts'

const SUBSTITUTION = sql`s.id, s.person_id as "personId", s.substitute_id as "substituteId", s.from_day as "from",
  s.to_day as "to"`

export const substitutionStore = ({ db, actor: { territoryId } }: Tx): SubstitutionStore => ({
  between: async (from, to) => {
    const { rows } = await sql<Substitution>`select ${SUBSTITUTION} from substitution s
      where s.territory_id = ${territoryId} and s.from_day <= ${to} and s.to_day >= ${from}`.execute(db)
    return rows
  },

  list: async ({ limit, cursor }) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const { rows } = await sql<SubstitutionRow>`
      select s.id, s.from_day as "from", s.to_day as "to", s.basis, ${personRef('s.territory_id', 's.person_id')} as person,
        ${personRef('s.territory_id', 's.substitute_id')} as substitute
      from substitution s
      where ${after ? sql`(s.from_day, s.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql`true`}
      order by s.from_day desc, s.id desc limit ${limit + 1}`.execute(db)
    return pageOf(
      rows,
      limit,
      (row) => [row.from, row.id],
      (row) => row,
    )
  },

  find: async (id) => {
    const { rows } = await sql<Substitution>`select ${SUBSTITUTION} from substitution s
      where s.territory_id = ${territoryId} and s.id = ${id}`.execute(db)
    return rows[0] ?? null
  },

  add: async ({ id, personId, substituteId, from, to, basis }) => {
    await db
      .insertInto('substitution')
      .values({
        territory_id: territoryId,
        id,
        person_id: personId,
        substitute_id: substituteId,
        from_day: from,
        to_day: to,
        basis,
      })
      .execute()
  },

  remove: async (id) => {
    await sql`delete from substitution where territory_id = ${territoryId} and id = ${id}`.execute(db)
  },

  endOn: async (id, day) => {
    await sql`update substitution set to_day = ${day}, version = version + 1
      where territory_id = ${territoryId} and id = ${id}`.execute(db)
  },
})
