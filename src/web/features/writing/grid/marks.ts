import type { Field } from '#domain/writing/index.ts'

export interface CellMark {
  /** The name of whoever has the cell open. */
  readonly peer?: string
  readonly remarks: number
  /** Own words that did not go in wait for an answer. */
  readonly clash: boolean
}
export type RowMarks = ReadonlyMap<Field, CellMark>

interface At {
  readonly row: string | null
  readonly field: Field | null
}

interface Marked {
  readonly peers: readonly (At & { readonly name: string })[]
  readonly remarks: readonly At[]
  readonly clashes: readonly At[]
}

/** What stands at cells beside their words, by row. A remark to a whole row stands at its title. */
export function marksOf({ peers, remarks, clashes }: Marked): ReadonlyMap<string, RowMarks> {
  const rows = new Map<string, Map<Field, CellMark>>()
  const put = ({ row, field }: At, change: (it: CellMark) => CellMark) => {
    if (row === null) return
    const cells = rows.get(row) ?? new Map<Field, CellMark>()
    rows.set(row, cells)
    const at = field ?? 'title'
    cells.set(at, change(cells.get(at) ?? { remarks: 0, clash: false }))
  }
  for (const it of peers) put(it, (mark) => ({ ...mark, peer: it.name }))
  for (const it of remarks) put(it, (mark) => ({ ...mark, remarks: mark.remarks + 1 }))
  for (const it of clashes) put(it, (mark) => ({ ...mark, clash: true }))
  return rows
}
