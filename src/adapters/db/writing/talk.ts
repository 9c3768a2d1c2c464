import type { Agreement, Expertise, Present, Remark, Talk } from '#app/ports/writing-store.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

const personAs = (alias: string) => sql`case when ${sql.ref(`${alias}.id`)} is not null
  then jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

/** Everything said about a plan: who was asked and answered, remarks, expertise. */
export async function talkOf(db: Kysely<Database>, planId: string): Promise<Talk> {
  const agreements = await sql<Agreement>`
    select a.id, a.round, ${personAs('p')} as person, a.answer_due as "answerDue", a.asked_at as "askedAt", a.decision,
      a.note, a.decided_at as "decidedAt"
    from agreement a join person p on p.territory_id = a.territory_id and p.id = a.person_id
    where a.roadmap_id = ${planId} order by a.round, p.name, a.id`.execute(db)
  const remarks = await sql<Remark>`
    select m.id, m.row_id as row, m.field, m.text, ${personAs('w')} as author, m.made_at as "madeAt", m.state, m.reply,
      ${personAs('c')} as "closedBy", m.closed_at as "closedAt"
    from remark m left join person w on w.territory_id = m.territory_id and w.id = m.author_id
    left join person c on c.territory_id = m.territory_id and c.id = m.closed_by
    where m.roadmap_id = ${planId} order by m.made_at, m.id`.execute(db)
  const expertises = await sql<Expertise>`
    select e.id, e.expert, e.sent_on as "sentOn", e.answer_due as "answerDue", e.answered_on as "answeredOn", e.outcome,
      e.answer, e.file_id as "fileId", e.version
    from expertise e where e.roadmap_id = ${planId} order by e.sent_on, e.id`.execute(db)
  return { agreements: agreements.rows, remarks: remarks.rows, expertises: expertises.rows }
}

const GONE_AFTER = sql`interval '15 seconds'`

export async function presentIn(db: Kysely<Database>, planId: string): Promise<Present[]> {
  const { rows } = await sql<Present>`
    select ${personAs('p')} as person, s.row_id as row, s.field
    from plan_presence s join person p on p.territory_id = s.territory_id and p.id = s.person_id
    where s.roadmap_id = ${planId} and s.seen_at > now() - ${GONE_AFTER} order by p.name, p.id`.execute(db)
  return rows
}
