import {
  applyEdits,
  dropRow,
  numberRows,
  versionOf,
  type Cells,
  type Edit,
  type Field,
  type RowKind,
  type Sheet,
  type SheetRow,
} from '#domain/writing/index.ts'
import { fieldAt, type GridShape } from './shapes.ts'

/** The numbers of rows that these edits bring in without one. */
export function withNumbers(sheet: Sheet, edits: readonly Edit[]): readonly Edit[] {
  const added = new Set(edits.filter((it) => it.op === 'add').map((it) => it.row))
  if (added.size === 0) return edits
  return [...edits, ...numberRows(applyEdits(sheet, edits).sheet).filter((it) => added.has(it.row))]
}

/** A new row behind the shown one: of the same section, or the first of the section that the cursor is on. */
export function addRow(shape: GridShape, at: SheetRow | undefined, id: string, cells: Cells = {}): Edit {
  const { kind, head } = shape
  if (at?.kind === kind) return { op: 'add', row: id, kind, parent: at.parentId, after: at.id, cells }
  const parent = at && at.kind === head ? at.id : null
  return { op: 'add', row: id, kind, parent, after: null, cells }
}

/** A new section (or body) behind the one in which the cursor stands. */
export function addHead(shown: readonly SheetRow[], kind: RowKind, at: SheetRow | undefined, id: string): Edit {
  const holder = at?.kind === kind ? at : shown.find((row) => row.id === at?.parentId)
  const heads = shown.filter((row) => row.kind === kind)
  const after = holder ?? heads.at(-1)
  const cells: Cells = kind === 'section' ? { table: 'plan' } : {}
  return { op: 'add', row: id, kind, parent: after?.parentId ?? null, after: after?.id ?? null, cells }
}

/** Alt with an arrow: one place up or down, a section over its neighbour. */
export function nudge(shown: readonly SheetRow[], index: number, by: -1 | 1): Edit | null {
  const row = shown[index]
  if (!row) return null
  const peers = shown.filter((it) => it.kind === row.kind && it.parentId === row.parentId)
  const isHead = shown.some((it) => it.parentId === row.id)
  const peer = peers[peers.indexOf(row) + by]
  if (isHead && !peer) return null
  const gap = peer ? shown.indexOf(peer) + (by === 1 ? 1 : 0) : index + (by === 1 ? 2 : -1)
  if (gap < 0) return null
  const edit = dropRow(shown, index, Math.min(gap, shown.length))
  // a measure does not leave its section for the place above all of them
  return edit?.op === 'move' && edit.parent === null && row.parentId !== null ? null : edit
}

/** Empties the cells of a range. */
export function cleared(shape: GridShape, rows: readonly SheetRow[], cols: readonly number[]): Edit[] {
  return rows.flatMap((row) =>
    [...new Set(cols.map((col) => fieldAt(shape, row, col)))].map((field: Field): Edit => ({
      op: 'set',
      row: row.id,
      field,
      text: '',
      base: versionOf(row, field),
    })),
  )
}
