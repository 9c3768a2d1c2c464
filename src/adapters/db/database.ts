import type { DraftDocument, Draft, DraftMeasure, Finding, SourcePlace } from '#domain/understanding/index.ts'
import type { PrintedRest } from '#app/ports/confirm-store.ts'
import type { MadeCorrection, ImportState } from '#app/ports/import-store.ts'
import type { Decision, AnswerState } from '#app/ports/answer-store.ts'
import type { ObligationRow, Status } from '#app/ports/obligation-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Responsible } from '#domain/responsibles/index.ts'
import type { SourceDocument } from '#domain/documents/index.ts'
import type { Target } from '#domain/targets/index.ts'
import type { Term } from '#domain/terms/index.ts'
import type { RoadmapState } from '#domain/roadmaps/index.ts'
import type { Role } from '#domain/identity/index.ts'
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

/** JSON comes out as its form and goes in as text: the driver would make a PostgreSQL array of a JavaScript one. */
type Json<Form extends object> = JSONColumnType<Form>
type Instant = Generated<string>

interface Key {
  territory_id: string
  id: Generated<string>
}

/** A fact in force from day to day, both inclusive, with the act it rests on. */
interface Dated extends Key {
  from_day: Day
  to_day: Day | null
  basis: Generated<string>
  version: Generated<number>
}

/** The tables of migrations/, where the comments are. */
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
    school_kind: string | null
    address: Generated<string>
    founder: Generated<string>
    phone: Generated<string>
    email: Generated<string>
    site: Generated<string>
    closed_on: Day | null
    merged_into: string | null
    search: GeneratedAlways<string>
    sound: GeneratedAlways<string>
    created_at: Instant
    version: Generated<number>
  }
  school_listing: Key & {
    school_id: string
    code: string
    from_day: Day
    to_day: Day | null
    basis: Generated<string>
    exit_basis: Generated<string>
    version: Generated<number>
  }
  organisation_former_name: Key & {
    organisation_id: string
    name: string
    short_name: Generated<string>
    until_day: Day | null
    basis: Generated<string>
  }
  school_year: {
    territory_id: string
    school_id: string
    year: number
    pupils: number | null
    classes: number | null
    shifts: number | null
    teachers: number | null
    version: Generated<number>
  }
  school_list: { territory_id: string; code: string; name: string; version: Generated<number> }
  person: Key & {
    name: string
    email: string | null
    phone: Generated<string>
    outside: Generated<boolean>
    merged_into: string | null
    search: GeneratedAlways<string>
    sound: GeneratedAlways<string>
    user_id: string | null
    created_at: Instant
    version: Generated<number>
  }
  post: Key & {
    organisation_id: string | null
    title: string
    sole: Generated<boolean>
    closed_on: Day | null
    version: Generated<number>
  }
  post_holding: Key & {
    post_id: string
    person_id: string
    sole: Generated<boolean>
    from_day: Day | null
    to_day: Day | null
    basis: Generated<string>
    version: Generated<number>
  }
  assignment: Dated & {
    kind: 'curator' | 'tutor' | 'expert' | 'orderController' | 'municipalCoordinator'
    person_id: string
    school_id: string | null
    roadmap_id: string | null
  }
  mentorship: Dated & { school_id: string; mentor_school_id: string }
  substitution: Omit<Dated, 'to_day'> & { person_id: string; substitute_id: string; to_day: Day }
  hand_over: Key & {
    from_person_id: string
    to_person_id: string
    day: Day
    basis: string
    moved: Generated<Json<Record<string, number>>>
    done_by: string | null
    done_at: Instant
  }
  role_grant: Key & {
    person_id: string
    role: Role
    organisation_id: string | null
    from_day: Generated<Day>
    to_day: Day | null
  }
  body: Key & {
    roadmap_id: string | null
    organisation_id: string | null
    kind: string
    name: string
    basis: Generated<string>
    from_day: Day | null
    to_day: Day | null
    version: Generated<number>
  }
  body_member: Key & {
    body_id: string
    person_id: string
    position: Generated<number>
    seat: Generated<'head' | 'deputy' | 'secretary' | 'member'>
    role_in_body: string | null
    from_day: Day | null
    to_day: Day | null
    version: Generated<number>
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
    state: Generated<RoadmapState>
    written: Generated<boolean>
    previous_id: string | null
    regional_id: string | null
    template: string | null
    order_number: string | null
    order_day: Day | null
    sheet_seq: Generated<number>
    created_by: string | null
    created_at: Instant
    printed: Generated<Json<Partial<PrintedRest>>>
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
    extras: Generated<Json<NonNullable<DraftMeasure['extras']>>>
    cycle_link: string | null
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
    result_text: Generated<string>
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
    recorded_for: string | null
    ground: Generated<string>
  }
  evidence: Key & {
    answer_id: string
    kind: 'file' | 'link'
    file_id: string | null
    url: string | null
    title: string
  }
  match_choice: {
    territory_id: string
    kind: 'school' | 'person'
    key: string
    printed: string
    target_id: string | null
    chosen_by: string | null
    chosen_at: Instant
  }
  merge_record: Key & {
    kind: 'school' | 'person'
    outcome: 'merged' | 'different'
    kept_id: string
    other_id: string
    gone: Generated<Json<Record<string, unknown>>>
    done_by: string | null
    done_at: Instant
  }
  spreadsheet_load: Key & {
    kind: 'schools' | 'people' | 'lists' | 'invitations'
    file_id: string
    state: Generated<'queued' | 'reading' | 'preview' | 'applying' | 'done' | 'cancelled' | 'failed'>
    done_rows: Generated<number>
    total_rows: Generated<number>
    cancel_wanted: Generated<boolean>
    refused: string | null
    headings: Generated<Json<{ column: number; heading: string; field: string | null }[]>>
    created_by: string | null
    created_at: Instant
    updated_at: Instant
    version: Generated<number>
  }
  spreadsheet_row: {
    territory_id: string
    load_id: string
    number: number
    cells: Json<Record<string, string>>
    action: 'add' | 'change' | 'same' | 'refuse'
    problems: Generated<Json<string[]>>
    record_id: string | null
    chosen: Generated<boolean>
    result: 'added' | 'changed' | 'unchanged' | 'refused' | 'left' | null
  }
  plan_row: {
    territory_id: string
    roadmap_id: string
    id: string
    kind: string
    parent_id: string | null
    position: number
    cells: Generated<Json<Record<string, string>>>
    versions: Generated<Json<Record<string, number>>>
    removed_with: string | null
  }
  plan_edit: {
    territory_id: string
    roadmap_id: string
    seq: number
    person_id: string | null
    at: Instant
    edits: Json<object[]>
  }
  plan_presence: {
    territory_id: string
    roadmap_id: string
    person_id: string
    row_id: string | null
    field: string | null
    seen_at: Instant
  }
  agreement: Key & {
    roadmap_id: string
    round: number
    person_id: string
    answer_due: Day | null
    asked_by: string | null
    asked_at: Instant
    decision: 'agreed' | 'remarks' | null
    note: Generated<string>
    decided_at: string | null
    version: Generated<number>
  }
  remark: Key & {
    roadmap_id: string
    row_id: string | null
    field: string | null
    text: string
    author_id: string | null
    made_at: Instant
    state: Generated<'open' | 'taken' | 'declined'>
    reply: Generated<string>
    closed_by: string | null
    closed_at: string | null
    version: Generated<number>
  }
  expertise: Key & {
    roadmap_id: string
    expert: string
    sent_on: Day
    answer_due: Day | null
    sent_by: string | null
    answered_on: Day | null
    outcome: 'approved' | 'toImprove' | 'rejected' | null
    answer: Generated<string>
    file_id: string | null
    version: Generated<number>
  }
  closing_review: {
    territory_id: string
    roadmap_id: string
    summary: Generated<string>
    verdicts: Generated<Json<{ measureId: string; verdict: 'keep' | 'change' | 'drop'; note: string }[]>>
    next_roadmap_id: string | null
    closed_by: string | null
    closed_at: string | null
    version: Generated<number>
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
