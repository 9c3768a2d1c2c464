import type { Day } from '../kernel/index.ts'
import type { Responsible } from '../responsibles/index.ts'
import type { Target } from '../targets/index.ts'
import type { Term } from '../terms/index.ts'

/**
 * The draft plan: what understanding makes of a source document, and the form of `vekha read --json` (INTERFACES).
 * Printed text is kept letter for letter, "" where a cell is empty; null where a thing was not found.
 */
export interface Draft {
  readonly document: DraftDocument
  readonly period: { readonly text: string; readonly from: Day; readonly to: Day } | null
  readonly goal: string | null
  readonly tasks: readonly string[]
  readonly indicators: readonly DraftIndicator[]
  readonly directions: readonly { number: string; title: string; text: readonly string[]; targets: readonly Target[] }[]
  readonly controlPoints: readonly DraftControlPoint[]
  readonly sections: readonly DraftSection[]
  readonly measures: readonly DraftMeasure[]
  readonly bodies: readonly { readonly name: string; readonly kind: string }[]
  readonly people: readonly DraftPerson[]
  readonly schools: readonly DraftSchool[]
  readonly abbreviations: readonly { readonly short: string; readonly full: string }[]
  readonly findings: readonly Finding[]
}

export interface DraftDocument {
  readonly kind: string
  readonly issuer: string
  readonly date: Day | null
  readonly number: string | null
  readonly place: string
  readonly title: string
  /** Title of the plan of an order that no annex heads. */
  readonly planTitle?: string
  readonly signatory: { readonly name: string; readonly position: string } | null
  readonly executor: string | null
  readonly approval: string
  readonly purpose: string
  /** The words over the points as printed, with the one that commands; absent where nobody printed them yet. */
  readonly preamble?: string
  readonly basis: readonly { readonly text: string; readonly date: Day | null; readonly number: string | null }[]
  readonly clauses: readonly DraftClause[]
  readonly annexes: readonly { readonly number: string | null; readonly reference: string; readonly title: string }[]
}

export interface DraftClause {
  readonly number: string
  readonly text: string
  readonly responsibleText: string
  readonly termText: string
  readonly schools: readonly string[]
  readonly term: Term | null
}

export interface DraftIndicator {
  readonly text: string
  readonly metric: string
  readonly comparator: string
  readonly unit: string | null
  readonly baseline: number | null
  readonly targets: readonly { readonly year: number | null; readonly month: number | null; readonly value: number }[]
}

export interface DraftControlPoint {
  readonly number: string | null
  readonly text: string
  readonly responsibleText: string
  readonly termText: string
  /** The cell of a result, where the table has one. */
  readonly resultText?: string
  readonly term: Term | null
  readonly targets: readonly Target[]
}

export interface DraftSection {
  /** As printed, without the last dot. */
  readonly number: string
  readonly title: string
  readonly table: string
  readonly parent: number | null
}

/** Where a thing stands in the source document. */
export interface SourcePlace {
  readonly page: number | null
  /** 0-based number of the table in the source document; null for text outside tables. */
  readonly table: number | null
  /** 0-based number of the row in that table; null for text outside tables. */
  readonly row: number | null
  /** 1-based lines of text formats. */
  readonly lines: readonly number[]
}

export interface DraftMeasure {
  /** Index into `sections`, null where the table has none. */
  readonly section: number | null
  /** "plan" | "mechanisms" | another table's own name. */
  readonly table: string
  readonly number: string | null
  readonly title: string
  readonly termText: string
  readonly responsibleText: string
  readonly resultText: string
  readonly reportFormText: string
  readonly infoSupportText: string
  readonly term: Term
  readonly responsibles: readonly Responsible[]
  readonly targets: readonly Target[]
  readonly schools: readonly string[]
  readonly parts: readonly DraftPart[]
  readonly source: SourcePlace
  /** 0–1; below 0.9 the screen asks. */
  readonly confidence: number
  /** What the reader joined or mended, in Russian sentences. */
  readonly repairs: readonly string[]
  /** Why the confidence is low, in Russian sentences; absent where nothing is in doubt. */
  readonly doubts?: readonly string[]
  /** Cells of columns that have no field of their own («Участники», «Место проведения»). */
  readonly extras?: readonly { readonly heading: string; readonly text: string }[]
}

export interface DraftPart {
  readonly title: string | null
  readonly termText: string
  readonly responsibleText: string | null
  readonly schools: readonly string[]
}

export interface DraftPerson {
  readonly group: string
  readonly name: string
  readonly position: string
  readonly roleInGroup: string | null
}

export interface DraftSchool {
  readonly name: string
  readonly short: string
  readonly director: string
  /** Cells of further columns of the table of schools («Куратор»); absent where there are none. */
  readonly extras?: readonly { readonly heading: string; readonly text: string }[]
}

export type Severity = 'error' | 'warning' | 'hint'

/** A remark of the document check (нормоконтроль), DOMAIN section 0. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** One or two Russian sentences. */
  readonly message: string
  readonly places: readonly { readonly lines: readonly number[]; readonly quote: string; readonly measure?: number }[]
  readonly repair: string | null
}
