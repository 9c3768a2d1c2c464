import type { PrintedRest } from '#app/ports/confirm-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Draft, DraftDocument, DraftMeasure } from '#domain/understanding/index.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'

type StoredMeasure = Omit<DraftMeasure, 'repairs' | 'doubts'>

interface Stored extends Pick<Draft, 'indicators' | 'controlPoints' | 'sections' | 'bodies'> {
  readonly title: string
  readonly passport: DraftDocument | null
  readonly order_number: string | null
  readonly order_day: Day | null
  readonly period_text: string
  readonly period_from: Day
  readonly period_to: Day
  readonly goal: string | null
  readonly tasks: string[]
  readonly printed: Partial<PrintedRest>
  readonly measures: StoredMeasure[]
}

const list = (it: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((${it}), '[]')`

/** Places of the sections in the list, which a draft points by. */
const placed = sql`placed as (
  select s.*, row_number() over (order by s.position) - 1 as place from section s
  where (s.territory_id, s.roadmap_id) in (select territory_id, id from it))`

const sections =
  list(sql`select jsonb_agg(jsonb_build_object('number', s.number, 'title', s.title, 'table', s.table_name,
    'parent', above.place) order by s.place)
  from placed s left join placed above on above.id = s.parent_id`)

const parts = list(sql`select jsonb_agg(jsonb_build_object('title', p.title, 'termText', p.term_text,
    'responsibleText', p.responsible_text, 'schools', p.schools) order by p.position)
  from measure_part p where p.territory_id = m.territory_id and p.measure_id = m.id`)

const measures =
  list(sql`select jsonb_agg(jsonb_build_object('section', s.place, 'table', m.table_name, 'number', m.number,
    'title', m.title, 'termText', m.term_text, 'responsibleText', m.responsible_text, 'resultText', m.result_text,
    'reportFormText', m.report_form_text, 'infoSupportText', m.info_support_text, 'term', m.term,
    'responsibles', m.responsibles, 'targets', m.targets, 'schools', m.schools, 'source', m.source,
    'confidence', m.confidence, 'extras', m.extras, 'parts', ${parts}) order by m.position)
  from measure m left join placed s on s.id = m.section_id
  where m.territory_id = it.territory_id and m.roadmap_id = it.id and m.state = 'active'`)

const targets = list(sql`select jsonb_agg(jsonb_build_object('year', t.year, 'month', t.month, 'value', t.value)
    order by t.position)
  from indicator_target t where t.territory_id = i.territory_id and t.indicator_id = i.id`)

const indicators = list(sql`select jsonb_agg(jsonb_build_object('text', i.text, 'metric', i.metric,
    'comparator', i.comparator, 'unit', i.unit, 'baseline', i.baseline, 'targets', ${targets}) order by i.position)
  from indicator i where i.territory_id = it.territory_id and i.roadmap_id = it.id`)

const controlPoints = list(sql`select jsonb_agg(jsonb_build_object('number', c.number, 'text', c.text,
    'responsibleText', c.responsible_text, 'termText', c.term_text, 'resultText', c.result_text, 'term', c.term,
    'targets', c.targets) order by c.position)
  from control_point c where c.territory_id = it.territory_id and c.roadmap_id = it.id`)

const bodies = list(sql`select jsonb_agg(jsonb_build_object('name', b.name, 'kind', b.kind) order by b.name)
  from body b where b.territory_id = it.territory_id and b.roadmap_id = it.id`)

/** A plan in force as the draft it was confirmed from, with what has changed since; measures taken out are left out. */
export async function draftOf(db: Kysely<Database>, id: string): Promise<Draft | null> {
  const { rows } = await sql<Stored>`
    with it as (select * from roadmap where id = ${id}), ${placed}
    select it.title, d.passport, it.order_number, it.order_day, it.period_text, it.period_from, it.period_to, it.goal,
      it.tasks, it.printed, ${sections} as sections, ${measures} as measures, ${indicators} as indicators,
      ${controlPoints} as "controlPoints", ${bodies} as bodies
    from it left join document d on d.territory_id = it.territory_id and d.id = it.document_id`.execute(db)
  return rows[0] ? toDraft(rows[0]) : null
}

function toDraft(row: Stored): Draft {
  const { directions = [], people = [], schools = [], abbreviations = [] } = row.printed
  return {
    document: row.passport ?? { ...NO_DOCUMENT, title: row.title, number: row.order_number, date: row.order_day },
    period: { text: row.period_text, from: row.period_from, to: row.period_to },
    goal: row.goal,
    tasks: row.tasks,
    indicators: row.indicators,
    directions,
    controlPoints: row.controlPoints.map(({ resultText, ...it }) => ({ ...it, ...(resultText && { resultText }) })),
    sections: row.sections,
    measures: row.measures.map(({ extras, ...it }) => ({ ...it, repairs: [], ...(extras?.length && { extras }) })),
    bodies: row.bodies,
    people,
    schools,
    abbreviations,
    findings: [],
  }
}

/** A plan that no paper approves yet. */
const NO_DOCUMENT: DraftDocument = {
  kind: 'plan', issuer: '', date: null, number: null, place: '', title: '', signatory: null, executor: null, approval: '',
  purpose: '', basis: [], clauses: [], annexes: [],
} // prettier-ignore
