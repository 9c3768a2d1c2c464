import type {
  ControlPointView,
  IndicatorView,
  BodyView,
  Plan,
  PlanStore,
  PlanSummary,
  SectionView,
} from '#app/ports/plan-store.ts'
import type { Counts } from '#app/ports/obligation-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { DraftDocument, Finding } from '#domain/understanding/index.ts'
import type { RoadmapState } from '#domain/roadmaps/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { countsWhere, stateOn } from '../obligation-sql.ts'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'
import { draftOf } from './draft-of.ts'
import { everything } from './everything.ts'
import { excerpt } from './excerpt.ts'
import { findMeasure, listMeasures, obligationsOfMeasure } from './measure-queries.ts'

interface SummaryRecord {
  readonly id: string
  readonly title: string
  readonly period_from: Day
  readonly period_to: Day
  readonly number: string | null
  readonly day: Day | null
  readonly state: RoadmapState
  readonly measures: number
  readonly counts: Counts
}

const summaryColumns = (today: Day): RawBuilder<unknown> => sql`
  r.id, r.title, r.period_from, r.period_to, d.number, d.day, r.state,
  (select count(*)::integer from measure m where m.territory_id = r.territory_id and m.roadmap_id = r.id) as measures,
  ${countsWhere(today, sql`o.territory_id = r.territory_id and o.roadmap_id = r.id`)} as counts`

const withDocument = sql`roadmap r left join document d on d.territory_id = r.territory_id and d.id = r.document_id`

const toSummary = (row: SummaryRecord): PlanSummary => ({
  id: row.id,
  title: row.title,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  number: row.number,
  day: row.day,
  state: row.state,
  measures: row.measures,
  counts: row.counts,
})

interface PlanRecord extends SummaryRecord {
  readonly passport: DraftDocument | null
  readonly goal: string | null
  readonly tasks: string[]
  readonly import_id: string | null
  readonly file_id: string | null
  readonly findings: Finding[]
  readonly version: number
  readonly sections: SectionView[]
  readonly indicators: IndicatorView[]
  readonly control_points: ControlPointView[]
  readonly bodies: BodyView[]
}

const sectionsOf = (today: Day): RawBuilder<unknown> => sql`coalesce((select jsonb_agg(jsonb_build_object(
    'id', s.id, 'number', s.number, 'title', s.title, 'table', s.table_name, 'parentId', s.parent_id,
    'measures', (select count(*) from measure m where m.territory_id = s.territory_id and m.section_id = s.id),
    'counts', coalesce(c.counts, '{}')) order by s.position)
  from section s left join (
    select section_id, jsonb_object_agg(state, n) as counts from (
      select m.section_id, ${stateOn(today)} as state, count(*) as n
      from obligation o join measure m on m.territory_id = o.territory_id and m.id = o.measure_id
      where o.territory_id = r.territory_id and o.roadmap_id = r.id group by 1, 2
    ) by_state group by 1
  ) c on c.section_id = s.id
  where s.territory_id = r.territory_id and s.roadmap_id = r.id), '[]')`

const indicators = sql`coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'text', i.text, 'metric', i.metric,
    'comparator', i.comparator, 'unit', i.unit, 'baseline', i.baseline,
    'targets', coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'month', t.month, 'value', t.value)
        order by t.position) from indicator_target t
      where t.territory_id = i.territory_id and t.indicator_id = i.id), '[]')) order by i.position)
  from indicator i where i.territory_id = r.territory_id and i.roadmap_id = r.id), '[]')`

const controlPoints = sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'text', p.text,
    'responsibleText', p.responsible_text, 'termText', p.term_text, 'term', p.term) order by p.position)
  from control_point p where p.territory_id = r.territory_id and p.roadmap_id = r.id), '[]')`

const bodies = sql`coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'kind', b.kind,
    'members', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'roleInBody', bm.role_in_body,
        'position', coalesce((select t.title from held_post t where t.territory_id = p.territory_id and t.person_id = p.id
          order by from_day desc nulls last limit 1), '')) order by bm.position, p.name)
      from body_member bm join person p on p.territory_id = bm.territory_id and p.id = bm.person_id
      where bm.territory_id = b.territory_id and bm.body_id = b.id), '[]')) order by b.name)
  from body b where b.territory_id = r.territory_id and b.roadmap_id = r.id), '[]')`

const toPlan = (row: PlanRecord): Plan => ({
  ...toSummary(row),
  passport: row.passport,
  goal: row.goal,
  tasks: row.tasks,
  importId: row.import_id,
  fileId: row.file_id,
  sections: row.sections,
  indicators: row.indicators,
  controlPoints: row.control_points,
  bodies: row.bodies,
  findings: row.findings,
  version: row.version,
})

export const planStore = ({ db }: Tx): PlanStore => ({
  list: async ({ limit, cursor }, today) => {
    const after = readCursor(cursor, ['text', 'uuid'])
    const { rows } = await sql<SummaryRecord>`
      select ${summaryColumns(today)} from ${withDocument}
      where ${after ? sql`(r.period_from, r.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql`true`}
      order by r.period_from desc, r.id desc limit ${limit + 1}`.execute(db)
    return pageOf(rows, limit, (row) => [row.period_from, row.id], toSummary)
  },

  find: async (id, today) => {
    const { rows } = await sql<PlanRecord>`
      select ${summaryColumns(today)}, d.passport, r.goal, r.tasks, r.import_id, d.file_id, r.findings, r.version,
        ${sectionsOf(today)} as sections, ${indicators} as indicators, ${controlPoints} as control_points,
        ${bodies} as bodies
      from ${withDocument} where r.id = ${id}`.execute(db)
    return rows[0] ? toPlan(rows[0]) : null
  },

  measures: (planId, filter, today) => listMeasures(db, planId, filter, today),
  measure: (id, today) => findMeasure(db, id, today),
  obligationsOf: (measureId, today) => obligationsOfMeasure(db, measureId, today),
  excerpt: (documentId, place) => excerpt(db, documentId, place),
  draftOf: (id) => draftOf(db, id),
  everything: (id) => everything(db, id),
})
