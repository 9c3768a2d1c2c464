import type { Draft, DraftDocument, DraftMeasure, Finding, SourcePlace } from '#domain/understanding/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Remembered } from '#domain/matching/index.ts'
import type { ListEntry } from '#domain/schools/index.ts'
import type { Responsible } from '#domain/responsibles/index.ts'
import type { Role } from '#domain/identity/index.ts'
import type { SourceDocument } from '#domain/documents/index.ts'
import type { Target } from '#domain/targets/index.ts'
import type { Term } from '#domain/terms/index.ts'
import type { ObligationRow } from './obligation-store.ts'

export interface RegisteredOrganisation {
  readonly id: string
  readonly kind: 'authority' | 'methodologyCentre' | 'assessmentCentre' | 'school' | 'other'
  readonly name: string
  readonly short: string
  /** Earlier names. */
  readonly former: readonly string[]
  readonly lists: readonly ListEntry[]
}

export interface RegisteredPerson {
  readonly id: string
  readonly name: string
  /** The newest post and its organisation, '' where there is none. */
  readonly position: string
  readonly organisation: string
}

/** Who is known in the territory. */
export interface Register {
  readonly organisations: readonly RegisteredOrganisation[]
  readonly people: readonly RegisteredPerson[]
}

/** Parts of a draft that the export needs letter for letter and no other row keeps so. */
export type PrintedRest = Pick<Draft, 'directions' | 'people' | 'schools' | 'abbreviations'>

/** Rows of a new plan, table by table in the order they are written; ids are given by whoever builds them. */
export interface PlanRows {
  readonly organisation: {
    id: string
    kind: RegisteredOrganisation['kind']
    name: string
    shortName: string
    schoolKind: string | null
  }[]
  readonly schoolListing: { schoolId: string; code: string; fromDay: Day; toDay: Day | null; basis: string }[]
  readonly person: { id: string; name: string }[]
  readonly post: { personId: string; organisationId: string | null; title: string; fromDay: Day | null }[]
  readonly document: {
    id: string
    kind: string
    fileId: string | null
    issuer: string
    title: string
    number: string | null
    day: Day | null
    passport: DraftDocument
    source: SourceDocument | null
  }[]
  readonly roadmap: {
    id: string
    documentId: string
    importId: string | null
    title: string
    periodFrom: Day
    periodTo: Day
    periodText: string
    goal: string | null
    tasks: readonly string[]
    state: 'active'
    shiftMode: 'nextWorkingDay'
    /** What no table of its own keeps of the draft, as printed. */
    printed: PrintedRest
    findings: readonly Finding[]
    confirmedBy: string | null
  }[]
  readonly section: {
    id: string
    roadmapId: string
    position: number
    number: string
    title: string
    tableName: string
    parentId: string | null
  }[]
  readonly measure: {
    id: string
    roadmapId: string
    sectionId: string | null
    position: number
    tableName: string
    number: string | null
    title: string
    termText: string
    responsibleText: string
    resultText: string
    reportFormText: string
    infoSupportText: string
    term: Term
    responsibles: readonly Responsible[]
    targets: readonly Target[]
    schools: readonly string[]
    extras: NonNullable<DraftMeasure['extras']>
    source: SourcePlace
    confidence: number
    /** Known of a plan that was written here. */
    cycleLink?: string | null
    state: 'active'
  }[]
  readonly measurePart: {
    id: string
    measureId: string
    position: number
    title: string | null
    termText: string
    responsibleText: string | null
    schools: readonly string[]
    term: Term | null
  }[]
  readonly indicator: {
    id: string
    roadmapId: string
    position: number
    text: string
    metric: string
    comparator: string
    unit: string | null
    baseline: number | null
  }[]
  readonly indicatorTarget: {
    indicatorId: string
    position: number
    year: number | null
    month: number | null
    value: number
  }[]
  readonly controlPoint: {
    id: string
    roadmapId: string
    position: number
    number: string | null
    text: string
    responsibleText: string
    termText: string
    resultText: string
    term: Term | null
    targets: readonly Target[]
  }[]
  readonly body: { id: string; roadmapId: string; kind: string; name: string }[]
  readonly bodyMember: { bodyId: string; personId: string; position: number; roleInBody: string | null }[]
  readonly obligation: {
    roadmapId: string
    measureId: string
    partId: string | null
    key: string
    windowFrom: Day | null
    due: Day | null
    dueOn: Day | null
    shiftReason: string | null
    addresseeKind: ObligationRow['addresseeKind']
    organisationId: string | null
    personId: string | null
    role: Role | null
    addresseeText: string
    because: string
    status: 'open'
  }[]
}

export interface ConfirmStore {
  /** Holds the register of the territory until the transaction ends, so that two orders do not create one school twice. */
  readonly register: () => Promise<Register>
  /** The register as it stands, held by nobody. */
  readonly known: () => Promise<Register>
  /** What people chose for printed names. */
  readonly remembered: () => Promise<Remembered>
  /** Writes the plan and marks the import as confirmed. */
  readonly write: (importId: string, rows: PlanRows) => Promise<void>
  /** Writes everything of a plan whose roadmap is there already, and puts it in force. */
  readonly putInForce: (rows: PlanRows) => Promise<void>
}
