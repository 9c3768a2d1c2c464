import type { Cell, Row, Table } from '../../documents/index.ts'
import type { SourcePlace } from '../draft.ts'

/** One square of a table after merges are laid out. */
export interface Square {
  readonly text: string
  /** 'own': printed here; 'above', 'left': covered by a merged cell that begins there; 'none': nothing stands here. */
  readonly origin: 'own' | 'above' | 'left' | 'none'
  readonly span: number
  readonly bold: boolean
  readonly italic: boolean
}

export interface GridRow {
  readonly squares: readonly Square[]
  readonly source: SourcePlace
  /** Marked by the word processor or by Markdown as a header. */
  readonly header: boolean
  /** The first row of a piece of the table after a page break. */
  readonly afterBreak: boolean
}

const NOTHING: Square = { text: '', origin: 'none', span: 1, bold: false, italic: false }

/** Lays a table out as squares: every row gets as many squares as the table has columns. */
export function toGrid(table: Table): GridRow[] {
  const above: ({ square: Square; left: number } | null)[] = Array.from({ length: table.columns }, () => null)
  return table.rows.map((row, index) => {
    const squares = layOut(row, above, table.columns)
    const source = { page: row.place.page, table: table.index, row: index, lines: row.place.lines }
    return { squares, source, header: row.header, afterBreak: false }
  })
}

function layOut(row: Row, above: ({ square: Square; left: number } | null)[], columns: number): Square[] {
  const squares: Square[] = Array.from({ length: columns }, () => NOTHING)
  for (const [column, covering] of above.entries()) {
    if (!covering || covering.left <= 0) continue
    squares[column] = { ...covering.square, origin: 'above' }
    covering.left -= 1
  }
  for (const cell of unrepeated(row.cells)) {
    if (cell.column >= columns) continue
    const square: Square = {
      text: cell.text,
      origin: cell.text === '' ? 'none' : 'own',
      span: cell.columnSpan,
      bold: cell.bold,
      italic: cell.italic,
    }
    for (let i = 0; i < cell.columnSpan && cell.column + i < columns; i += 1) {
      squares[cell.column + i] = i === 0 ? square : { ...square, origin: 'left' }
      above[cell.column + i] =
        cell.rowSpan > 1 && cell.text !== ''
          ? { square: squares[cell.column + i] ?? square, left: cell.rowSpan - 1 }
          : null
    }
  }
  return squares
}

/** Converters to Markdown print a merged cell in each column it covers; said once it is the heading it was. */
function unrepeated(cells: readonly Cell[]): readonly Cell[] {
  const [first] = cells
  const isRepeated =
    cells.length > 2 && first !== undefined && first.text !== '' && cells.every((cell) => cell.text === first.text)
  return isRepeated ? [{ ...first, columnSpan: cells.length }] : cells
}

/** The squares that carry text of their own in this row. */
export const ownSquares = (row: GridRow): { column: number; square: Square }[] =>
  row.squares.flatMap((square, column) => (square.origin === 'own' ? [{ column, square }] : []))

/** Text of a column, also where a merged cell above covers it. */
export const textAt = (row: GridRow, column: number | undefined): string => {
  const square = column === undefined ? undefined : row.squares[column]
  return square && square.origin !== 'left' ? square.text : ''
}
