import type { ObligationRow, ObligationState } from '#app/ports/obligation-store.ts'
import { type Day, daysBetween } from '#domain/kernel/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { stateOn } from '../obligation-sql.ts'

export interface ObligationRecord {
  readonly id: string
  readonly roadmap_id: string
  readonly plan_title: string
  readonly measure_id: string
  readonly measure_number: string | null
  readonly measure_title: string
  readonly window_from: Day | null
  readonly due: Day | null
  readonly due_on: Day | null
  readonly shift_reason: string | null
  readonly addressee_kind: ObligationRow['addresseeKind']
  readonly addressee_text: string
  readonly organisation_id: string | null
  readonly organisation_name: string | null
  readonly person_id: string | null
  readonly person_name: string | null
  readonly state: ObligationState
  readonly proof: string
  readonly version: number
  readonly urgency: number
}

/** Columns of `obligationJoins`. */
export const obligationColumns = (today: Day): RawBuilder<unknown> => sql`
  o.id, o.roadmap_id, r.title as plan_title, o.measure_id, m.number as measure_number, m.title as measure_title,
  o.window_from, o.due, o.due_on, o.shift_reason, o.addressee_kind, o.addressee_text, o.organisation_id,
  g.short_name as organisation_name, o.person_id, p.name as person_name, ${stateOn(today)} as state,
  coalesce(nullif(m.report_form_text, ''), m.result_text) as proof, o.version, o.urgency`

/** What an obligation `o` is about and whose it is. */
export const obligationJoins = sql`
  join measure m on m.territory_id = o.territory_id and m.id = o.measure_id
  join roadmap r on r.territory_id = o.territory_id and r.id = o.roadmap_id
  left join organisation g on g.territory_id = o.territory_id and g.id = o.organisation_id
  left join person p on p.territory_id = o.territory_id and p.id = o.person_id`

export const toObligation =
  (today: Day) =>
  (row: ObligationRecord): ObligationRow => ({
    id: row.id,
    planId: row.roadmap_id,
    planTitle: row.plan_title,
    measureId: row.measure_id,
    measureNumber: row.measure_number,
    measureTitle: row.measure_title,
    windowFrom: row.window_from,
    due: row.due,
    dueOn: row.due_on,
    shiftReason: row.shift_reason,
    addresseeKind: row.addressee_kind,
    addressee: row.addressee_text,
    organisation: row.organisation_id ? { id: row.organisation_id, shortName: row.organisation_name ?? '' } : null,
    person: row.person_id ? { id: row.person_id, name: row.person_name ?? '' } : null,
    state: row.state,
    daysLate: row.state === 'overdue' && row.due_on ? daysBetween(row.due_on, today) : null,
    proof: row.proof,
    version: row.version,
  })
