/**
 * A plan being written, as one sheet: everything that can be typed is a cell of a row, the passport and the order's
 * clauses as much as the table of measures. So there is one way to edit, to undo, to agree and to remark on all of it.
 * Cells hold the words as typed; what they mean (terms, responsibles, targets) is read from them by the grammars.
 */
export const FIELDS = {
  /** One row a sheet. Days are ISO; `basis` and `purpose` stand before «ПРИКАЗЫВАЮ». */
  passport: [
    'title',
    'periodFrom',
    'periodTo',
    'goal',
    'issuer',
    'place',
    'orderTitle',
    'purpose',
    'signatoryName',
    'signatoryPosition',
    'executor',
  ],
  basis: ['text'],
  task: ['text'],
  /** `targetText`: «2026 год – 30 %, 2027 год – 50 %»; `baseText`: «25 %». */
  indicator: ['text', 'baseText', 'targetText'],
  direction: ['number', 'title', 'text'],
  controlPoint: ['number', 'text', 'termText', 'responsibleText', 'resultText'],
  /** `parentId` is the clause it is a part of. */
  clause: ['number', 'text', 'responsibleText', 'termText'],
  /** `parentId` is the section it is a part of; `table` is 'plan', 'mechanisms' or another table's own name. */
  section: ['number', 'title', 'table'],
  /** `parentId` is its section. `cycleLink` is one of CYCLE_LINKS, '' where none is said. */
  measure: [
    'number',
    'title',
    'termText',
    'responsibleText',
    'resultText',
    'reportFormText',
    'infoSupportText',
    /** Columns without a field of their own, one a line: «Участники: учителя начальных классов». */
    'extraText',
    'cycleLink',
  ],
  body: ['name', 'kind'],
  /** `parentId` is its body. */
  member: ['name', 'position', 'roleInGroup'],
  /** `extraText` as that of a measure: «Куратор: …». */
  school: ['name', 'short', 'director', 'extraText'],
} as const

export type RowKind = keyof typeof FIELDS
export type Field = (typeof FIELDS)[RowKind][number]
export type Cells = Readonly<Partial<Record<Field, string>>>

/** What a row may be a part of; null is the sheet itself. */
export const PARENTS: Readonly<Record<RowKind, readonly (RowKind | null)[]>> = {
  passport: [null],
  basis: [null],
  task: [null],
  indicator: [null],
  direction: [null],
  controlPoint: [null],
  clause: [null, 'clause'],
  section: [null, 'section'],
  measure: [null, 'section'],
  body: [null],
  member: ['body'],
  school: [null],
}

/** The management cycle, PRODUCT «The backbone». */
export const CYCLE_LINKS = [
  'goal',
  'indicator',
  'monitoring',
  'analysis',
  'recommendation',
  'measure',
  'decision',
  'effect',
] as const
export type CycleLink = (typeof CYCLE_LINKS)[number]

export interface SheetRow {
  readonly id: string
  readonly kind: RowKind
  readonly parentId: string | null
  readonly cells: Cells
  /** How often a cell was changed; absent means never. */
  readonly versions: Readonly<Partial<Record<Field, number>>>
  /** The row whose removal took this one away (itself, or what it stood under); absent while it stands. */
  readonly removedWith?: string
}

/**
 * Rows in the order of the sheet: rows of one kind and parent follow one another as they are printed, each with what
 * stands under it behind it. Removed rows keep their places, so that each can come back.
 */
export type Sheet = readonly SheetRow[]

/** The rows that stand: what is shown, printed and read. */
export const standing = (sheet: Sheet): SheetRow[] => sheet.filter((row) => row.removedWith === undefined)

export const cellOf = (row: SheetRow, field: Field): string => row.cells[field] ?? ''
export const versionOf = (row: SheetRow, field: Field): number => row.versions[field] ?? 0
export const hasField = (kind: RowKind, field: string): field is Field =>
  (FIELDS[kind] as readonly string[]).includes(field)

/** One thing that a person does to the sheet. Ids of new rows are made by whoever adds them. */
export type Edit =
  /** `base` is the version of the cell that the person saw; a newer one is a conflict and stays. */
  | { readonly op: 'set'; readonly row: string; readonly field: Field; readonly text: string; readonly base: number }
  | {
      readonly op: 'add'
      readonly row: string
      readonly kind: RowKind
      readonly parent: string | null
      /** The row of the same kind that it follows; null is the first place under the parent. */
      readonly after: string | null
      readonly cells: Cells
    }
  /** A section or a body goes with what stands under it. */
  | { readonly op: 'remove'; readonly row: string }
  | { readonly op: 'restore'; readonly row: string }
  | { readonly op: 'move'; readonly row: string; readonly parent: string | null; readonly after: string | null }

/** An edit that did not happen, since the cell had been changed meanwhile; `theirs` is what stands there now. */
export interface EditConflict {
  readonly edit: Extract<Edit, { op: 'set' }>
  readonly theirs: string
  readonly version: number
}

export type EditRefusal =
  | 'unknownRow'
  | 'unknownKind'
  | 'unknownField'
  /** Only a row that stands can be written, moved or followed. */
  | 'rowRemoved'
  /** A row comes back or goes only to a place that stands. */
  | 'parentRemoved'
  | 'rowExists'
  | 'wrongParent'
  | 'underItself'
  /** A sheet has one passport, always. */
  | 'onePassport'

/** An edit that cannot happen on this sheet. */
export interface RefusedEdit {
  readonly edit: Edit
  readonly reason: EditRefusal
}
