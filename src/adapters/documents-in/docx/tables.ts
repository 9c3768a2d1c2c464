import type { Block, Cell, Row, Table } from '#domain/documents/index.ts'
import { collapse } from '#domain/kernel/index.ts'
import { type Xml, child, integer, toggle, value } from './xml.ts'

/** Counters that run through the document; the part of the reading that tables move. */
interface TableReading {
  readonly page: number
  tables: number
}

type ReadInside = (cell: Xml) => Block[]

interface OpenCell {
  text: string
  column: number
  columnSpan: number
  rowSpan: number
  bold: boolean
  italic: boolean
}

/**
 * A table with its merges laid out. Tables inside cells become text of the cell, but for a frame of one or two columns
 * around real tables: there the inner tables are the document and come out as blocks.
 */
export function readTable(it: Xml, reading: TableReading, readInside: ReadInside): Block[] {
  const rows = rowsOf(it)
  const isFrame = rows.length <= 2 && rows.every((row) => cellsOf(row).length <= 2)
  if (isFrame && rows.some((row) => cellsOf(row).some((cell) => holdsTable(cell)))) {
    return rows.flatMap((row) => cellsOf(row).flatMap((cell) => readInside(cell)))
  }
  const index = reading.tables
  reading.tables += 1
  const covered = new Map<number, OpenCell>()
  const laidOut = rows.map((row) => readRow(row, reading, covered, readInside))
  const table: Table = { kind: 'table', index, columns: Math.max(...laidOut.map(widthOf), 1), rows: laidOut }
  return laidOut.some((row) => row.cells.some((cell) => cell.text !== '')) ? [table] : []
}

const widthOf = (row: Row): number =>
  row.cells.reduce((width, cell) => Math.max(width, cell.column + cell.columnSpan), 0)

/** Rows and cells also stand inside content controls and tracked insertions. */
const inside = (it: Xml, name: string): Xml[] =>
  it.children.flatMap((element) =>
    element.name === name
      ? [element]
      : ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(element.name)
        ? inside(element, name)
        : [],
  )

const rowsOf = (it: Xml): Xml[] => inside(it, 'w:tr').filter((row) => !child(child(row, 'w:trPr'), 'w:del'))
const cellsOf = (row: Xml): Xml[] => inside(row, 'w:tc')
const holdsTable = (cell: Xml): boolean =>
  inside(cell, 'w:tbl').some(
    (table) => rowsOf(table).length > 1 && rowsOf(table).some((row) => cellsOf(row).length > 2),
  )

function readRow(row: Xml, reading: TableReading, covered: Map<number, OpenCell>, readInside: ReadInside): Row {
  const properties = child(row, 'w:trPr')
  const page = reading.page
  const cells: OpenCell[] = []
  let column = integer(child(properties, 'w:gridBefore'), 0)
  for (const it of cellsOf(row)) {
    const cellProperties = child(it, 'w:tcPr')
    const columnSpan = Math.max(1, integer(child(cellProperties, 'w:gridSpan'), 1))
    const merge = child(cellProperties, 'w:vMerge')
    const above = covered.get(column)
    const content = readCell(it, readInside)
    if (merge && value(merge) !== 'restart' && above) {
      above.rowSpan += 1
      // Word hides what a covered cell holds, but it is still text of the document.
      if (content.text !== '') above.text = collapse(`${above.text} ${content.text}`)
    } else {
      const cell = { ...content, column, columnSpan, rowSpan: 1 }
      cells.push(cell)
      if (merge) covered.set(column, cell)
      else covered.delete(column)
    }
    column += columnSpan
  }
  return {
    cells: cells satisfies Cell[],
    place: { page, lines: [] },
    header: toggle(properties, 'w:tblHeader') ?? false,
  }
}

/** The paragraphs of a cell as one text: numbers of lists are kept, bullets dropped. */
function readCell(it: Xml, readInside: ReadInside): Pick<OpenCell, 'text' | 'bold' | 'italic'> {
  const pieces: Pick<OpenCell, 'text' | 'bold' | 'italic'>[] = []
  for (const block of readInside(it)) {
    if (block.kind === 'table') pieces.push(...block.rows.flatMap((row) => row.cells))
    else
      pieces.push({
        ...block,
        text: /[\p{L}\d]/u.test(block.numbering ?? '') ? `${block.numbering} ${block.text}`.trim() : block.text,
      })
  }
  const filled = pieces.filter((piece) => piece.text !== '')
  return {
    text: collapse(filled.map((piece) => piece.text).join(' ')),
    bold: filled.length > 0 && filled.every((piece) => piece.bold),
    italic: filled.length > 0 && filled.every((piece) => piece.italic),
  }
}
