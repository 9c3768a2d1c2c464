import type { Block, Paragraph, Table } from '../../documents/index.ts'
import { bare } from '../../kernel/index.ts'
import { isNumber } from '../numbers.ts'
import { type Column, readColumns } from './columns.ts'
import { type GridRow, ownSquares, textAt, toGrid } from './grid.ts'
import { isHeadingWord } from './headings.ts'

/** One table of the document after its pieces are put together again, without its headers. */
export interface WholeTable {
  readonly kind: 'whole'
  readonly index: number
  readonly columns: readonly Column[]
  readonly hasHeader: boolean
  readonly headerLines: readonly number[]
  /** A title printed inside the table, above its header. */
  readonly caption: string
  readonly rows: readonly GridRow[]
}

export type Flow = Paragraph | WholeTable

/** «2», «- 3 -», «стр. 4» between the pieces of a table: the number of a page. */
const isPageNumber = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  /^(?:[-–—]\s*)?(?:стр(?:аница|\.)?\s*)?\d{1,3}(?:\s*[-–—])?$/iu.test(block.text) &&
  block.numbering === null

/** The document in reading order, with torn tables made whole. */
export function putTogether(blocks: readonly Block[]): Flow[] {
  const flow: Flow[] = []
  let open: Table[] = []
  const close = (): void => {
    if (open.length > 0) flow.push(...wholeTables(open))
    open = []
  }
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table') open.push(block)
    else if (open.length > 0 && isPageNumber(block) && blocks[i + 1]?.kind === 'table') continue
    else {
      close()
      flow.push(block)
    }
  }
  close()
  return flow
}

interface Piece {
  readonly header: readonly string[]
  readonly headerLines: readonly number[]
  readonly caption: string
  readonly body: readonly GridRow[]
  readonly index: number
}

function wholeTables(tables: readonly Table[]): WholeTable[] {
  const groups: Piece[][] = []
  for (const table of tables) {
    const piece = toPiece(table)
    const group = groups.at(-1)
    const head = group?.[0]
    if (group && head && isPieceOf(head, piece, table.columns)) group.push(shed(piece, head.header))
    else groups.push([piece])
  }
  return groups.flatMap((pieces) => {
    const [head] = pieces
    if (!head) return []
    const rows = pieces.flatMap((piece, i) =>
      piece.body.map((row, at) => (i > 0 && at === 0 ? { ...row, afterBreak: true } : row)),
    )
    const width = Math.max(head.header.length, ...rows.map((row) => row.squares.length))
    const header = head.header.length > 0 ? head.header : Array.from({ length: width }, () => '')
    return [
      {
        kind: 'whole' as const,
        index: head.index,
        columns: readColumns(header, rows),
        hasHeader: head.header.some((text) => text !== ''),
        headerLines: head.headerLines,
        caption: head.caption,
        rows,
      },
    ]
  })
}

/** The next table goes on with the one above when it is as wide and says no other header. */
function isPieceOf(head: Piece, piece: Piece, columns: number): boolean {
  if (head.header.length > 0 ? head.header.length !== columns : head.body[0]?.squares.length !== columns) return false
  return piece.header.length === 0 || sameHeader(head.header, piece.header)
}

const sameHeader = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => bare(text) === bare(b[i] ?? ''))

/** A header whose words are unknown is known again by standing at the head of every piece. */
function shed(piece: Piece, header: readonly string[]): Piece {
  const body = piece.body.filter(
    (row) =>
      !sameHeader(
        header,
        row.squares.map((square) => square.text),
      ),
  )
  return { ...piece, body }
}

function toPiece(table: Table): Piece {
  const grid = toGrid(table)
  const start = headerStart(grid)
  if (start < 0) return { header: [], headerLines: [], caption: '', body: grid, index: table.index }
  let end = start + 1
  const first = grid[start]
  while (first && end < grid.length && goesOnWithHeader(grid, start, end)) end += 1
  const headerRows = grid.slice(start, end)
  const header = Array.from({ length: table.columns }, (_, column) => {
    const words = headerRows
      .map((row) => row.squares[column]?.text ?? '')
      .filter((text) => text !== '' && !isNumber(text))
    return [...new Set(words)].join(' ')
  })
  const body = grid.slice(end).filter(
    (row) =>
      !sameHeader(
        header,
        row.squares.map((square) => square.text),
      ),
  )
  const caption = grid
    .slice(0, start)
    .map((row) => ownSquares(row)[0]?.square.text ?? '')
    .join(' ')
    .trim()
  return { header, headerLines: headerRows.flatMap((row) => row.source.lines), caption, body, index: table.index }
}

/** The row where the header begins: two known headings, or a mark of the word processor; rows above it are a caption. */
function headerStart(grid: readonly GridRow[]): number {
  for (const [i, row] of grid.slice(0, 4).entries()) {
    const own = ownSquares(row)
    if (own.length <= 1) {
      if (row.header && own.length === 1 && grid[i + 1]?.header) continue
      if (own.length === 1 && (own[0]?.square.span ?? 1) < row.squares.length && own[0]?.column !== 0) return -1
      continue
    }
    if (row.header) return i
    // Two columns are a form («Цель | …») far more often than a list with a header.
    if (row.squares.length === 2 && own.some(({ square }) => square.text.length > 30)) return -1
    const known = own.filter(({ square }) => square.text.length < 90 && isHeadingWord(square.text))
    const numbered = own.some(({ square }) => isNumber(square.text))
    if (
      known.length >= 2 &&
      known.length * 2 >= own.length &&
      (!numbered || known.length > 2) &&
      looksLikeHeader(own.map((it) => it.square.text))
    )
      return i
    return i === 0 && nameless(grid) ? 0 : -1
  }
  return -1
}

/** Headings are short and none of them is a count, a date or a percentage. */
const looksLikeHeader = (texts: readonly string[]): boolean =>
  texts.every((text) => text.length < 120 && !/\d{2}\.\d{2}\.\d{2,4}|\d\s*%/u.test(text)) &&
  texts.reduce((sum, text) => sum + text.length, 0) / texts.length < 60

/** A header of unknown words: a full row of short cells over a column of numbers that it does not number itself. */
function nameless(grid: readonly GridRow[]): boolean {
  const [first, ...rest] = grid
  if (!first || rest.length === 0) return false
  const own = ownSquares(first)
  if (own.length < first.squares.length || own.some(({ square }) => square.text.length > 60)) return false
  const body = rest.filter((row) => ownSquares(row).length > 1)
  return first.squares.some((square, column) => {
    const texts = body.map((row) => textAt(row, column)).filter((text) => text !== '')
    return texts.length > 0 && !isNumber(square.text) && texts.filter(isNumber).length / texts.length > 0.8
  })
}

/** Second lines of a header: under a merged heading, «1 2 3 4 5» under the words, or marked by the word processor. */
function goesOnWithHeader(grid: readonly GridRow[], start: number, at: number): boolean {
  const row = grid[at]
  if (!row) return false
  if (row.header) return true
  const own = ownSquares(row)
  if (own.length >= 3 && own.every(({ square }, i) => square.text === String(i + 1) || /^\d\.?$/u.test(square.text)))
    return true
  const before = grid.slice(start, at)
  const merged = before.some((it) => it.squares.some((square) => square.origin === 'left'))
  const covered = row.squares.some((square) => square.origin === 'above')
  return (
    merged &&
    covered &&
    own.length > 0 &&
    own.every(({ square }) => square.text.length < 60 && !isNumber(square.text)) &&
    isUnderSplit(before, own)
  )
}

const isUnderSplit = (before: readonly GridRow[], own: readonly { column: number }[]): boolean =>
  own.every(({ column }) =>
    before.some((row) => row.squares[column]?.origin === 'left' || row.squares[column + 1]?.origin === 'left'),
  )
