import type { Answer } from '#app/ports/answer-store.ts'
import type { Counts, ObligationRow } from '#app/ports/obligation-store.ts'
import type { MeasureDetails, MeasureFilter, MeasureRow } from '#app/ports/plan-store.ts'
import type { Page, Paging } from '#app/ports/shared.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Responsible } from '#domain/responsibles/index.ts'
import type { Target } from '#domain/targets/index.ts'
import type { Term } from '#domain/terms/index.ts'
import type { SourcePlace } from '#domain/understanding/index.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { answerColumns, type AnswerRecord, toAnswer } from '../answers/index.ts'
import type { Database } from '../database.ts'
import { countsWhere, inState } from '../obligation-sql.ts'
import { obligationColumns, obligationJoins, type ObligationRecord, toObligation } from '../obligations/index.ts'
import { pageOf, readCursor } from '../paging.ts'
import { tsQuery } from '../search-words.ts'

interface MeasureRecord {
  readonly id: string
  readonly position: number
  readonly section_id: string | null
  readonly table_name: string
  readonly number: string | null
  readonly title: string
  readonly term_text: string
  readonly term: Term
  readonly responsible_text: string
  readonly result_text: string
  readonly report_form_text: string
  readonly state: 'active' | 'cancelled'
  readonly next_due: Day | null
  readonly last_due: Day | null
  readonly plan_year: number | null
  readonly counts: Counts
}

const columns = (today: Day): RawBuilder<unknown> => sql`
  m.id, m.position, m.section_id, m.table_name, m.number, m.title, m.term_text, m.term, m.responsible_text, m.result_text,
  m.report_form_text, m.state,
  (select min(o.due_on) from obligation o where o.territory_id = m.territory_id and o.measure_id = m.id
    and o.status in ('open', 'inProgress', 'returned') and o.due_on >= ${today}::date) as next_due,
  (select max(o.due_on) from obligation o where o.territory_id = m.territory_id and o.measure_id = m.id) as last_due,
  case when extract(year from r.period_from) = extract(year from r.period_to)
    then extract(year from r.period_to)::integer end as plan_year,
  ${countsWhere(today, sql`o.territory_id = m.territory_id and o.measure_id = m.id`)} as counts`

const toRow = (row: MeasureRecord): MeasureRow => ({
  id: row.id,
  sectionId: row.section_id,
  table: row.table_name,
  number: row.number,
  title: row.title,
  termText: row.term_text,
  term: row.term,
  responsibleText: row.responsible_text,
  resultText: row.result_text,
  reportFormText: row.report_form_text,
  state: row.state,
  nextDue: row.next_due,
  lastDue: row.last_due,
  planYear: row.plan_year,
  counts: row.counts,
})

const withObligation = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select from obligation o where o.territory_id = m.territory_id and o.measure_id = m.id and ${condition})`

function conditionsOf({ q, section, state, school, person }: MeasureFilter, today: Day): RawBuilder<unknown>[] {
  const words = q ? tsQuery(q) : null
  return [
    ...(words ? [sql`(m.search @@ ${words} or m.number like ${`${q?.trim() ?? ''}%`})`] : []),
    ...(section ? [sql`m.section_id = ${section}`] : []),
    ...(state ? [withObligation(inState(state, today))] : []),
    ...(school ? [withObligation(sql`o.organisation_id = ${school}`)] : []),
    ...(person ? [withObligation(sql`o.person_id = ${person}`)] : []),
  ]
}

/** In the order of the document. Null when the actor has no such plan. */
export async function listMeasures(
  db: Kysely<Database>,
  planId: string,
  filter: MeasureFilter & Paging,
  today: Day,
): Promise<Page<MeasureRow> | null> {
  const after = readCursor(filter.cursor, ['number'])
  const conditions = [
    sql`m.roadmap_id = r.id`,
    ...conditionsOf(filter, today),
    ...(after ? [sql`m.position > ${after[0]}`] : []),
  ]
  const { rows } = await sql<MeasureRecord>`
    select ${columns(today)} from roadmap r
    join measure m on m.territory_id = r.territory_id and ${sql.join(conditions, sql` and `)}
    where r.id = ${planId} order by m.position limit ${filter.limit + 1}`.execute(db)
  if (rows.length === 0 && !(await exists(db, planId))) return null
  return pageOf(rows, filter.limit, (row) => [row.position], toRow)
}

const exists = async (db: Kysely<Database>, planId: string): Promise<boolean> =>
  (await db.selectFrom('roadmap').select('id').where('id', '=', planId).executeTakeFirst()) !== undefined

interface DetailRecord extends MeasureRecord {
  readonly roadmap_id: string
  readonly plan_title: string
  readonly document_id: string | null
  readonly section_title: string | null
  readonly info_support_text: string
  readonly responsibles: Responsible[]
  readonly targets: Target[]
  readonly schools: string[]
  readonly parts: MeasureDetails['parts']
  readonly confidence: number
  readonly source: SourcePlace
  readonly previous_id: string | null
  readonly next_id: string | null
  readonly version: number
}

const neighbour = (position: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select id from measure n where n.territory_id = m.territory_id and n.roadmap_id = m.roadmap_id
    and n.position = ${position})`

export async function findMeasure(db: Kysely<Database>, id: string, today: Day): Promise<MeasureDetails | null> {
  const { rows } = await sql<DetailRecord>`
    select ${columns(today)}, m.roadmap_id, r.title as plan_title, r.document_id, s.title as section_title,
      m.info_support_text, m.responsibles, m.targets, m.schools, m.confidence, m.source, m.version,
      coalesce((select jsonb_agg(jsonb_build_object('title', p.title, 'termText', p.term_text,
          'responsibleText', p.responsible_text, 'schools', p.schools, 'term', p.term) order by p.position)
        from measure_part p where p.territory_id = m.territory_id and p.measure_id = m.id), '[]') as parts,
      ${neighbour(sql`m.position - 1`)} as previous_id, ${neighbour(sql`m.position + 1`)} as next_id
    from measure m join roadmap r on r.territory_id = m.territory_id and r.id = m.roadmap_id
    left join section s on s.territory_id = m.territory_id and s.id = m.section_id
    where m.id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) return null
  return {
    ...toRow(row),
    planId: row.roadmap_id,
    planTitle: row.plan_title,
    documentId: row.document_id,
    sectionTitle: row.section_title,
    infoSupportText: row.info_support_text,
    responsibles: row.responsibles,
    targets: row.targets,
    schools: row.schools,
    parts: row.parts,
    confidence: row.confidence,
    place: row.source,
    previousId: row.previous_id,
    nextId: row.next_id,
    version: row.version,
  }
}

type WithAnswer = ObligationRow & { readonly answer: Answer | null }

/** By day, then by addressee; each with its newest answer. */
export async function obligationsOfMeasure(db: Kysely<Database>, measureId: string, today: Day): Promise<WithAnswer[]> {
  const { rows } = await sql<ObligationRecord>`select ${obligationColumns(today)} from obligation o ${obligationJoins}
    where o.measure_id = ${measureId} order by o.due_on nulls last, o.addressee_text, o.id limit 500`.execute(db)
  const { rows: found } = await sql<AnswerRecord>`
    select distinct on (a.obligation_id) ${answerColumns} from answer a
    where a.obligation_id = any(${rows.map((row) => row.id)}::uuid[])
    order by a.obligation_id, a.submitted_at desc`.execute(db)
  const newest = new Map(found.map((row) => [row.obligation_id, toAnswer(row)]))
  const toItem = toObligation(today)
  return rows.map((row) => ({ ...toItem(row), answer: newest.get(row.id) ?? null }))
}
