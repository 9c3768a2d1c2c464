import { ROLES } from '#domain/identity/index.ts'
import { ROADMAP_STATES } from '#domain/roadmaps/index.ts'
import type { Responsible } from '#domain/responsibles/index.ts'
import type { Target } from '#domain/targets/index.ts'
import type { Term } from '#domain/terms/index.ts'
import type { Draft, DraftDocument, Finding, SourcePlace } from '#domain/understanding/index.ts'
import type { SourceDocument } from '#domain/documents/index.ts'
import { z } from 'zod'
import { DayText, Id, Instant } from './route.ts'

// Readings keep the domain's own types: their forms are described in docs/api.md and checked where they are made.
const TermReading = z.custom<Term>((it) => typeof it === 'object')
const ResponsibleReading = z.custom<Responsible>((it) => typeof it === 'object')
const TargetReading = z.custom<Target>((it) => typeof it === 'object')
const DraftReading = z.custom<Draft>((it) => typeof it === 'object')
const PassportReading = z.custom<DraftDocument>((it) => typeof it === 'object')
const SourceReading = z.custom<SourceDocument>((it) => typeof it === 'object')
const FindingReading = z.custom<Finding>((it) => typeof it === 'object')
const PlaceReading = z.custom<SourcePlace>((it) => typeof it === 'object')

/** States of DOMAIN section 7. */
export const STATES = [
  'notDue',
  'inProgress',
  'onReview',
  'done',
  'doneLate',
  'partial',
  'overdue',
  'returned',
  'postponed',
  'cancelled',
  'notDone',
] as const
export const State = z.enum(STATES)
export type StateName = (typeof STATES)[number]

/** How many obligations stand in each state; absent means none. */
export const Counts = z.partialRecord(State, z.number().int())

export const PersonRef = z.object({ id: Id, name: z.string() })
export const OrganisationRef = z.object({ id: Id, shortName: z.string() })

export const Session = z.object({
  userId: z.string(),
  personId: Id,
  name: z.string(),
  email: z.string(),
  territory: z.object({ id: Id, name: z.string(), kind: z.enum(['region', 'municipality']), timeZone: z.string() }),
  /** Other territories the same account works in. */
  territories: z.array(z.object({ id: Id, name: z.string() })),
  organisation: OrganisationRef.nullable(),
  roles: z.array(z.enum(ROLES)),
  permissions: z.array(z.string()),
  /** Today in the territory's zone. */
  today: DayText,
  /** Numbers beside the navigation: only what waits for this person. */
  waiting: z.object({ tasks: z.number().int(), reviews: z.number().int() }),
  // what the account may be at one time, for `X-Place`; the id of a territory stands for all roles there together
  places: z.array(
    z.object({
      id: z.string(),
      territory: z.object({ id: Id, name: z.string() }),
      organisation: OrganisationRef.nullable(),
      roles: z.array(z.enum(ROLES)),
    }),
  ),
  place: z.string(),
  // a code after the password: is it asked, may the roles go without
  secondStep: z.object({ on: z.boolean(), required: z.boolean() }),
})

export const PlanSummary = z.object({
  id: Id,
  title: z.string(),
  periodFrom: DayText,
  periodTo: DayText,
  number: z.string().nullable(),
  day: DayText.nullable(),
  state: z.enum(ROADMAP_STATES),
  measures: z.number().int(),
  counts: Counts,
})

const SectionView = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  table: z.string(),
  parentId: Id.nullable(),
  measures: z.number().int(),
  counts: Counts,
})

const IndicatorView = z.object({
  id: Id,
  text: z.string(),
  metric: z.string(),
  comparator: z.string(),
  unit: z.string().nullable(),
  baseline: z.number().nullable(),
  targets: z.array(z.object({ year: z.number().nullable(), month: z.number().nullable(), value: z.number() })),
})

const ControlPointView = z.object({
  id: Id,
  number: z.string().nullable(),
  text: z.string(),
  responsibleText: z.string(),
  termText: z.string(),
  term: TermReading.nullable(),
})

export const Plan = PlanSummary.extend({
  /** The order's own words; null for a plan made without a document. */
  passport: PassportReading.nullable(),
  goal: z.string().nullable(),
  tasks: z.array(z.string()),
  importId: Id.nullable(),
  fileId: Id.nullable(),
  sections: z.array(SectionView),
  indicators: z.array(IndicatorView),
  controlPoints: z.array(ControlPointView),
  bodies: z.array(
    z.object({
      id: Id,
      name: z.string(),
      kind: z.string(),
      members: z.array(PersonRef.extend({ position: z.string(), roleInBody: z.string().nullable() })),
    }),
  ),
  findings: z.array(FindingReading),
  version: z.number().int(),
})

export const MeasureRow = z.object({
  id: Id,
  sectionId: Id.nullable(),
  table: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  termText: z.string(),
  /** The reading in short Russian: «2-й из 3: до 30 июня». */
  termReading: z.string(),
  responsibleText: z.string(),
  resultText: z.string(),
  reportFormText: z.string(),
  state: z.enum(['active', 'cancelled']),
  /** The next open day, shifted. */
  nextDue: DayText.nullable(),
  counts: Counts,
})

export const ObligationRow = z.object({
  id: Id,
  planId: Id,
  planTitle: z.string(),
  measureId: Id,
  measureNumber: z.string().nullable(),
  measureTitle: z.string(),
  windowFrom: DayText.nullable(),
  due: DayText.nullable(),
  dueOn: DayText.nullable(),
  shiftReason: z.string().nullable(),
  addresseeKind: z.enum(['school', 'organisation', 'person', 'role', 'group', 'unmatched']),
  addressee: z.string(),
  organisation: OrganisationRef.nullable(),
  person: PersonRef.nullable(),
  state: State,
  /** Days past the due day for what is overdue, else null. */
  daysLate: z.number().int().nullable(),
  /** Words for what is asked as proof: «Аналитическая справка». */
  proof: z.string(),
  version: z.number().int(),
})

const EvidenceView = z.object({
  id: Id,
  kind: z.enum(['file', 'link']),
  fileId: Id.nullable(),
  url: z.string().nullable(),
  title: z.string(),
  size: z.number().int().nullable(),
  mediaType: z.string().nullable(),
})

export const AnswerView = z.object({
  id: Id,
  obligationId: Id,
  state: z.enum(['inProgress', 'done', 'partial', 'notDone']),
  comment: z.string(),
  date: DayText.nullable(),
  value: z.number().nullable(),
  evidence: z.array(EvidenceView),
  submittedBy: PersonRef.nullable(),
  /** Who carried it out, where somebody else recorded it, and on what ground. */
  recordedFor: PersonRef.nullable(),
  ground: z.string(),
  submittedAt: Instant,
  decision: z.enum(['accepted', 'returned']).nullable(),
  decidedBy: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
})

export const ReviewRow = ObligationRow.extend({ answer: AnswerView })

export const AuditRow = z.object({
  id: z.number().int(),
  at: Instant,
  person: PersonRef.nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  summary: z.string(),
})

export const Obligation = ObligationRow.extend({
  because: z.string(),
  termText: z.string(),
  resultText: z.string(),
  reportFormText: z.string(),
  targets: z.array(TargetReading),
  /** The person addressed by name who has no account: the coordinator records for this person, with a ground. */
  withoutAccount: PersonRef.extend({ outside: z.boolean() }).nullable(),
  answers: z.array(AnswerView),
  /** What the actor may do with it now. */
  can: z.object({ answer: z.boolean(), decide: z.boolean() }),
})

export const Measure = MeasureRow.extend({
  planId: Id,
  planTitle: z.string(),
  sectionTitle: z.string().nullable(),
  infoSupportText: z.string(),
  term: TermReading,
  responsibles: z.array(ResponsibleReading),
  targets: z.array(TargetReading),
  schools: z.array(z.string()),
  parts: z.array(
    z.object({
      title: z.string().nullable(),
      termText: z.string(),
      responsibleText: z.string().nullable(),
      schools: z.array(z.string()),
      termReading: z.string(),
    }),
  ),
  confidence: z.number(),
  place: PlaceReading,
  /** The rows around the measure in the source document, for «место в приказе». */
  excerpt: z.array(z.object({ cells: z.array(z.string()), current: z.boolean() })),
  obligations: z.array(ObligationRow.extend({ answer: AnswerView.nullable() })),
  history: z.array(AuditRow),
  previousId: Id.nullable(),
  nextId: Id.nullable(),
  version: z.number().int(),
})

export const ImportSummary = z.object({
  id: Id,
  fileId: Id,
  fileName: z.string(),
  size: z.number().int(),
  state: z.enum(['queued', 'reading', 'draft', 'confirmed', 'failed', 'discarded']),
  progress: z.number(),
  progressText: z.string(),
  /** Code and Russian sentence of a failed reading. */
  problem: z.object({ code: z.string(), title: z.string() }).nullable(),
  measures: z.number().int().nullable(),
  createdBy: PersonRef.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  planId: Id.nullable(),
})

/**
 * One correction by a person. Corrections are replayed in order over the draft as read; an index counts the rows as they
 * stand at that moment. Paths beside plain fields (`measures.3.termText`, `period.from`, `document.number`):
 * - `measures.3.checked` (true): agreed with the reading as it is; changes nothing in the draft;
 * - `measures.3.term` (a Term): the reading that was chosen, until `termText` is corrected again;
 * - `measures.3` (null): the row is removed;
 * - `measures.3.insert` (the fields of a row, may be {}): a new row before row 3;
 * - `measures.3.join` (true): row 4 continues row 3, cell by cell, with a space between.
 */
const Correction = z.object({
  path: z.string(),
  value: z.json(),
  by: z.string().nullable(),
  at: Instant,
})

export const Import = ImportSummary.extend({
  /** The draft with the corrections applied and read again. */
  draft: DraftReading.nullable(),
  findings: z.array(FindingReading),
  source: SourceReading.nullable(),
  corrections: z.array(Correction),
  version: z.number().int(),
  /** The same bytes were loaded before. */
  sameFile: z.object({ importId: Id, by: z.string().nullable(), at: Instant, planId: Id.nullable() }).nullable(),
})

export const SearchHit = z.object({
  kind: z.enum(['person', 'school', 'body', 'measure', 'obligation', 'plan', 'document']),
  id: Id,
  title: z.string(),
  /** The found words are between «[[» and «]]». */
  snippet: z.string(),
  planId: Id.nullable(),
})

export const FileView = z.object({
  id: Id,
  sha256: z.string(),
  size: z.number().int(),
  type: z.string(),
  name: z.string(),
})

/** The coordinator's day. Every figure has the filter that opens its records. */
export const Overview = z.object({
  plan: PlanSummary.nullable(),
  today: DayText,
  /** Obligations whose due day has come, and how many of those are done. */
  due: z.number().int(),
  done: z.number().int(),
  waiting: z.number().int(),
  overdue: z.number().int(),
  /** The school that has been silent longest. */
  silent: z.object({ organisation: OrganisationRef, days: z.number().int() }).nullable(),
  weeks: z.array(z.object({ from: DayText, counts: Counts })),
  sections: z.array(SectionView),
  controlPoints: z.array(
    z.object({ id: Id, text: z.string(), due: DayText.nullable(), state: z.enum(['reached', 'missed', 'ahead']) }),
  ),
  help: z.array(
    z.object({
      organisation: OrganisationRef,
      overdue: z.number().int(),
      returned: z.number().int(),
      words: z.string(),
    }),
  ),
})
