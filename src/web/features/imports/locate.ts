import { collapse } from '#domain/kernel/index.ts'
import type { Block, Row, SourceDocument, Table } from '#domain/documents/index.ts'
import type { SourcePlace } from '#domain/understanding/index.ts'

/** Where a measure stands on the shown page: the block, and the row when the block is a table. */
export interface Spot {
  readonly block: number
  readonly row: number | null
}

const meets = (a: readonly number[], b: readonly number[]): boolean => a.some((it) => b.includes(it))

/** Finds the place of a reading in the source; null when the source does not know it (a row added by hand). */
export function locate(source: SourceDocument, place: SourcePlace): Spot | null {
  if (place.table !== null) {
    const block = source.blocks.findIndex((it) => it.kind === 'table' && it.index === place.table)
    const table = source.blocks[block]
    if (table?.kind === 'table' && place.row !== null && table.rows[place.row]) return { block, row: place.row }
  }
  if (place.lines.length === 0) return null
  for (const [block, it] of source.blocks.entries()) {
    if (it.kind === 'paragraph' && meets(it.place.lines, place.lines)) return { block, row: null }
    if (it.kind === 'table') {
      const row = it.rows.findIndex((one) => meets(one.place.lines, place.lines))
      if (row >= 0) return { block, row }
    }
  }
  return null
}

/** Index of the cell that holds the printed text: the same text, else the shortest that contains it; null if none does. */
export function cellOf(row: Row, text: string): number | null {
  const wanted = collapse(text)
  if (wanted === '') return null
  let best: number | null = null
  for (const [i, cell] of row.cells.entries()) {
    const here = collapse(cell.text)
    if (here === wanted) return i
    const shortest = best === null ? Infinity : (row.cells[best]?.text.length ?? 0)
    if (here.includes(wanted) && cell.text.length < shortest) best = i
  }
  return best
}

/** Letters that stand side by side on the shown page, and those that the padding of one cell takes. */
const PAGE_LETTERS = 74
const PADDING_LETTERS = 3
const LONGEST = 19
/** How much wider bold letters are. */
const BOLD = 1.15

/** A heading typed into the first cell of an otherwise empty row; it is shown across the table. */
export const isAcross = ({ cells: [first, ...others] }: Row): boolean =>
  first !== undefined &&
  first.text !== '' &&
  others.length > 0 &&
  others.every((it) => it.text === '' && it.rowSpan === 1)

/** Shares of the width for the columns of a table, in per cent: its longest word first, then by how much text it holds. */
export function columnShares(table: Table): readonly number[] {
  const columns = Array.from({ length: table.columns }, () => ({ sum: 0, cells: 0, word: 1 }))
  for (const row of table.rows.filter((it) => !isAcross(it)))
    for (const cell of row.cells) {
      const column = columns[cell.column]
      if (!column || cell.columnSpan > 1) continue
      column.sum += Math.min(cell.text.length, 400)
      column.cells += 1
      const longest = Math.max(...cell.text.split(/[\s-]+/u).map((it) => Math.min(it.length, LONGEST)))
      column.word = Math.max(column.word, longest * (row.header || cell.bold ? BOLD : 1))
    }
  const least = withCap(columns.map((it) => it.word + PADDING_LETTERS))
  // the square root keeps a long column from taking all that is left
  const wants = columns.map((it) => Math.sqrt(it.cells > 0 ? it.sum / it.cells : 0))
  const left = Math.max(0, PAGE_LETTERS - total(least))
  const widths = least.map((it, i) => it + (left * (wants[i] ?? 0)) / (total(wants) || 1))
  return widths.map((it) => Math.round((it / total(widths)) * 1000) / 10)
}

/** Where all together are too wide, only the widest give way, so that «1.1.» is not broken for another column's sake. */
function withCap(widths: readonly number[]): readonly number[] {
  let cap = Math.max(...widths)
  const capped = () => widths.map((it) => Math.min(it, cap))
  while (cap > PADDING_LETTERS && total(capped()) > PAGE_LETTERS) cap--
  return capped()
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Rows per piece of a long table, so that the browser may skip the pieces out of sight. */
const PIECE = 60

/** A piece of the page that is laid out on its own: a paragraph, or rows `from`–`to` of a table. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly block: number }
  | { readonly kind: 'rows'; readonly block: number; readonly from: number; readonly to: number }

function rowsOf(table: Table, block: number): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let coveredUntil = 0
  for (const [i, row] of table.rows.entries()) {
    if (i - from >= PIECE && i >= coveredUntil) {
      pieces.push({ kind: 'rows', block, from, to: i })
      from = i
    }
    for (const cell of row.cells) coveredUntil = Math.max(coveredUntil, i + cell.rowSpan)
  }
  return [...pieces, { kind: 'rows', block, from, to: table.rows.length }]
}

export const piecesOf = (blocks: readonly Block[]): readonly Piece[] =>
  blocks.flatMap((it, block): Piece[] => (it.kind === 'paragraph' ? [{ kind: 'paragraph', block }] : rowsOf(it, block)))
