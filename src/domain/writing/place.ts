import type { RowKind, SheetRow } from './sheet.ts'

/** What stands directly under one parent, in the order in which it is printed: a section's own measures before its parts. */
const RANK: Readonly<Record<RowKind, number>> = {
  passport: 0,
  basis: 1,
  task: 2,
  indicator: 3,
  direction: 4,
  controlPoint: 5,
  clause: 6,
  measure: 7,
  section: 8,
  body: 9,
  member: 10,
  school: 11,
}

/** The ids of a row and of all that stands under it, removed or not. */
export function withDescendants(rows: readonly SheetRow[], id: string): Set<string> {
  const children = Map.groupBy(rows, (row) => row.parentId)
  const found = new Set([id])
  for (const one of found) for (const child of children.get(one) ?? []) found.add(child.id)
  return found
}

export interface Place {
  readonly kind: RowKind
  readonly parent: string | null
  /** Null is the first place; a row that is no sibling here (moved away meanwhile) means the last one. */
  readonly after: string | null
}

/** The index at which a row of that place is put in; the row itself is not among `rows`. */
export function indexOf(rows: readonly SheetRow[], { kind, parent, after }: Place): number {
  const siblings = rows.filter((row) => row.kind === kind && row.parentId === parent)
  const [first] = siblings
  if (first) {
    if (after === null) return rows.indexOf(first)
    return endOf(rows, siblings.find((row) => row.id === after) ?? siblings.at(-1) ?? first)
  }
  const before = rows.findLast((row) => row.parentId === parent && RANK[row.kind] < RANK[kind])
  if (before) return endOf(rows, before)
  return parent === null ? 0 : rows.findIndex((row) => row.id === parent) + 1
}

/** Behind a row and everything that stands under it. */
function endOf(rows: readonly SheetRow[], row: SheetRow): number {
  const block = withDescendants(rows, row.id)
  return rows.findLastIndex((one) => block.has(one.id)) + 1
}

/** The sibling right before a row, removed or not; null where the row is the first. */
export function siblingBefore(rows: readonly SheetRow[], row: SheetRow): string | null {
  const siblings = rows.filter((one) => one.kind === row.kind && one.parentId === row.parentId)
  return siblings[siblings.indexOf(row) - 1]?.id ?? null
}
