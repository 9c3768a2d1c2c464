import type { RowCells } from './cells.ts'

/** A row as it was read, with what will happen when it is taken. */
export interface ReadRow {
  /** As the spreadsheet counts them, from 1. */
  readonly number: number
  readonly cells: RowCells
  readonly problems: readonly string[]
}

export interface PlannedRow extends ReadRow {
  readonly action: 'add' | 'change' | 'same' | 'refuse'
  /** What it changes or adds to; null for a new record. */
  readonly recordId: string | null
}

export const refused = (row: ReadRow, problem?: string): PlannedRow => ({
  ...row,
  problems: problem === undefined ? row.problems : [...row.problems, problem],
  action: 'refuse',
  recordId: null,
})
