import type { DraftDocument, Draft, Finding, SourcePlace } from '#domain/understanding/index.ts'
import type { MadeCorrection, ImportState } from '#app/ports/import-store.ts'
import type { Decision, AnswerState } from '#app/ports/answer-store.ts'
import type { ObligationRow, Status } from '#app/ports/obligation-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Responsible } from '#domain/responsibles/index.ts'
import type { SourceDocument } from '#domain/documents/index.ts'
import type { Target } from '#domain/targets/index.ts'
import type { Term } from '#domain/terms/index.ts'
import type { Role } from '#domain/identity/index.ts'
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

/** JSON comes out as its form and goes in as text: the driver would make a PostgreSQL array of a JavaScript one. */
type Json<Form extends object> = JSONColumnType<Form>
type Instant = Generated<string>

interface Key {
  territory_id: string
  id: Generated<string>
}

/** The tables of migrations/0001-house.sql, where the comments are. */
export interface Database {
  territory: {
    territory_id: Generated<string>
    parent_id: string | null
    kind: 'region' | 'municipality'
    code: string
    name: string
    time_zone: Generated<string>
    created_at: Instant
  }
  organisation: Key & {
    kind: 'authority' | 'methodologyCentre' | 'assessmentCentre' | 'school' | 'other'
    name: string
    short_name: string
    created_at: Instant
    version: Generated<number>
  }
  school_listing: Key & {
    school_id: string
    code: string
    from_day: Day
    to_day: Day | null
    basis: Generated<string>
  }
  person: Key & {
    name: string
    email: string | null
    user_id: string | null
    created_at: Instant
    version: Generated<number>
  }
  post: Key & {
    person_id: string
    organisation_id: string | null
    title: string
    from_day: Day | null
    to_day: Day | null
  }
  role_grant: Key & {
    person_id: string
    role: Role
    organisation_id: string | null
    from_day: Generated<Day>
    to_day: Day | null
  }
  body: Key & { roadmap_id: string | null; kind: string; name: string }
  body_member: {
    territory_id: string
    body_id: string
    person_id: string
    position: Generated<number>
    role_in_body: string | null
    from_day: Day | null
    to_day: Day | null
  }
  file: Key & {
    sha256: string
    size: number
    media_type: string
    name: string
    uploaded_by: string | null
    uploaded_at: Instant
  }
  import: Key & {
    file_id: string
    state: ImportState
    progress: Generated<number>
    progress_text: Generated<string>
    refused: string | null
    source: Json<SourceDocument> | null
    draft: Json<Draft> | null
    corrections: Generated<Json<MadeCorrection[]>>
    roadmap_id: string | null
    created_by: string | null
    created_at: Instant
    updated_at: Instant
    version: Generated<number>
  }
  document: Key & {
    kind: string
    file_id: string | null
    issuer: Generated<string>
    title: Generated<string>
    number: string | null
    day: Day | null
    passport: Generated<Json<DraftDocument>>
    source: Json<SourceDocument> | null
  }
  roadmap: Key & {
    document_id: string | null
    import_id: string | null
    title: string
    period_from: Day
    period_to: Day
    period_text: Generated<string>
    goal: string | null
    tasks: Generated<Json<string[]>>
    state: Generated<'active' | 'closed'>
    shift_mode: Generated<'none' | 'nextWorkingDay' | 'previousWorkingDay'>
    findings: Generated<Json<Finding[]>>
    confirmed_by: string | null
    confirmed_at: Instant
    version: Generated<number>
  }
  section: Key & {
    roadmap_id: string
    position: number
    number: Generated<string>
    title: string
    table_name: Generated<string>
    parent_id: string | null
  }
  measure: Key & {
    roadmap_id: string
    section_id: string | null
    position: number
    table_name: Generated<string>
    number: string | null
    title: string
    term_text: Generated<string>
    responsible_text: Generated<string>
    result_text: Generated<string>
    report_form_text: Generated<string>
    info_support_text: Generated<string>
    term: Json<Term>
    responsibles: Generated<Json<Responsible[]>>
    targets: Generated<Json<Target[]>>
    schools: Generated<Json<string[]>>
    source: Generated<Json<SourcePlace>>
    confidence: Generated<number>
    state: Generated<'active' | 'cancelled'>
    version: Generated<number>
    search: GeneratedAlways<string>
  }
  measure_part: Key & {
    measure_id: string
    position: number
    title: string | null
    term_text: Generated<string>
    responsible_text: string | null
    schools: Generated<Json<string[]>>
    term: Json<Term> | null
  }
  indicator: Key & {
    roadmap_id: string
    position: number
    text: string
    metric: string
    comparator: Generated<string>
    unit: string | null
    baseline: number | null
  }
  indicator_target: {
    territory_id: string
    indicator_id: string
    position: number
    year: number | null
    month: number | null
    value: number
  }
  indicator_value: Key & {
    indicator_id: string
    organisation_id: string | null
    year: number
    month: number | null
    numerator: number | null
    denominator: number | null
    value: number | null
    source: Generated<string>
    entered_by: string | null
    entered_at: Instant
  }
  control_point: Key & {
    roadmap_id: string
    position: number
    number: string | null
    text: string
    responsible_text: Generated<string>
    term_text: Generated<string>
    term: Json<Term> | null
    targets: Generated<Json<Target[]>>
  }
  obligation: Key & {
    roadmap_id: string
    measure_id: string
    part_id: string | null
    key: string
    window_from: Day | null
    due: Day | null
    due_on: Day | null
    shift_reason: string | null
    addressee_kind: ObligationRow['addresseeKind']
    organisation_id: string | null
    person_id: string | null
    role: Role | null
    addressee_text: string
    because: Generated<string>
    status: Generated<Status>
    urgency: GeneratedAlways<number>
    version: Generated<number>
  }
  answer: Key & {
    obligation_id: string
    state: AnswerState
    comment: Generated<string>
    day: Day | null
    value: number | null
    submitted_by: string | null
    submitted_at: Instant
    decision: Decision | null
    decided_by: string | null
    decided_at: string | null
    reason: string | null
  }
  evidence: Key & {
    answer_id: string
    kind: 'file' | 'link'
    file_id: string | null
    url: string | null
    title: string
  }
  audit_event: {
    territory_id: string
    id: GeneratedAlways<number>
    at: Instant
    person_id: string | null
    action: string
    entity: string
    entity_id: string
    summary: string
    details: Generated<Json<Record<string, unknown>>>
  }
  idempotency: {
    territory_id: string
    key: string
    person_id: string | null
    route: string
    request_sha256: string
    status: number | null
    response: Json<object> | null
    created_at: Instant
  }
}
