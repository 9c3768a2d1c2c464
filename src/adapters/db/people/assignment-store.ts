import type { AssignmentStore, KeptAssignment } from '#app/ports/assignment-store.ts'
import type { Assignment } from '#domain/posts/index.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

const ASSIGNMENT = sql`a.id, a.kind, a.person_id as "personId", a.school_id as "schoolId", a.roadmap_id as "roadmapId",
  a.from_day as "from", a.to_day as "to"`

export const assignmentStore = ({ db, actor: { territoryId } }: Tx): AssignmentStore => ({
  find: async (id) => {
    const { rows } = await sql<KeptAssignment>`select ${ASSIGNMENT}, a.basis, a.version from assignment a
      where a.territory_id = ${territoryId} and a.id = ${id}`.execute(db)
    return rows[0] ?? null
  },

  near: async ({ schoolId, roadmapId }) => {
    const { rows } = await sql<Assignment>`select ${ASSIGNMENT} from assignment a
      where a.territory_id = ${territoryId} and (a.school_id = ${schoolId}::uuid or a.roadmap_id = ${roadmapId}::uuid
        or (a.school_id is null and a.roadmap_id is null)
        or (${schoolId === null && roadmapId === null}::boolean and a.kind = 'orderController'))`.execute(db)
    return rows
  },

  schoolExists: async (id) => {
    const { rows } = await sql`select from organisation where territory_id = ${territoryId} and id = ${id}
      and kind = 'school'`.execute(db)
    return rows.length > 0
  },

  planExists: async (id) => {
    const { rows } = await sql`select from roadmap where territory_id = ${territoryId} and id = ${id}`.execute(db)
    return rows.length > 0
  },

  add: async ({ id, kind, personId, schoolId, roadmapId, from, to, basis }) => {
    await db
      .insertInto('assignment')
      .values({
        territory_id: territoryId,
        id,
        kind,
        person_id: personId,
        school_id: schoolId,
        roadmap_id: roadmapId,
        from_day: from,
        to_day: to,
        basis,
      })
      .execute()
  },

  remove: async (id) => {
    await sql`delete from assignment where territory_id = ${territoryId} and id = ${id}`.execute(db)
  },

  end: async (id, to) => {
    await sql`update assignment set to_day = ${to}, version = version + 1
      where territory_id = ${territoryId} and id = ${id}`.execute(db)
  },
})
