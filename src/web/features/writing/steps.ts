import { applyEdits, cellOf, inverseOf, versionOf, type Edit, type Field, type Sheet } from '#domain/writing/index.ts'

/** One thing a person did, and the edits that take it back. */
export interface Step {
  readonly forth: readonly Edit[]
  readonly back: readonly Edit[]
}

/** Own steps only: nobody takes back what another has written. */
export interface Steps {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}
export const NO_STEPS: Steps = { done: [], undone: [] }

type SetEdit = Extract<Edit, { op: 'set' }>
export const isSet = (edit: Edit): edit is SetEdit => edit.op === 'set'
export const cellKey = ({ row, field }: { readonly row: string; readonly field: Field }): string => `${row} ${field}`

/** The step that these edits make on a sheet; null where they change nothing. */
export function stepOf(sheet: Sheet, edits: readonly Edit[]): Step | null {
  const { applied } = applyEdits(sheet, edits)
  return applied.length === 0 ? null : { forth: applied, back: inverseOf(sheet, applied) }
}

export interface TakenBack {
  readonly edits: readonly Edit[]
  /** Cells that somebody else has written since: the words of the step stay out and are asked about. */
  readonly met: readonly SetEdit[]
}

/**
 * The edits of one side of a step for the sheet as it is now. A cell is written only where it still holds what the other side
 * of the step left there.
 */
export function sideOf(sheet: Sheet, edits: readonly Edit[], other: readonly Edit[]): TakenBack {
  const rows = new Map(sheet.map((row) => [row.id, row]))
  const left = new Map(other.filter(isSet).map((edit) => [cellKey(edit), edit.text]))
  const met: SetEdit[] = []
  const now = edits.flatMap((edit): Edit[] => {
    if (!isSet(edit)) return [edit]
    const row = rows.get(edit.row)
    if (!row) return []
    const fresh = { ...edit, base: versionOf(row, edit.field) }
    const expected = left.get(cellKey(edit))
    if (expected === undefined || expected === cellOf(row, edit.field)) return [fresh]
    met.push(fresh)
    return []
  })
  return { edits: now, met }
}
