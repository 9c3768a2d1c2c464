import type { Answer, AnswerState, Decision, Evidence } from '#app/ports/answer-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import { sql } from 'kysely'

export interface AnswerRecord {
  readonly id: string
  readonly obligation_id: string
  readonly state: AnswerState
  readonly comment: string
  readonly day: Day | null
  readonly value: number | null
  readonly evidence: Evidence[]
  readonly submitted_by: string | null
  readonly submitter: string | null
  readonly submitted_at: string
  readonly recorded_for: Answer['recordedFor']
  readonly ground: string
  readonly decision: Decision | null
  readonly decided_by: string | null
  readonly decider: string | null
  readonly decided_at: string | null
  readonly reason: string | null
}

/** An answer `a` with its evidence and its people. */
export const answerColumns = sql`
  a.id, a.obligation_id, a.state, a.comment, a.day, a.value, a.submitted_by, a.submitted_at, a.decision, a.decided_by, a.ground,
  a.decided_at, a.reason,
  (select name from person where territory_id = a.territory_id and id = a.submitted_by) as submitter,
  (select jsonb_build_object('id', id, 'name', name) from person
    where territory_id = a.territory_id and id = a.recorded_for) as recorded_for,
  (select name from person where territory_id = a.territory_id and id = a.decided_by) as decider,
  coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'fileId', e.file_id, 'url', e.url,
      'title', e.title, 'size', f.size, 'mediaType', f.media_type) order by e.kind, e.title)
    from evidence e left join file f on f.territory_id = e.territory_id and f.id = e.file_id
    where e.territory_id = a.territory_id and e.answer_id = a.id), '[]') as evidence`

const person = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null)

export const toAnswer = (row: AnswerRecord): Answer => ({
  id: row.id,
  obligationId: row.obligation_id,
  state: row.state,
  comment: row.comment,
  date: row.day,
  value: row.value,
  evidence: row.evidence,
  submittedBy: person(row.submitted_by, row.submitter),
  recordedFor: row.recorded_for,
  ground: row.ground,
  submittedAt: row.submitted_at,
  decision: row.decision,
  decidedBy: person(row.decided_by, row.decider),
  decidedAt: row.decided_at,
  reason: row.reason,
})
