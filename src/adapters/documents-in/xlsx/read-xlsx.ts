import type { Block, Cell, Row, SourceDocument } from '#domain/documents/index.ts'
import type { ReadSheet } from './workbook.ts'

/** A workbook as a document: each sheet is its name as a heading, and a table. */
export function sourceOf(sheets: readonly ReadSheet[]): SourceDocument {
  const blocks = sheets.flatMap((sheet, index): Block[] => {
    const place = { page: index + 1, lines: [] }
    const heading: Block = {
      kind: 'paragraph',
      text: sheet.name,
      place,
      level: 2,
      bold: true,
      italic: false,
      align: null,
      numbering: null,
    }
    const columns = Math.max(...sheet.rows.map((row) => row.length))
    const rows = sheet.rows.map((row, at): Row => ({ cells: cellsOf(sheet, row, at), place, header: false }))
    return [
      ...(GENERIC.test(sheet.name) ? [] : [heading]),
      { kind: 'table', index, columns, rows: rows.filter(hasText) },
    ]
  })
  return { format: 'xlsx', blocks, pages: sheets.length, notes: [] }
}

/** «Лист1», «Sheet1»: the name that nobody gave. */
const GENERIC = /^(?:лист|sheet)\s?\d*$/iu

const hasText = ({ cells }: Row): boolean => cells.some(({ text }) => text !== '')

function cellsOf({ merges }: ReadSheet, row: readonly string[], at: number): Cell[] {
  return row.flatMap((text, column) => {
    const merge = merges.find(
      (it) => at >= it.row && at < it.row + it.rows && column >= it.column && column < it.column + it.columns,
    )
    if (merge && (merge.row !== at || merge.column !== column)) return []
    return [{ text, column, columnSpan: merge?.columns ?? 1, rowSpan: merge?.rows ?? 1, bold: false, italic: false }]
  })
}
