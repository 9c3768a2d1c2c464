import type { WritingStore, WrittenPlan } from '#app/ports/writing-store.ts'
import { type RawBuilder, sql } from 'kysely'
import { insertRows } from '../insert-rows.ts'
import type { Tx } from '../tx.ts'
import { askingOf } from './asking.ts'
import { authorsOf, batchesAfter } from './batches.ts'
import { lifeOf } from './life.ts'
import { readRows, rowsOfPlan, sheetOf, writeRows } from './sheet-rows.ts'
import { presentIn, talkOf } from './talk.ts'

const columns: RawBuilder<unknown> = sql`r.id, r.territory_id as "territoryId", r.title, r.state, r.written,
  r.period_from as "periodFrom", r.period_to as "periodTo", r.sheet_seq as seq, r.version,
  r.order_number as "orderNumber", r.order_day as "orderDay", r.previous_id as "previousId",
  r.regional_id as "regionalId", r.template`

export const writingStore = (tx: Tx): WritingStore => {
  const { db, actor } = tx
  const plan = async (id: string, lock: RawBuilder<unknown>): Promise<WrittenPlan | null> => {
    const { rows } = await sql<WrittenPlan>`select ${columns} from roadmap r where r.id = ${id} ${lock}`.execute(db)
    return rows[0] ?? null
  }
  return {
    ...askingOf(tx),
    ...lifeOf(tx),

    create: async (it, rows) => {
      const { territoryId } = actor
      const roadmap = { ...it, state: 'draft', written: true, createdBy: actor.personId || null }
      await insertRows(db, 'roadmap', territoryId, [roadmap])
      await writeRows(
        db,
        { territoryId, planId: it.id },
        { before: rows, after: rows, changed: rows.map((row) => row.id) },
      )
    },

    lock: (id) => plan(id, sql`for update`),
    peek: (id) => plan(id, sql``),

    find: async (id) => {
      const { rows } = await sql<WrittenPlan & { rows: Parameters<typeof sheetOf>[0] }>`
        select ${columns}, ${rowsOfPlan} as rows from roadmap r where r.id = ${id}`.execute(db)
      if (!rows[0]) return null
      const { rows: records, ...found } = rows[0]
      return { plan: found, rows: sheetOf(records) }
    },

    sheet: (id) => readRows(db, id),

    save: async ({ id, territoryId, seq }, saved) => {
      await writeRows(db, { territoryId, planId: id }, saved)
      await sql`insert into plan_edit (territory_id, roadmap_id, seq, person_id, at, edits) values
        (${territoryId}, ${id}, ${seq + 1}, ${actor.personId || null}, ${saved.at},
          ${JSON.stringify(saved.edits)}::jsonb)`.execute(db)
      await sql`update roadmap set sheet_seq = ${seq + 1} where id = ${id}`.execute(db)
      return seq + 1
    },

    rename: async (id, { title, periodFrom, periodTo }) => {
      await sql`update roadmap set title = ${title}, period_from = ${periodFrom}, period_to = ${periodTo}
        where id = ${id}`.execute(db)
    },

    authorsOf: (id, conflicts) => authorsOf(db, id, conflicts),
    batchesAfter: (id, seq) => batchesAfter(db, id, seq),
    present: (id) => presentIn(db, id),

    showUp: async (id, { row, field }) => {
      if (!actor.personId) return
      await sql`insert into plan_presence (territory_id, roadmap_id, person_id, row_id, field)
        values (${actor.territoryId}, ${id}, ${actor.personId}, ${row}, ${field})
        on conflict (territory_id, roadmap_id, person_id)
        do update set row_id = excluded.row_id, field = excluded.field, seen_at = now()`.execute(db)
    },

    talk: (id) => talkOf(db, id),
  }
}
