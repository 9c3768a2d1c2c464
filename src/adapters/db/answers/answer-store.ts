import { randomUUID } from 'node:crypto'
import type { Answer, AnswerStore } from '#app/ports/answer-store.ts'
import type { ObligationRow } from '#app/ports/obligation-store.ts'
import { sql } from 'kysely'
import { obligationColumns, obligationJoins, type ObligationRecord, toObligation } from '../obligations/index.ts'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'
import { answerColumns, type AnswerRecord, toAnswer } from './answer-rows.ts'

export const answerStore = ({ db, actor }: Tx): AnswerStore => ({
  of: async (obligationId) => {
    const { rows } = await sql<AnswerRecord>`select ${answerColumns} from answer a
      where a.obligation_id = ${obligationId} order by a.submitted_at desc`.execute(db)
    return rows.map(toAnswer)
  },

  find: async (id) => {
    const { rows } = await sql<AnswerRecord>`select ${answerColumns} from answer a where a.id = ${id}`.execute(db)
    return rows[0] ? toAnswer(rows[0]) : null
  },

  obligationOf: async (id) => {
    const row = await db.selectFrom('answer').select('obligation_id').where('id', '=', id).executeTakeFirst()
    return row?.obligation_id ?? null
  },

  add: async ({ obligationId, state, comment, date, value, files, links, recordedFor, ground }, at) => {
    const territory_id = actor.territoryId
    const id = randomUUID()
    await db
      .insertInto('answer')
      .values({
        territory_id,
        id,
        obligation_id: obligationId,
        state,
        comment,
        day: date,
        value,
        submitted_by: actor.personId,
        submitted_at: at,
        recorded_for: recordedFor,
        ground,
      })
      .execute()
    if (files.length > 0)
      await sql`insert into evidence (territory_id, answer_id, kind, file_id, title)
        select territory_id, ${id}, 'file', id, name from file
        where territory_id = ${territory_id} and id = any(${files}::uuid[])`.execute(db)
    if (links.length > 0)
      await db
        .insertInto('evidence')
        .values(
          links.map(({ url, title }) => ({ territory_id, answer_id: id, kind: 'link', url, title: title || url })),
        )
        .execute()
    return id
  },

  decide: async (id, decision, reason, at) => {
    await sql`update answer set decision = ${decision}, reason = ${reason},
      decided_by = ${decision && actor.personId}, decided_at = ${decision && at}
      where id = ${id}`.execute(db)
  },

  knownFiles: async (ids) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from file
      where territory_id = ${actor.territoryId} and id = any(${ids}::uuid[])`.execute(db)
    return rows[0]?.n ?? 0
  },

  waiting: async ({ plan, limit, cursor }, today) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const { rows } = await sql<ObligationRecord & { answer_id: string; submitted_key: string }>`
      select ${obligationColumns(today)}, a.id as answer_id, a.submitted_at::text as submitted_key
      from (
        select a.* from unnest(system.readable()) as t (id)
        cross join lateral (
          select a.* from answer a join obligation o on o.territory_id = a.territory_id and o.id = a.obligation_id
          where a.territory_id = t.id and a.decision is null and a.state <> 'inProgress' and o.status = 'onReview'
            and ${plan ? sql`o.roadmap_id = ${plan}` : sql`true`}
            and ${after ? sql`(a.submitted_at, a.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
          order by a.submitted_at, a.id limit ${limit + 1}
        ) a
        order by a.submitted_at, a.id limit ${limit + 1}
      ) a join obligation o on o.territory_id = a.territory_id and o.id = a.obligation_id ${obligationJoins}
      order by a.submitted_at, a.id`.execute(db)
    const answers = new Map<string, Answer>()
    const { rows: found } = await sql<AnswerRecord>`select ${answerColumns} from answer a
      where a.id = any(${rows.map((row) => row.answer_id)}::uuid[])`.execute(db)
    for (const row of found) answers.set(row.id, toAnswer(row))
    const toRow = toObligation(today)
    const page = pageOf(
      rows,
      limit,
      (row) => [row.submitted_key, row.answer_id],
      (row) => ({
        row: toRow(row),
        answer: answers.get(row.answer_id),
      }),
    )
    const items = page.items.flatMap(({ row, answer }): (ObligationRow & { answer: Answer })[] =>
      answer ? [{ ...row, answer }] : [],
    )
    return { items, next: page.next }
  },

  countWaiting: async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from obligation where status = 'onReview'`.execute(
      db,
    )
    return rows[0]?.n ?? 0
  },
})
