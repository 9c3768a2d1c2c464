import type { Day } from '#domain/kernel/index.ts'
import type {
  Heading,
  KnownSchool,
  ListedSchool,
  LoadKind,
  PersonRecord,
  PlannedRow,
  SchoolRecord,
} from '#domain/spreadsheets/index.ts'
import type { Outcome } from '#domain/kernel/index.ts'
import type { ReadRefusal } from '#domain/documents/index.ts'
import type { Page, Paging, PersonRef } from './shared.ts'

export type LoadState = 'queued' | 'reading' | 'preview' | 'applying' | 'done' | 'cancelled' | 'failed'
export type RowResult = 'added' | 'changed' | 'unchanged' | 'refused' | 'left'

export interface Load {
  readonly id: string
  readonly kind: LoadKind
  readonly state: LoadState
  readonly fileId: string
  readonly fileName: string
  /** Rows done, and rows in all, of the step under way. */
  readonly doneRows: number
  readonly totalRows: number
  readonly cancelWanted: boolean
  readonly refused: string | null
  readonly headings: readonly Heading[]
  readonly createdBy: PersonRef | null
  readonly createdAt: string
  /** How many rows will do what, and what became of those that were taken. */
  readonly counts: Readonly<Record<string, number>>
  readonly version: number
}

export interface LoadRow extends PlannedRow {
  readonly chosen: boolean
  readonly result: RowResult | null
}

export interface RowFilter {
  readonly action?: PlannedRow['action'] | undefined
}

/** What the register knows, in the form that rows are compared with. */
export interface LoadRegister {
  readonly schools: readonly (SchoolRecord & ListedSchool)[]
  readonly people: readonly PersonRecord[]
  /** Schools and all others. */
  readonly organisations: readonly KnownSchool[]
}

export interface SpreadsheetStore {
  readonly add: (kind: LoadKind, fileId: string) => Promise<string>
  readonly find: (id: string) => Promise<Load | null>
  readonly lock: (id: string) => Promise<Load | null>
  readonly list: (paging: Paging) => Promise<Page<Load>>
  readonly tell: (id: string, state: LoadState, done?: { rows: number; of: number }) => Promise<void>
  readonly fail: (id: string, refused: string) => Promise<void>
  readonly wantCancel: (id: string) => Promise<void>
  /** Keeps the rows as read, in place of those of an earlier reading. */
  readonly keepRows: (id: string, headings: readonly Heading[], rows: readonly PlannedRow[]) => Promise<void>
  readonly rows: (id: string, filter: RowFilter & Paging) => Promise<Page<LoadRow>>
  /** All rows, for the report. */
  readonly everyRow: (id: string) => Promise<LoadRow[]>
  readonly choose: (id: string, numbers: readonly number[] | 'all', chosen: boolean) => Promise<void>
  /** Rows chosen and not yet taken, in order. */
  readonly nextRows: (id: string, limit: number) => Promise<LoadRow[]>
  readonly settle: (
    id: string,
    results: readonly { readonly number: number; readonly result: RowResult }[],
  ) => Promise<void>
  /** What was not chosen is left. */
  readonly leaveRest: (id: string) => Promise<void>
  readonly register: () => Promise<LoadRegister>
  /** Holds the register until the transaction ends, so that two loads do not add one school twice. */
  readonly holdRegister: () => Promise<void>
  readonly takeSchools: (rows: readonly LoadRow[], today: Day) => Promise<Map<number, RowResult>>
  readonly takePeople: (rows: readonly LoadRow[]) => Promise<Map<number, RowResult>>
  /** An entry that meets another one is refused. */
  readonly takeLists: (rows: readonly LoadRow[]) => Promise<Map<number, RowResult>>
}

/** The sheets of a workbook, cells as text. */
export type WorkbookReader = (
  bytes: Uint8Array,
) => Promise<Outcome<readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[], ReadRefusal>>
