import { FIELDS, standing, versionOf, type Cells, type Edit, type Field, type Sheet } from './sheet.ts'

export interface PasteOptions {
  /** The cell on which the block's first cell falls. */
  readonly row: string
  readonly field: Field
  /** Columns in the order in which they are shown; all of the kind otherwise. */
  readonly columns?: readonly Field[]
  readonly newId: () => string
}

export interface Pasted {
  readonly edits: readonly Edit[]
  /** Texts of columns that the table does not have. */
  readonly lost: readonly string[]
}

/**
 * A block of cells laid over the table: down over the rows of the same parent, further rows are added behind the last of
 * them. A block never runs into the next section.
 */
export function pasteBlock(sheet: Sheet, grid: readonly (readonly string[])[], options: PasteOptions): Pasted {
  const rows = standing(sheet)
  const first = rows.find((row) => row.id === options.row)
  if (!first) return { edits: [], lost: [] }
  const columns = options.columns ?? FIELDS[first.kind]
  const fields = columns.slice(Math.max(0, columns.indexOf(options.field)))
  const peers = rows.filter((row) => row.kind === first.kind && row.parentId === first.parentId)
  const below = peers.slice(peers.indexOf(first))
  const edits: Edit[] = []
  let last = first.id
  for (const [i, texts] of grid.entries()) {
    const cells = fields.flatMap((field, k) => (texts[k] === undefined ? [] : [{ field, text: tidy(texts[k]) }]))
    const row = below[i]
    if (row) {
      last = row.id
      for (const { field, text } of cells)
        if ((row.cells[field] ?? '') !== text)
          edits.push({ op: 'set', row: row.id, field, text, base: versionOf(row, field) })
      continue
    }
    const written = Object.fromEntries(
      cells.filter(({ text }) => text !== '').map((it) => [it.field, it.text]),
    ) as Cells
    const id = options.newId()
    edits.push({ op: 'add', row: id, kind: first.kind, parent: first.parentId, after: last, cells: written })
    last = id
  }
  const lost = grid.flatMap((texts) => texts.slice(fields.length).filter((text) => text.trim() !== ''))
  return { edits, lost }
}

/** Lines of a cell stay lines: they separate responsibles. */
const tidy = (text: string): string =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
