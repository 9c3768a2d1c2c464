import { bare } from '../kernel/index.ts'
import { FIELDS_OF, type FieldSpec, type LoadKind } from './fields.ts'

export interface Heading {
  readonly column: number
  /** As printed; the lines of a heading of several rows joined with « / ». */
  readonly heading: string
  /** Null where the heading says nothing that this kind of table has. */
  readonly field: string | null
}

export interface Headings {
  /** 0-based number of the first row below the headings. */
  readonly firstRow: number
  readonly columns: readonly Heading[]
}

/** Titles, dates and notes may stand above the headings. */
const SEARCHED_ROWS = 15
/** A heading may take two rows: «Контингент» over «обучающихся | классов». */
const TALLEST = 2

/** Finds the row of headings: the one where the most of them are understood. Null where none names what must be there. */
export function findHeadings(rows: readonly (readonly string[])[], kind: LoadKind): Headings | null {
  let best: Headings | null = null
  let most = 0
  // a heading of two rows has to bring more than one of its rows alone: a title may stand over the first column
  for (let height = 1; height <= TALLEST; height += 1)
    for (let at = 0; at < Math.min(rows.length, SEARCHED_ROWS); at += 1) {
      const columns = understand(joined(rows.slice(at, at + height)), kind)
      const found = columns.filter(({ field }) => field !== null).length
      if (found > most && hasAllRequired(columns, kind)) [best, most] = [{ firstRow: at + height, columns }, found]
    }
  return best
}

const hasAllRequired = (columns: readonly Heading[], kind: LoadKind): boolean =>
  FIELDS_OF[kind].every((spec) => !spec.required || columns.some(({ field }) => field === spec.field))

function joined(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map((row) => row[column] ?? '').filter((it) => it !== ''))].join(' / '),
  )
}

/** Each field goes to the column whose heading fits it best, each column to one field. */
function understand(headings: readonly string[], kind: LoadKind): Heading[] {
  const fits = headings
    .flatMap((heading, column) => FIELDS_OF[kind].map((spec) => ({ column, spec, score: fitOf(heading, spec) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column)
  const fieldAt = new Map<number, string>()
  const taken = new Set<string>()
  for (const { column, spec } of fits) {
    if (fieldAt.has(column) || taken.has(spec.field)) continue
    fieldAt.set(column, spec.field)
    taken.add(spec.field)
  }
  return headings.map((heading, column) => ({ column, heading, field: fieldAt.get(column) ?? null }))
}

/** Share of the heading's words that a wording of the field explains, 0–1; 2 for our own heading. */
function fitOf(heading: string, { title, stems }: FieldSpec): number {
  const words = bare(heading).split(' ').filter(Boolean)
  if (words.length === 0 || words.length > 8) return 0
  if (words.join(' ') === bare(title)) return 2
  return Math.max(0, ...stems.map((stem) => explained(words, stem.split(' '))))
}

function explained(words: readonly string[], stems: readonly string[]): number {
  let at = 0
  for (const stem of stems) {
    const found = words.findIndex((word, i) => i >= at && (stem.length < 3 ? word === stem : word.startsWith(stem)))
    if (found < 0) return 0
    at = found + 1
  }
  return stems.length / words.length
}
