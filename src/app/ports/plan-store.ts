import type { Day } from '#domain/kernel/index.ts'
import type { Responsible } from '#domain/responsibles/index.ts'
import type { RoadmapState } from '#domain/roadmaps/index.ts'
import type { Target } from '#domain/targets/index.ts'
import type { Term } from '#domain/terms/index.ts'
import type { Draft, DraftDocument, Finding, SourcePlace } from '#domain/understanding/index.ts'
import type { Answer } from './answer-store.ts'
import type { Counts, ObligationRow, ObligationState } from './obligation-store.ts'
import type { OrganisationRef, Page, Paging, PersonRef } from './shared.ts'

export interface PlanSummary {
  readonly id: string
  readonly title: string
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly number: string | null
  readonly day: Day | null
  readonly state: RoadmapState
  readonly measures: number
  readonly counts: Counts
}

export interface SectionView {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly table: string
  readonly parentId: string | null
  readonly measures: number
  readonly counts: Counts
}

export interface IndicatorView {
  readonly id: string
  readonly text: string
  readonly metric: string
  readonly comparator: string
  readonly unit: string | null
  readonly baseline: number | null
  readonly targets: { readonly year: number | null; readonly month: number | null; readonly value: number }[]
}

export interface ControlPointView {
  readonly id: string
  readonly number: string | null
  readonly text: string
  readonly responsibleText: string
  readonly termText: string
  readonly term: Term | null
}

export interface BodyView {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly members: (PersonRef & { readonly position: string; readonly roleInBody: string | null })[]
}

export interface Plan extends PlanSummary {
  /** The order's own words; null for a plan made without a document. */
  readonly passport: DraftDocument | null
  readonly goal: string | null
  readonly tasks: string[]
  readonly importId: string | null
  readonly fileId: string | null
  readonly sections: SectionView[]
  readonly indicators: IndicatorView[]
  readonly controlPoints: ControlPointView[]
  readonly bodies: BodyView[]
  readonly findings: Finding[]
  readonly version: number
}

export interface MeasureFilter {
  readonly q?: string | undefined
  readonly section?: string | undefined
  readonly state?: ObligationState | undefined
  readonly school?: string | undefined
  readonly person?: string | undefined
}

export interface MeasureRow {
  readonly id: string
  readonly sectionId: string | null
  readonly table: string
  readonly number: string | null
  readonly title: string
  readonly termText: string
  readonly term: Term
  readonly responsibleText: string
  readonly resultText: string
  readonly reportFormText: string
  readonly state: 'active' | 'cancelled'
  readonly nextDue: Day | null
  /** The last of all its due days, shifted. */
  readonly lastDue: Day | null
  /** The only year of the plan; null where it spans several. */
  readonly planYear: number | null
  readonly counts: Counts
}

export interface MeasureDetails extends MeasureRow {
  readonly planId: string
  readonly planTitle: string
  readonly documentId: string | null
  readonly sectionTitle: string | null
  readonly infoSupportText: string
  readonly responsibles: Responsible[]
  readonly targets: Target[]
  readonly schools: string[]
  readonly parts: {
    readonly title: string | null
    readonly termText: string
    readonly responsibleText: string | null
    readonly schools: string[]
    readonly term: Term | null
  }[]
  readonly confidence: number
  readonly place: SourcePlace
  readonly previousId: string | null
  readonly nextId: string | null
  readonly version: number
}

export interface ExcerptRow {
  readonly cells: string[]
  readonly current: boolean
}

export interface PlanStore {
  readonly list: (paging: Paging, today: Day) => Promise<Page<PlanSummary>>
  readonly find: (id: string, today: Day) => Promise<Plan | null>
  /** Null when there is no such plan for the actor. */
  readonly measures: (planId: string, filter: MeasureFilter & Paging, today: Day) => Promise<Page<MeasureRow> | null>
  readonly measure: (id: string, today: Day) => Promise<MeasureDetails | null>
  readonly obligationsOf: (measureId: string, today: Day) => Promise<(ObligationRow & { answer: Answer | null })[]>
  /** The rows of the source table around a place; none for text outside tables. */
  readonly excerpt: (documentId: string, place: SourcePlace) => Promise<ExcerptRow[]>
  /** The plan as a draft again, for papers; null when there is no such plan for the actor. */
  readonly draftOf: (id: string) => Promise<Draft | null>
  /** Everything of one plan, as stored, for the export. */
  readonly everything: (id: string) => Promise<Record<string, unknown> | null>
}

export interface OverviewFigures {
  readonly due: number
  readonly done: number
  readonly waiting: number
  readonly overdue: number
  /** The earliest due day that somebody still owes an answer for. */
  readonly owedSince: Day | null
  readonly silent: { readonly organisation: OrganisationRef; readonly days: number } | null
  readonly weeks: { readonly from: Day; readonly counts: Counts }[]
  readonly help: { readonly organisation: OrganisationRef; readonly overdue: number; readonly returned: number }[]
}

export interface OverviewStore {
  /** The plan of an overview nobody chose: the active one in force today, else the newest. */
  readonly currentPlan: (today: Day) => Promise<string | null>
  readonly figures: (planId: string, weeks: readonly Day[], today: Day) => Promise<OverviewFigures>
}
