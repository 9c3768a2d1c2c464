/** A cell by its place among the shown rows and columns. */
export interface Spot {
  readonly row: number
  readonly col: number
}

export interface Selection {
  readonly at: Spot
  /** The other corner of the range; the cell itself where nothing more is selected. */
  readonly from: Spot
  /** The column from which Tab went on, to which Enter comes back. */
  readonly tabFrom: number | null
}

export interface Size {
  readonly rows: number
  readonly cols: number
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'top' | 'bottom' | 'pageUp' | 'pageDown'

export const oneCell = (at: Spot, tabFrom: number | null = null): Selection => ({ at, from: at, tabFrom })

const PAGE = 12
const STEPS: Readonly<Record<Step, (at: Spot, size: Size) => Spot>> = {
  up: ({ row, col }) => ({ row: row - 1, col }),
  down: ({ row, col }) => ({ row: row + 1, col }),
  left: ({ row, col }) => ({ row, col: col - 1 }),
  right: ({ row, col }) => ({ row, col: col + 1 }),
  home: ({ row }) => ({ row, col: 0 }),
  end: ({ row }, { cols }) => ({ row, col: cols - 1 }),
  top: () => ({ row: 0, col: 0 }),
  bottom: (_, { rows, cols }) => ({ row: rows - 1, col: cols - 1 }),
  pageUp: ({ row, col }) => ({ row: row - PAGE, col }),
  pageDown: ({ row, col }) => ({ row: row + PAGE, col }),
}

export const clamped = ({ row, col }: Spot, { rows, cols }: Size): Spot => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  col: Math.max(0, Math.min(col, cols - 1)),
})

/** Arrows and their like; with Shift the range grows instead. */
export function stepped(selection: Selection, step: Step, size: Size, extend: boolean): Selection {
  const at = clamped(STEPS[step](selection.at, size), size)
  return extend ? { ...selection, at, tabFrom: null } : oneCell(at)
}

/** Tab goes through the cells as one reads; null behind the last one. */
export function tabbed({ at, tabFrom }: Selection, { rows, cols }: Size, back: boolean): Selection | null {
  const next = at.row * cols + at.col + (back ? -1 : 1)
  if (next < 0 || next >= rows * cols) return back ? oneCell(at) : null
  const row = Math.floor(next / cols)
  return oneCell({ row, col: next % cols }, row === at.row ? (tabFrom ?? at.col) : 0)
}

/** Enter goes down, to the column where Tab began; null behind the last row. */
export function entered({ at, tabFrom }: Selection, { rows }: Size, back: boolean): Selection | null {
  const row = at.row + (back ? -1 : 1)
  if (row >= rows) return null
  return oneCell({ row: Math.max(0, row), col: tabFrom ?? at.col })
}

/** The range as first and last rows and columns. */
export const rangeOf = ({ at, from }: Selection) => ({
  top: Math.min(at.row, from.row),
  bottom: Math.max(at.row, from.row),
  left: Math.min(at.col, from.col),
  right: Math.max(at.col, from.col),
})
