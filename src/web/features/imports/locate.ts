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

/** Shares of the width for the columns of a table, in per cent, by how much text stands in them. */
export function columnShares(table: Table): readonly number[] {
  const weights = Array.from({ length: table.columns }, () => ({ sum: 0, cells: 0, word: 1 }))
  for (const row of table.rows)
    for (const cell of row.cells) {
      const weight = weights[cell.column]
      if (!weight || cell.columnSpan > 1) continue
      weight.sum += Math.min(cell.text.length, 400)
      weight.cells += 1
      weight.word = Math.max(weight.word, ...cell.text.split(/\s+/u).map((it) => Math.min(it.length, 16)))
    }
  // the square root keeps a long column from starving the short ones; a column never gets narrower than its longest word
  const raw = weights.map((it) => Math.max(Math.sqrt(it.cells > 0 ? it.sum / it.cells : 1) * 2.2, it.word))
  const total = raw.reduce((a, b) => a + b, 0) || 1
  return raw.map((it) => Math.round((it / total) * 1000) / 10)
}

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
