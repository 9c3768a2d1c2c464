import type { Day } from '../kernel/index.ts'

/** A workbook to be written: sheets with one head row each. Pure data, never bytes. */
export interface OutputBook {
  /** For the properties of the file; not printed. */
  readonly title: string
  readonly sheets: readonly OutputSheet[]
}

export interface OutputSheet {
  /** At most 31 characters. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** A cell for each column; null where it is empty. */
  readonly rows: readonly (readonly SheetCell[])[]
}

export interface SheetColumn {
  readonly heading: string
  /** Characters. */
  readonly width: number
}

/** Days are days in the sheet too, so that they sort and filter. */
export type SheetCell = string | number | { readonly day: Day } | null
