import { applyEdits } from './apply-edits.ts'
import { siblingBefore } from './place.ts'
import { cellOf, versionOf, type Edit, type Sheet, type SheetRow } from './sheet.ts'

/**
 * The edits that take `applied` back (undo), for the sheet as it was before them. The bases are the versions that they
 * left, so a cell which somebody has changed since is a conflict and stays; a row that was added is removed.
 */
export function inverseOf(before: Sheet, applied: readonly Edit[]): Edit[] {
  const back: Edit[] = []
  let sheet = before
  for (const edit of applied) {
    const inverse = inverseOfOne(sheet, edit)
    if (inverse) back.unshift(inverse)
    sheet = applyEdits(sheet, [edit]).sheet
  }
  return onceACell(back, sheet)
}

function inverseOfOne(sheet: Sheet, edit: Edit): Edit | null {
  const { row: id } = edit
  if (edit.op === 'add') return { op: 'remove', row: id }
  if (edit.op === 'remove') return { op: 'restore', row: id }
  if (edit.op === 'restore') return { op: 'remove', row: id }
  const row = sheet.find((one) => one.id === id)
  if (!row) return null
  if (edit.op === 'set') return { op: 'set', row: id, field: edit.field, text: cellOf(row, edit.field), base: 0 }
  return { op: 'move', row: id, parent: row.parentId, after: siblingBefore(sheet, row) }
}

/** A cell that was written several times goes back to its first words in one step, over the version written last. */
function onceACell(back: readonly Edit[], after: Sheet): Edit[] {
  const rows = new Map<string, SheetRow>(after.map((row) => [row.id, row]))
  const cell = (edit: Edit): string | null => (edit.op === 'set' ? `${edit.row} ${edit.field}` : null)
  const last = new Map(back.map((edit, i) => [cell(edit), i]))
  return back.flatMap((edit, i): Edit[] => {
    if (edit.op !== 'set') return [edit]
    const row = rows.get(edit.row)
    return row && last.get(cell(edit)) === i ? [{ ...edit, base: versionOf(row, edit.field) }] : []
  })
}
