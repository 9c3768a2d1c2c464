import type { ConfirmStore, PlanRows, RegisteredOrganisation, RegisteredPerson } from '#app/ports/confirm-store.ts'
import { sql } from 'kysely'
import { insertRows } from '../insert-rows.ts'
import type { Tx } from '../tx.ts'

/** Whoever is pointed to comes before whoever points. */
const ORDER = {
  organisation: 'organisation',
  schoolListing: 'school_listing',
  person: 'person',
  document: 'document',
  roadmap: 'roadmap',
  section: 'section',
  measure: 'measure',
  measurePart: 'measure_part',
  indicator: 'indicator',
  indicatorTarget: 'indicator_target',
  controlPoint: 'control_point',
  body: 'body',
  bodyMember: 'body_member',
  obligation: 'obligation',
} as const satisfies Record<Exclude<keyof PlanRows, 'post'>, string>

export const confirmStore = ({ db, actor }: Tx): ConfirmStore => ({
  register: async () => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${actor.territoryId}`}, 0))`.execute(db)
    const organisations = await sql<RegisteredOrganisation>`
      select g.id, g.kind, g.name, g.short_name as short, coalesce((
        select jsonb_agg(jsonb_build_object('code', l.code, 'from', l.from_day, 'to', l.to_day) order by l.from_day)
        from school_listing l where l.territory_id = g.territory_id and l.school_id = g.id), '[]') as lists
      from organisation g where g.territory_id = ${actor.territoryId} order by g.created_at, g.id`.execute(db)
    const people = await sql<RegisteredPerson>`
      select p.id, p.name, coalesce(t.title, '') as position, coalesce(t.organisation, '') as organisation
      from person p left join lateral (
        select t.title, g.name as organisation from held_post t
        left join organisation g on g.territory_id = t.territory_id and g.id = t.organisation_id
        where t.territory_id = p.territory_id and t.person_id = p.id
        order by t.to_day nulls first, t.from_day desc nulls last limit 1
      ) t on true
      where p.territory_id = ${actor.territoryId} order by p.created_at, p.id`.execute(db)
    return { organisations: organisations.rows, people: people.rows }
  },

  write: async (importId, rows) => {
    await writeRows(db, actor.territoryId, rows)
    await sql`update import set state = 'confirmed', roadmap_id = ${rows.roadmap[0]?.id ?? null}, updated_at = now(),
      version = version + 1 where id = ${importId}`.execute(db)
  },

  putInForce: async (rows) => {
    const [roadmap] = rows.roadmap
    if (!roadmap) throw new Error('a plan without its roadmap')
    await writeRows(db, actor.territoryId, { ...rows, roadmap: [] })
    await sql`update roadmap set state = 'active', document_id = ${roadmap.documentId}, goal = ${roadmap.goal},
      tasks = ${JSON.stringify(roadmap.tasks)}::jsonb, period_text = ${roadmap.periodText},
      findings = ${JSON.stringify(roadmap.findings)}::jsonb, printed = ${JSON.stringify(roadmap.printed)}::jsonb,
      confirmed_by = ${roadmap.confirmedBy}, confirmed_at = now(), version = version + 1
      where territory_id = ${actor.territoryId} and id = ${roadmap.id}`.execute(db)
  },
})

async function writeRows(db: Tx['db'], territoryId: string, rows: PlanRows): Promise<void> {
  for (const [name, table] of Object.entries(ORDER))
    await insertRows(db, table, territoryId, rows[name as keyof typeof ORDER])
  await sql`select hold_post(${territoryId}, "personId", "organisationId", title, "fromDay") from jsonb_to_recordset(
    ${JSON.stringify(rows.post)}::jsonb) as it ("personId" uuid, "organisationId" uuid, title text, "fromDay" date)`.execute(
    db,
  )
}
