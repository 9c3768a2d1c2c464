import type { TermContext } from '#domain/terms/index.ts'
import { cellOf, readMeasureCells, type SheetRow } from '#domain/writing/index.ts'

export type ReadCells = ReturnType<typeof readMeasureCells>

const DITTO = /^[^\p{L}\p{N}]+$|^то же/iu

/** What the cells of rows mean within a plan's period; each row is read once as long as it stays the same. */
export function rowReadings(context: TermContext) {
  const known = new WeakMap<SheetRow, ReadCells>()
  return (row: SheetRow, above?: SheetRow): ReadCells => {
    const before = known.get(row)
    if (before) return before
    const dittoOf = above && DITTO.test(cellOf(row, 'termText').trim()) ? above : undefined
    const term = dittoOf ? readMeasureCells(dittoOf.cells, context).term : undefined
    const read = readMeasureCells(row.cells, { ...context, ...(term && { above: term }) })
    known.set(row, read)
    return read
  }
}

export type ReadingOf = ReturnType<typeof rowReadings>
