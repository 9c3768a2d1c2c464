import { cellOf, hasField, standing, versionOf, type Edit, type Field, type Sheet } from './sheet.ts'

/** The first row's cells of the selection, written into the rows below it. */
export function fillDown(sheet: Sheet, rows: readonly string[], fields: readonly Field[]): Edit[] {
  const chosen = standing(sheet).filter((row) => rows.includes(row.id))
  const [first, ...below] = chosen
  if (!first) return []
  return below.flatMap((row) =>
    fields
      .filter((field) => hasField(row.kind, field) && cellOf(row, field) !== cellOf(first, field))
      .map((field): Edit => ({
        op: 'set',
        row: row.id,
        field,
        text: cellOf(first, field),
        base: versionOf(row, field),
      })),
  )
}
