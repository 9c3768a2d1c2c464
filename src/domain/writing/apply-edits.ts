import { indexOf, withDescendants } from './place.ts'
import {
  cellOf,
  FIELDS,
  hasField,
  PARENTS,
  versionOf,
  type Edit,
  type EditConflict,
  type EditRefusal,
  type RefusedEdit,
  type Sheet,
  type SheetRow,
} from './sheet.ts'

export interface Edited {
  readonly sheet: Sheet
  /** The edits that changed something, in order: what undo takes back. */
  readonly applied: readonly Edit[]
  /** Ids of rows whose cells, place or standing changed. */
  readonly changed: readonly string[]
  readonly conflicts: readonly EditConflict[]
  readonly refused: readonly RefusedEdit[]
}

type Op<Name extends Edit['op']> = Extract<Edit, { op: Name }>

/** A sheet on the bench: rows are replaced, never changed, so that the sheet as given stays as it is. */
interface Bench {
  rows: SheetRow[]
  readonly byId: Map<string, SheetRow>
  readonly changed: Set<string>
}

/** What became of one edit: true where it changed something, false where all was so already. */
type Result = boolean | EditRefusal | EditConflict

/**
 * Does what people asked, edit by edit. An edit in conflict or one that cannot happen changes nothing and stops no other;
 * what was done already (the same words, a row removed twice) is neither.
 */
export function applyEdits(sheet: Sheet, edits: readonly Edit[]): Edited {
  const bench: Bench = { rows: [...sheet], byId: new Map(sheet.map((row) => [row.id, row])), changed: new Set() }
  const applied: Edit[] = []
  const conflicts: EditConflict[] = []
  const refused: RefusedEdit[] = []
  for (const edit of edits) {
    const result = applyOne(bench, edit)
    if (result === true) applied.push(edit)
    else if (typeof result === 'string') refused.push({ edit, reason: result })
    else if (result !== false) conflicts.push(result)
  }
  return { sheet: bench.rows, applied, changed: [...bench.changed], conflicts, refused }
}

function applyOne(bench: Bench, edit: Edit): Result {
  if (edit.op === 'add') return add(bench, edit)
  const row = bench.byId.get(edit.row)
  if (!row) return 'unknownRow'
  switch (edit.op) {
    case 'set':
      return set(bench, edit, row)
    case 'move':
      return move(bench, edit, row)
    case 'remove':
      return remove(bench, row)
    case 'restore':
      return restore(bench, row)
  }
}

function set(bench: Bench, edit: Op<'set'>, row: SheetRow): Result {
  const { field, text, base } = edit
  if (!hasField(row.kind, field)) return 'unknownField'
  if (row.removedWith !== undefined) return 'rowRemoved'
  const theirs = cellOf(row, field)
  const version = versionOf(row, field)
  if (theirs === text) return false
  if (base < version) return { edit, theirs, version }
  const cells = { ...row.cells, [field]: text }
  replace(bench, { ...row, cells, versions: { ...row.versions, [field]: version + 1 } })
  return true
}

function add(bench: Bench, { row: id, kind, parent, after, cells }: Op<'add'>): Result {
  if (!Object.hasOwn(FIELDS, kind)) return 'unknownKind'
  if (bench.byId.has(id)) return 'rowExists'
  if (!Object.keys(cells).every((field) => hasField(kind, field))) return 'unknownField'
  const misplaced = whyNotUnder(bench, kind, parent, after)
  if (misplaced) return misplaced
  if (kind === 'passport' && bench.rows.some((row) => row.kind === 'passport')) return 'onePassport'
  const row: SheetRow = { id, kind, parentId: parent, cells, versions: {} }
  bench.rows.splice(indexOf(bench.rows, { kind, parent, after }), 0, row)
  bench.byId.set(id, row)
  bench.changed.add(id)
  return true
}

function whyNotUnder(
  bench: Bench,
  kind: SheetRow['kind'],
  parentId: string | null,
  after: string | null,
): EditRefusal | null {
  if (after !== null && !bench.byId.has(after)) return 'unknownRow'
  if (parentId === null) return PARENTS[kind].includes(null) ? null : 'wrongParent'
  const parent = bench.byId.get(parentId)
  if (!parent) return 'unknownRow'
  if (!PARENTS[kind].includes(parent.kind)) return 'wrongParent'
  return parent.removedWith === undefined ? null : 'parentRemoved'
}

function move(bench: Bench, { parent, after }: Op<'move'>, row: SheetRow): Result {
  if (row.removedWith !== undefined) return 'rowRemoved'
  const misplaced = whyNotUnder(bench, row.kind, parent, after)
  if (misplaced) return misplaced
  const block = withDescendants(bench.rows, row.id)
  if ((parent !== null && block.has(parent)) || (after !== null && block.has(after))) return 'underItself'
  const others = bench.rows.filter((one) => !block.has(one.id))
  const taken = bench.rows.filter((one) => block.has(one.id))
  const at = indexOf(others, { kind: row.kind, parent, after })
  const rows = [...others.slice(0, at), ...taken, ...others.slice(at)]
  if (row.parentId === parent && rows.every((one, i) => one === bench.rows[i])) return false
  bench.rows = rows
  replace(bench, { ...row, parentId: parent })
  return true
}

/** What had been removed before keeps its own mark: it does not come back with the row it stood under. */
function remove(bench: Bench, row: SheetRow): Result {
  if (row.kind === 'passport') return 'onePassport'
  if (row.removedWith !== undefined) return false
  const block = withDescendants(bench.rows, row.id)
  for (const one of bench.rows)
    if (block.has(one.id) && one.removedWith === undefined) replace(bench, { ...one, removedWith: row.id })
  return true
}

function restore(bench: Bench, row: SheetRow): Result {
  if (row.removedWith === undefined) return false
  const parent = row.parentId === null ? null : bench.byId.get(row.parentId)
  if (row.removedWith !== row.id || parent?.removedWith !== undefined) return 'parentRemoved'
  for (const one of bench.rows)
    if (one.removedWith === row.id) {
      const { removedWith: _, ...stands } = one
      replace(bench, stands)
    }
  return true
}

function replace(bench: Bench, row: SheetRow): void {
  bench.rows[bench.rows.findIndex((one) => one.id === row.id)] = row
  bench.byId.set(row.id, row)
  bench.changed.add(row.id)
}
