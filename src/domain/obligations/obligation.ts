import type { Day, Window } from '../kernel/index.ts'
import type { Remembered } from '../matching/index.ts'
import type { Responsible } from '../responsibles/index.ts'
import type { ListEntry } from '../schools/index.ts'
import type { Term } from '../terms/index.ts'
import type { ShiftMode } from './production-calendar.ts'

export interface RegisterSchool {
  readonly id?: string
  readonly name: string
  readonly short: string
  readonly lists: readonly ListEntry[]
}

export interface RegisterPerson {
  readonly id?: string
  readonly name: string
  readonly position: string
  readonly organisation: string
}

/** What expansion needs of a measure; `DraftMeasure` is one. */
export interface MeasureToExpand {
  readonly title: string
  readonly termText: string
  readonly term: Term
  readonly responsibles: readonly Responsible[]
  /** Named in the row. */
  readonly schools: readonly string[]
  readonly parts: readonly {
    readonly title: string | null
    readonly termText: string
    readonly responsibleText: string | null
    readonly schools: readonly string[]
  }[]
}

export interface Register<School extends RegisterSchool, Person extends RegisterPerson> {
  readonly schools: readonly School[]
  readonly people: readonly Person[]
  /** Choices that people made before where a printed name could mean several records. */
  readonly remembered?: Remembered | undefined
}

export interface ExpansionSettings {
  readonly period: { readonly from: Day; readonly to: Day } | null
  readonly shift: ShiftMode
}

/** `text` is always what the document says; the record stands beside it only where the register has exactly one. */
export type Addressee<School, Person> =
  | { readonly kind: 'school'; readonly text: string; readonly school: School }
  | { readonly kind: 'person'; readonly text: string; readonly person: Person }
  | { readonly kind: 'role'; readonly text: string; readonly person: Person | null }
  | { readonly kind: 'organisation' | 'group' | 'unmatched'; readonly text: string }

export interface Obligation<School = RegisterSchool, Person = RegisterPerson> {
  /** Unique in the plan, and the same after every expansion of the same words. */
  readonly key: string
  /** Index of the measure in the list given. */
  readonly measure: number
  /** Index of the part in the measure, null for a row that is one action. */
  readonly part: number | null
  readonly window: Window | null
  /** The last day by the words; null while an event, a schedule or a request is awaited. */
  readonly due: Day | null
  /** The same after the shift to a working day. */
  readonly dueOn: Day | null
  /** «31 мая воскресенье», null when nothing moved. */
  readonly shiftReason: string | null
  readonly addressee: Addressee<School, Person>
  /** Schools that the row names for somebody else's work: whom a person visits or checks. */
  readonly about: readonly string[]
  /** Which words of the document led here, one or two Russian sentences. */
  readonly because: string
}
