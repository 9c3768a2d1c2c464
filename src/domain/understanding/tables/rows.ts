import { readTerm } from '../../terms/index.ts'
import { isNumber, ordinal, splitLetter, splitNumber, styleOf, trimNumber } from '../numbers.ts'
import { type GridRow, ownSquares, textAt } from './grid.ts'
import type { ColumnRole } from './headings.ts'
import type { WholeTable } from './pieces.ts'

/** What a row of a measures table is. */
export type RowKind =
  | { readonly kind: 'section'; readonly number: string; readonly title: string }
  | { readonly kind: 'measure' }
  /** The rest of a row torn by a page break: its cells go on with those above. */
  | { readonly kind: 'continuation' }
  /** Another action or term under the same number. */
  | { readonly kind: 'part' }

export interface Layout {
  readonly at: Readonly<Partial<Record<ColumnRole, number>>>
  /** Most rows of the table carry a number of their own. */
  readonly numbered: boolean
  /** Most titles begin with a small letter, so a small letter says nothing. */
  readonly smallTitles: boolean
  readonly terms: number
}

export function layoutOf(table: WholeTable): Layout {
  const at: Partial<Record<ColumnRole, number>> = {}
  for (const [i, column] of table.columns.entries()) at[column.role] ??= i
  const rows = table.rows.filter((row) => ownSquares(row).length > 1)
  const share = (test: (row: GridRow) => boolean): number => rows.filter(test).length / Math.max(1, rows.length)
  return {
    at,
    numbered: at.number !== undefined && share((row) => isNumber(textAt(row, at.number))) > 0.5,
    smallTitles: share((row) => /^\p{Ll}/u.test(textAt(row, at.title))) > 0.5,
    terms: share((row) => textAt(row, at.term) !== ''),
  }
}

const MEASURE: RowKind = { kind: 'measure' }
const CONTINUATION: RowKind = { kind: 'continuation' }
const PART: RowKind = { kind: 'part' }

const startsSmall = (text: string): boolean => /^[\p{Ll}(,;%»]/u.test(text) && !/^[а-яa-z]\)\s/u.test(text)
const startsItem = (text: string): boolean => /^(?:[-–—•·]\s?|[а-яa-z]\)\s)/u.test(text)

/** Decides a row from its own cells, the row above and the one below. `rows` has no headers in it. */
export function kindOfRow(rows: readonly GridRow[], index: number, layout: Layout, first: boolean): RowKind {
  const row = rows[index]
  if (!row) return MEASURE
  const own = ownSquares(row)
  const { at } = layout
  const section = sectionOf(rows, index, layout)
  if (section) return section
  if (first) return MEASURE
  const title = row.squares[at.title ?? 0]
  const ownTitle = title?.origin === 'own' ? title.text : ''
  const number = row.squares[at.number ?? -1]
  const ownNumber = number?.origin === 'own' ? number.text : ''
  if (layout.numbered && ownNumber !== '') return MEASURE
  if (ownTitle === '') return !row.afterBreak && own.some(({ column }) => column === at.term) ? PART : CONTINUATION
  const small = (startsSmall(ownTitle) && !layout.smallTitles) || startsItem(ownTitle)
  if (small) return !row.afterBreak && own.some(({ column }) => column === at.term) ? PART : CONTINUATION
  // One number over several actions: the plan counts them as one row.
  if (number?.origin === 'above') return PART
  if (
    row.afterBreak &&
    (layout.numbered || isUnfinished(textAt(rows[index - 1] ?? row, at.title))) &&
    !looksWhole(row, layout)
  )
    return CONTINUATION
  return MEASURE
}

/** Term and responsible both stand in the row, and the term reads without a rest. */
function looksWhole(row: GridRow, { at }: Layout): boolean {
  const term = textAt(row, at.term)
  const responsible = textAt(row, at.responsible)
  if (term === '' || responsible === '' || startsSmall(responsible)) return false
  const reading = readTerm(term)
  return reading.kind !== null && !reading.doubts.some((doubt) => doubt.code === 'unreadText')
}

/** A text that cannot end here: open bracket or quote, comma, hyphen, preposition or conjunction. */
const isUnfinished = (text: string): boolean =>
  /(?:[,(«-]|\s(?:и|или|в|во|на|по|с|со|к|для|о|об|от|до|из|за|у|при|через|а|не|их|его))$/u.test(text) ||
  (text.match(/\(/gu)?.length ?? 0) > (text.match(/\)/gu)?.length ?? 0) ||
  (text.match(/«/gu)?.length ?? 0) > (text.match(/»/gu)?.length ?? 0)

function sectionOf(rows: readonly GridRow[], index: number, layout: Layout): RowKind | null {
  const row = rows[index]
  if (!row || row.squares.length < 3) return null
  const own = ownSquares(row)
  const [head, second] = own
  if (!head) return null
  if (own.length === 2 && second && head.column === layout.at.number && second.column === layout.at.title)
    return isNumber(head.square.text)
      ? numberedSection(rows, index, layout, head.square.text, second.square.text)
      : null
  if (own.length !== 1 || row.squares.some((square) => square.origin === 'above')) return null
  const { column, square } = head
  const wide = square.span >= row.squares.length - 1
  if (isNumber(square.text) && !wide) return null
  const split = splitNumber(square.text) ?? splitLetter(square.text)
  const section: RowKind = { kind: 'section', number: split?.number ?? '', title: split?.title ?? square.text }
  if (wide) return startsSmall(square.text) && row.afterBreak ? null : section
  if (startsSmall(square.text) || startsItem(square.text)) return null
  if (column === layout.at.number) return section
  if (column !== (layout.at.title ?? 0) && column !== 0) return null
  if (split) return section
  const marked = square.bold || square.italic || square.text === square.text.toUpperCase()
  if (marked) return section
  if (row.afterBreak || startsMeasureBelow(rows, index, layout) === false) return null
  return square.text.length < 160 && layout.terms > 0.6 ? section : null
}

/** The row below must begin a measure for this one to be a heading of it. */
function startsMeasureBelow(rows: readonly GridRow[], index: number, layout: Layout): boolean {
  const below = rows[index + 1]
  if (!below) return false
  const title = textAt(below, layout.at.title)
  return title !== '' && !startsSmall(title) && ownSquares(below).length > 1
}

/** «2 | Методическое сопровождение | | |»: a heading when the numbers of the rows below hang under it or begin anew. */
function numberedSection(
  rows: readonly GridRow[],
  index: number,
  layout: Layout,
  printed: string,
  title: string,
): RowKind | null {
  const number = trimNumber(printed)
  const isFull = (row: GridRow): boolean => ownSquares(row).length > 2
  const numberOf = (row: GridRow): string => trimNumber(textAt(row, layout.at.number))
  const full = rows.filter(isFull)
  const numbers = full.map(numberOf).filter((it) => it !== '')
  const isBold = (row: GridRow | undefined): boolean => row?.squares[layout.at.title ?? 0]?.bold ?? false
  const below = rows[index + 1]
  const signs = [
    numbers.some((it) => it.startsWith(`${number}.`)),
    styleOf(number) === 'roman' && numbers.some((it) => styleOf(it) !== 'roman'),
    isBold(rows[index]) && !full.some(isBold),
    below !== undefined &&
      isFull(below) &&
      ordinal(numberOf(below)) === 1 &&
      numbers.filter((it) => it === numberOf(below)).length > 1,
  ]
  return signs.includes(true) ? { kind: 'section', number, title } : null
}
