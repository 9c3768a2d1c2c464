import type { ConfirmStore, PlanRows } from '#app/ports/confirm-store.ts'
import { sql } from 'kysely'
import { insertRows } from '../insert-rows.ts'
import type { Tx } from '../tx.ts'
import { readRegister } from './read-register.ts'

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
    return readRegister({ db, actor })
  },

  known: () => readRegister({ db, actor }),

  remembered: async () => {
    const { rows } = await sql<{ kind: 'school' | 'person'; key: string; target: string | null }>`
      select kind, key, target_id as target from match_choice where territory_id = ${actor.territoryId}`.execute(db)
    const of = (kind: 'school' | 'person') =>
      new Map(rows.filter((it) => it.kind === kind).map(({ key, target }) => [key, target]))
    return { school: of('school'), person: of('person') }
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
