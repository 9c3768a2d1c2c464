import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

/** Tables that hang on a plan, with the way to it; the order is that of the file. */
const PARTS: readonly (readonly [name: string, table: string, where: string, order: string])[] = [
  ['sections', 'section', 'roadmap_id = $', 'position'],
  ['measures', 'measure', 'roadmap_id = $', 'position'],
  ['parts', 'measure_part', 'measure_id in (select id from measure where roadmap_id = $)', 'measure_id, position'],
  ['indicators', 'indicator', 'roadmap_id = $', 'position'],
  [
    'indicatorTargets',
    'indicator_target',
    'indicator_id in (select id from indicator where roadmap_id = $)',
    'indicator_id, position',
  ],
  ['indicatorValues', 'indicator_value', 'indicator_id in (select id from indicator where roadmap_id = $)', 'id'],
  ['controlPoints', 'control_point', 'roadmap_id = $', 'position'],
  ['bodies', 'body', 'roadmap_id = $', 'name'],
  ['bodyMembers', 'body_member', 'body_id in (select id from body where roadmap_id = $)', 'body_id, position'],
  ['obligations', 'obligation', 'roadmap_id = $', 'urgency, id'],
  ['answers', 'answer', 'obligation_id in (select id from obligation where roadmap_id = $)', 'submitted_at'],
  [
    'evidence',
    'evidence',
    'answer_id in (select a.id from answer a join obligation o on o.territory_id = a.territory_id and o.id = a.obligation_id where o.roadmap_id = $)',
    'id',
  ],
  ['history', 'audit_event', `entity = 'roadmap' and entity_id = $::text`, 'id'],
]

/** Everything of one plan as it is kept, table by table, without the columns that only serve the search. */
export async function everything(db: Kysely<Database>, id: string): Promise<Record<string, unknown> | null> {
  const { rows } = await sql<{ plan: unknown; document: unknown }>`
    select to_jsonb(r) - 'findings' as plan, to_jsonb(d) as document, r.findings
    from roadmap r left join document d on d.territory_id = r.territory_id and d.id = r.document_id
    where r.id = ${id}`.execute(db)
  if (!rows[0]) return null
  const parts: Record<string, unknown> = {}
  for (const [name, table, where, order] of PARTS) {
    const [before = '', after = ''] = where.split('$')
    const found = await sql<{ row: unknown }>`
      select to_jsonb(it) - 'search' - 'urgency' as row from ${sql.table(table)} it
      where ${sql.raw(before)}${id}::uuid${sql.raw(after)} order by ${sql.raw(order)}`.execute(db)
    parts[name] = found.rows.map(({ row }) => row)
  }
  return { ...rows[0], ...parts }
}
