import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import type { OutputCell, OutputRow, OutputTable } from '#domain/documents/index.ts'
import { ALIGN, type Frame } from './paragraphs.ts'
import { twips } from './units.ts'

/** Fixed columns: what Word and LibreOffice measure out themselves differs from one to the other. */
export function toTable(it: OutputTable, frame: Frame): Table {
  const widths = it.widths.map((percent) => twips((frame.width * percent) / 100))
  const laid = layOut([...it.head, ...it.rows])
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, left: 85, right: 85, top: 40, bottom: 40 },
    rows: laid.map(
      (row, i) =>
        new TableRow({
          tableHeader: i < it.head.length,
          cantSplit: true,
          children: row.map(({ cell, column }) => toCell(cell, spanned(widths, column, cell.columns ?? 1), frame)),
        }),
    ),
  })
}

const spanned = (widths: readonly number[], from: number, columns: number): number =>
  widths.slice(from, from + columns).reduce((sum, width) => sum + width, 0)

/** The column where each cell begins, cells from above that reach down left out. */
function layOut(rows: readonly OutputRow[]): { cell: OutputCell; column: number }[][] {
  const reach: number[] = []
  return rows.map((row) => {
    let column = 0
    const taken = reach.map((left) => left > 0)
    for (const [i, left] of reach.entries()) reach[i] = Math.max(0, left - 1)
    return row.map((cell) => {
      while (taken[column]) column += 1
      const at = column
      for (let i = 0; i < (cell.columns ?? 1); i += 1) reach[at + i] = (cell.rows ?? 1) - 1
      column += cell.columns ?? 1
      return { cell, column: at }
    })
  })
}

const toCell = (cell: OutputCell, width: number, { style }: Frame): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(cell.columns && { columnSpan: cell.columns }),
    ...(cell.rows && cell.rows > 1 && { rowSpan: cell.rows }),
    children: [
      new Paragraph({
        children: [new TextRun({ text: cell.text, size: style.tableSize * 2, ...(cell.bold && { bold: true }) })],
        spacing: { line: 240 },
        ...(cell.align && { alignment: ALIGN[cell.align] }),
        ...(cell.keepWithNext && { keepNext: true }),
      }),
    ],
  })
