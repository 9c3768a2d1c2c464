import type { Field, RowKind, SheetRow } from '#domain/writing/index.ts'
import { writing } from '../../../i18n/ru/writing.ts'

/** How the words of a column are read while they are typed. */
export type Reads = 'term' | 'responsibles' | 'targets'

export interface Column {
  readonly field: Field
  readonly name: string
  /** Its share of the width, as a track of a CSS grid. */
  readonly track: string
  /** The document's own words: serif. */
  readonly doc?: true
  readonly reads?: Reads
  /** One of the links of the management cycle instead of free words. */
  readonly choice?: true
}

/** One kind of rows as a table; `head` are rows that hold others, with a line of their own. */
export interface GridShape {
  readonly label: string
  readonly kind: RowKind
  readonly head: RowKind | null
  readonly columns: readonly Column[]
}

const { column } = writing
const number: Column = { field: 'number', name: column.number, track: '64px' }
const term: Column = { field: 'termText', name: column.term, track: 'minmax(132px, 178fr)', doc: true, reads: 'term' }
const responsible: Column = {
  field: 'responsibleText',
  name: column.responsible,
  track: 'minmax(128px, 160fr)',
  doc: true,
  reads: 'responsibles',
}
const result: Column = {
  field: 'resultText',
  name: column.result,
  track: 'minmax(128px, 176fr)',
  doc: true,
  reads: 'targets',
}
const text = (name: string): Column => ({ field: 'text', name, track: 'minmax(240px, 1fr)', doc: true })

export const SHAPES = {
  measures: {
    label: writing.tab.measures,
    kind: 'measure',
    head: 'section',
    columns: [
      number,
      { field: 'title', name: column.title, track: 'minmax(200px, 360fr)', doc: true },
      term,
      responsible,
      result,
      { field: 'reportFormText', name: column.reportForm, track: 'minmax(122px, 130fr)', doc: true },
      { field: 'cycleLink', name: column.cycleLink, track: '92px', choice: true },
    ],
  },
  tasks: { label: writing.part.tasks, kind: 'task', head: null, columns: [text(column.task)] },
  indicators: {
    label: writing.part.indicators,
    kind: 'indicator',
    head: null,
    columns: [
      text(column.indicator),
      { field: 'baseText', name: column.base, track: '140px', doc: true },
      { field: 'targetText', name: column.target, track: 'minmax(180px, 260px)', doc: true },
    ],
  },
  directions: {
    label: writing.part.directions,
    kind: 'direction',
    head: null,
    columns: [
      number,
      { field: 'title', name: column.direction, track: 'minmax(180px, 300px)', doc: true },
      text(column.about),
    ],
  },
  controlPoints: {
    label: writing.part.controlPoints,
    kind: 'controlPoint',
    head: null,
    columns: [number, text(column.controlPoint), term, responsible, result],
  },
  basis: { label: writing.part.basis, kind: 'basis', head: null, columns: [text(column.basis)] },
  clauses: {
    label: writing.part.clauses,
    kind: 'clause',
    head: null,
    columns: [number, text(column.clause), responsible, term],
  },
  group: {
    label: writing.part.group,
    kind: 'member',
    head: 'body',
    columns: [
      { field: 'name', name: column.person, track: 'minmax(180px, 260px)', doc: true },
      { field: 'position', name: column.position, track: 'minmax(240px, 1fr)', doc: true },
      { field: 'roleInGroup', name: column.role, track: 'minmax(140px, 200px)', doc: true },
    ],
  },
  schools: {
    label: writing.part.schools,
    kind: 'school',
    head: null,
    columns: [
      { field: 'name', name: column.school, track: 'minmax(240px, 1fr)', doc: true },
      { field: 'short', name: column.short, track: 'minmax(140px, 200px)', doc: true },
      { field: 'director', name: column.director, track: 'minmax(180px, 260px)', doc: true },
    ],
  },
} as const satisfies Readonly<Record<string, GridShape>>

/** The cell of a row under a column; a head row has two at most: its number and its name. */
export function fieldAt({ columns }: GridShape, row: SheetRow, col: number): Field {
  if (row.kind === 'section') return col === 0 ? 'number' : 'title'
  if (row.kind === 'body') return 'name'
  return columns[col]?.field ?? 'number'
}

/** The rows of the sheet that the table shows, in order. */
export const shownRows = (sheet: readonly SheetRow[], { kind, head }: GridShape): SheetRow[] =>
  sheet.filter((row) => row.removedWith === undefined && (row.kind === kind || row.kind === head))

/** How deep each shown row stands under others of its kind. */
export function depthOf(byId: ReadonlyMap<string, SheetRow>, row: SheetRow): number {
  const parent = row.parentId === null ? undefined : byId.get(row.parentId)
  return parent && (parent.kind === row.kind || row.kind === 'section') ? depthOf(byId, parent) + 1 : 0
}
