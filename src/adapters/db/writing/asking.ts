import type { Addressee, WritingStore } from '#app/ports/writing-store.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'
import { touch } from './touch.ts'

type Asking = Pick<WritingStore, 'addressees' | 'ask' | 'decide' | 'addRemark' | 'planOfRemark' | 'closeRemark'>

/** Who is asked about a plan, what they say, and what becomes of it. */
export const askingOf = ({ db, actor: { territoryId, personId } }: Tx): Asking => ({
  addressees: async (people) => {
    const { rows } = await sql<Addressee>`select id, name, email from person
      where territory_id = ${territoryId} and id = any(${people}::uuid[]) order by name, id`.execute(db)
    return rows
  },

  ask: async (id, { round, people, answerDue }) => {
    await sql`insert into agreement (territory_id, roadmap_id, round, person_id, answer_due, asked_by)
      select ${territoryId}, ${id}, ${round}, it, ${answerDue}, ${personId || null}
      from unnest(${people}::uuid[]) as it`.execute(db)
  },

  decide: async (id, agreementId, { decision, note, at }) => {
    await sql`update agreement set decision = ${decision}, note = ${note}, decided_at = ${at}, version = version + 1
      where territory_id = ${territoryId} and id = ${agreementId}`.execute(db)
    await touch(db, id)
  },

  addRemark: async (id, { row, field, text, at }) => {
    await sql`insert into remark (territory_id, roadmap_id, row_id, field, text, author_id, made_at)
      values (${territoryId}, ${id}, ${row}, ${field}, ${text}, ${personId || null}, ${at})`.execute(db)
    await touch(db, id)
  },

  planOfRemark: async (remarkId) => {
    const { rows } = await sql<{ id: string }>`select roadmap_id as id from remark where id = ${remarkId}`.execute(db)
    return rows[0]?.id ?? null
  },

  closeRemark: async (id, remarkId, { state, reply, at }) => {
    await sql`update remark set state = ${state}, reply = ${reply}, closed_by = ${personId || null}, closed_at = ${at},
      version = version + 1 where territory_id = ${territoryId} and id = ${remarkId}`.execute(db)
    await touch(db, id)
  },
})
