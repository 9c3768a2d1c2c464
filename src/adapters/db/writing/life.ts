import type { ClosingReview, WritingStore } from '#app/ports/writing-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import { countsWhere } from '../obligation-sql.ts'
import type { Tx } from '../tx.ts'
import { touch } from './touch.ts'

type Life = Pick<
  WritingStore,
  'move' | 'discard' | 'addExpertise' | 'planOfExpertise' | 'answerExpertise' | 'closing' | 'close'
>

/** Whatever points to a draft, before the draft itself. */
const PARTS = ['plan_row', 'plan_edit', 'plan_presence', 'agreement', 'remark', 'expertise', 'closing_review'] as const

/** What moves a plan through its life, beside its sheet. */
export const lifeOf = ({ db, actor: { territoryId, personId } }: Tx): Life => ({
  move: async (id, to, order) => {
    await sql`update roadmap set state = ${to}, version = version + 1
      ${order ? sql`, order_number = ${order.orderNumber}, order_day = ${order.orderDay}` : sql``}
      where territory_id = ${territoryId} and id = ${id}`.execute(db)
  },

  discard: async (id) => {
    for (const part of PARTS)
      await sql`delete from ${sql.table(part)} where territory_id = ${territoryId} and roadmap_id = ${id}`.execute(db)
    await sql`update closing_review set next_roadmap_id = null
      where territory_id = ${territoryId} and next_roadmap_id = ${id}`.execute(db)
    await sql`delete from roadmap where territory_id = ${territoryId} and id = ${id}`.execute(db)
  },

  addExpertise: async (id, { expert, sentOn, answerDue }) => {
    await sql`insert into expertise (territory_id, roadmap_id, expert, sent_on, answer_due, sent_by)
      values (${territoryId}, ${id}, ${expert}, ${sentOn}, ${answerDue}, ${personId || null})`.execute(db)
    await touch(db, id)
  },

  planOfExpertise: async (expertiseId) => {
    const { rows } = await sql<{
      id: string
    }>`select roadmap_id as id from expertise where id = ${expertiseId}`.execute(db)
    return rows[0]?.id ?? null
  },

  answerExpertise: async (expertiseId, { outcome, answeredOn, answer, fileId }) => {
    const { rows } = await sql<{ id: string }>`update expertise set outcome = ${outcome}, answered_on = ${answeredOn},
      answer = ${answer}, file_id = ${fileId}, version = version + 1 where id = ${expertiseId}
      returning roadmap_id as id`.execute(db)
    if (rows[0]) await touch(db, rows[0].id)
  },

  closing: (id, today) => closingOf(db, id, today),

  close: async (id, { summary, verdicts, nextPlanId, at }) => {
    await sql`insert into closing_review (territory_id, roadmap_id, summary, verdicts, next_roadmap_id, closed_by, closed_at)
      values (${territoryId}, ${id}, ${summary}, ${JSON.stringify(verdicts)}::jsonb, ${nextPlanId}, ${personId || null}, ${at})
      on conflict (territory_id, roadmap_id) do update set summary = excluded.summary, verdicts = excluded.verdicts,
        next_roadmap_id = coalesce(excluded.next_roadmap_id, closing_review.next_roadmap_id),
        closed_by = excluded.closed_by, closed_at = excluded.closed_at, version = closing_review.version + 1`.execute(
      db,
    )
  },
})

async function closingOf(db: Kysely<Database>, id: string, today: Day): Promise<ClosingReview | null> {
  const { rows } = await sql<ClosingReview>`
    select coalesce(c.summary, '') as summary, coalesce(c.verdicts, '[]') as verdicts, c.next_roadmap_id as "nextPlanId",
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as "closedBy",
      c.closed_at as "closedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'number', m.number, 'title', m.title, 'counts',
          ${countsWhere(today, sql`o.territory_id = m.territory_id and o.measure_id = m.id`)}) order by m.position)
        from measure m where m.territory_id = r.territory_id and m.roadmap_id = r.id), '[]') as measures
    from roadmap r left join closing_review c on c.territory_id = r.territory_id and c.roadmap_id = r.id
    left join person p on p.territory_id = c.territory_id and p.id = c.closed_by
    where r.id = ${id} and r.state in ('active', 'completed', 'archived')`.execute(db)
  return rows[0] ?? null
}
