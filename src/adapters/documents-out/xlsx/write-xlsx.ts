import { type Cell, type CellStyle, type CellValue, type FontStyle, type WriteSheet, writeXlsx as write } from 'hucre'
import type { OutputBook, OutputSheet, SheetCell, SheetColumn } from '#domain/documents/index.ts'

const FONT: FontStyle = { name: 'Arial', size: 10 }
/** Height of a line of that font, points. */
const LINE = 13

const BODY: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } }
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const DAY: CellStyle = {
  font: FONT,
  alignment: { horizontal: 'left', vertical: 'top' },
  numFmt: 'dd.mm.yyyy',
}

/** A workbook of sheets whose head row is bold, stays in sight, filters, and is repeated on every printed page. */
export async function writeXlsx({ title, sheets }: OutputBook): Promise<Uint8Array> {
  return new Uint8Array(
    await write({ sheets: sheets.map(toSheet), defaultFont: FONT, properties: { title, creator: 'Веха' } }),
  )
}

function toSheet({ name, columns, rows }: OutputSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  for (const column of columns.keys()) cells.set(`0,${column}`, { style: HEAD })
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) if (isDay(value)) cells.set(`${row + 1},${column}`, { style: DAY })
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: BODY })),
    rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(toValue))],
    cells,
    rowDefs: new Map(rows.map((row, i) => [i + 1, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      showGridLines: true,
    },
  }
}

/** Told outright: LibreOffice does not measure wrapped text of a file that it opens. A word may leave a tenth of a line empty. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, i) =>
    typeof cell === 'string' ? Math.ceil((cell.length * 1.1) / (columns[i]?.width ?? 1)) : 1,
  )
  return Math.min(MOST, Math.max(1, ...lines) * LINE + 2)
}

/** What Excel takes, points. */
const MOST = 409

const isDay = (cell: SheetCell): cell is Exclude<SheetCell, string | number | null> =>
  typeof cell === 'object' && cell !== null

/** A day is written as midnight UTC, which the library takes for the day without a zone. */
const toValue = (cell: SheetCell): CellValue => (isDay(cell) ? new Date(`${cell.day}T00:00:00Z`) : cell)

/** 1 → «A», 27 → «AA» */
const letters = (column: number): string =>
  column <= 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
