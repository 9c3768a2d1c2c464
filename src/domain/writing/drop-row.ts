import { siblingBefore, withDescendants } from './place.ts'
import { PARENTS, type Edit, type SheetRow } from './sheet.ts'

/**
 * A row dragged to a gap between shown rows (`gap` 0 is above the first): a measure goes behind the measure or into the
 * section above the gap, a section behind the section of its level in which the gap lies. Null where nothing would move.
 */
export function dropRow(shown: readonly SheetRow[], from: number, gap: number): Edit | null {
  const row = shown[from]
  if (!row) return null
  const block = withDescendants(shown, row.id)
  const above = shown.slice(0, gap).findLast((one) => !block.has(one.id))
  const { parent, after } = placeBelow(shown, row, above)
  if (parent === row.parentId && after === siblingBefore(shown, row)) return null
  return { op: 'move', row: row.id, parent, after }
}

function placeBelow(
  shown: readonly SheetRow[],
  row: SheetRow,
  above: SheetRow | undefined,
): { parent: string | null; after: string | null } {
  const mayStandUnder = PARENTS[row.kind]
  for (let one = above; one; one = shown.find((it) => it.id === one?.parentId)) {
    if (one.kind === row.kind) {
      // A section stays on its level; leaves go wherever their kind stands.
      if (row.kind === 'section' && one.parentId !== row.parentId) continue
      return { parent: one.parentId, after: one.id }
    }
    if (mayStandUnder.includes(one.kind)) return { parent: one.id, after: null }
  }
  const parent = row.kind === 'section' || !mayStandUnder.includes(null) ? row.parentId : null
  return { parent, after: null }
}
