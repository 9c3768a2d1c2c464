import { done, type Outcome, parseDay, refuse } from '../../kernel/index.ts'
import { readTerm, type Term } from '../../terms/index.ts'
import type { Draft, DraftControlPoint, DraftMeasure } from '../draft.ts'
import { BLANK, DOCUMENT_FIELDS, isList, type ListName, ROW_FIELDS } from './fields.ts'
import { asTerm, readAgain } from './read-row.ts'

/** One step of a person over the draft; the contract's Correction tells the paths. */
export interface Correction {
  readonly path: string
  readonly value: unknown
}

type Row = Record<string, unknown>

/** A draft on the bench: rows are replaced, never changed, so that the draft as read stays as it is. */
interface Bench {
  draft: Draft
  readonly lists: Record<ListName, Row[]>
  /** Rows whose term a person chose; a new period leaves them alone. */
  readonly chosen: WeakSet<Row>
}

/**
 * Replays corrections in order over the draft as read; what follows from a corrected field is read again by the grammars.
 * Refuses a path that is not there, or a value that does not fit it.
 */
export function applyCorrections(draft: Draft, corrections: readonly Correction[]): Outcome<Draft, 'badPath'> {
  const { measures, sections, controlPoints, indicators, people, schools, bodies } = draft
  const lists = { measures, sections, controlPoints, indicators, people, schools, bodies } as unknown as Bench['lists']
  const bench: Bench = {
    draft,
    lists: Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, [...rows]])) as Bench['lists'],
    chosen: new WeakSet(),
  }
  for (const { path, value } of corrections)
    if (!applyOne(bench, path.split('.'), value)) return refuse('badPath', { path })
  return done({ ...bench.draft, ...(bench.lists as unknown as Pick<Draft, ListName>) })
}

function applyOne(bench: Bench, [head = '', ...rest]: string[], value: unknown): boolean {
  if (isList(head)) return applyToRow(bench, head, rest, value)
  const field = rest.join('.')
  if (head === 'period') return applyToPeriod(bench, field, value)
  if (head === 'document') return applyToDocument(bench, field, value)
  if (head === 'goal' && field === '' && (value === null || typeof value === 'string'))
    bench.draft = { ...bench.draft, goal: value }
  else if (head === 'tasks' && field === '' && Array.isArray(value) && value.every((it) => typeof it === 'string'))
    bench.draft = { ...bench.draft, tasks: value }
  else return false
  return true
}

function applyToRow(bench: Bench, list: ListName, [index = '', what, ...deeper]: string[], value: unknown): boolean {
  const rows = bench.lists[list]
  const at = Number(index)
  if (!/^\d{1,6}$/.test(index) || deeper.length > 0) return false
  if (what === 'insert') return at <= rows.length && insertRow(bench, list, at, value)
  const row = rows[at]
  if (!row) return false
  if (what === undefined) return value === null && removeRow(bench, list, at)
  if (what === 'checked') return true
  if (what === 'join') return list === 'measures' && joinRows(bench, at)
  if (what === 'term' && (list === 'measures' || list === 'controlPoints')) return chooseTerm(bench, list, at, value)
  if (!ROW_FIELDS[list][what]?.(value)) return false
  rows[at] = write(bench, list, at, row, what, value)
  return true
}

function write(bench: Bench, list: ListName, at: number, row: Row, field: string, value: unknown): Row {
  const above = bench.lists.measures[at - 1]?.['term'] as Term | undefined
  const written = {
    ...row,
    [field]: value,
    ...(typeof value === 'string' ? readAgain(list, field, value, bench.draft.period, above) : {}),
  }
  if (bench.chosen.has(row) && field !== 'termText') bench.chosen.add(written)
  return written
}

function insertRow(bench: Bench, list: ListName, at: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const fields = Object.entries(value)
  if (!fields.every(([name, it]) => ROW_FIELDS[list][name]?.(it))) return false
  bench.lists[list].splice(at, 0, { ...BLANK[list] })
  for (const [name, it] of fields) {
    const row = bench.lists[list][at]
    if (row) bench.lists[list][at] = write(bench, list, at, row, name, it)
  }
  if (list === 'sections') moveSections(bench, (section) => (section >= at ? section + 1 : section))
  return true
}

function removeRow(bench: Bench, list: ListName, at: number): boolean {
  bench.lists[list].splice(at, 1)
  if (list === 'sections') moveSections(bench, (it) => (it === at ? null : it > at ? it - 1 : it))
  return true
}

/** Measures and sections point to sections by index: the indices follow the rows. */
function moveSections({ lists }: Bench, moved: (section: number) => number | null): void {
  const follow = (rows: Row[], field: string): void => {
    for (const [i, row] of rows.entries())
      if (typeof row[field] === 'number') rows[i] = { ...row, [field]: moved(row[field]) }
  }
  follow(lists.measures, 'section')
  follow(lists.sections, 'parent')
}

const JOINED = ['title', 'termText', 'responsibleText', 'resultText', 'reportFormText', 'infoSupportText'] as const

function joinRows(bench: Bench, at: number): boolean {
  const { measures } = bench.lists
  const next = measures[at + 1]
  if (!next) return false
  for (const field of JOINED) {
    const row = measures[at]
    const more = next[field]
    if (row && typeof more === 'string' && more !== '')
      measures[at] = write(bench, 'measures', at, row, field, `${String(row[field])} ${more}`.trim())
  }
  return removeRow(bench, 'measures', at + 1)
}

function chooseTerm(bench: Bench, list: ListName, at: number, value: unknown): boolean {
  const term = asTerm(value)
  if (!term) return false
  const row = { ...bench.lists[list][at], term }
  bench.lists[list][at] = row
  bench.chosen.add(row)
  return true
}

function applyToPeriod(bench: Bench, field: string, value: unknown): boolean {
  if (typeof value !== 'string') return false
  const { period } = bench.draft
  if (field === 'text') {
    if (period) bench.draft = { ...bench.draft, period: { ...period, text: value } }
    return period !== null
  }
  const day = parseDay(value)
  if ((field !== 'from' && field !== 'to') || day === null) return false
  const { text, from, to } = period ?? { text: '', from: day, to: day }
  bench.draft = { ...bench.draft, period: { text, from: field === 'from' ? day : from, to: field === 'to' ? day : to } }
  readTermsAgain(bench)
  return true
}

/** A new period lays every printed term anew, but for those that a person chose. */
function readTermsAgain(bench: Bench): void {
  const { from, to } = bench.draft.period ?? {}
  if (from && to && from > to) return // the other end is about to follow
  let above: Term | undefined
  let table: unknown
  for (const [i, row] of bench.lists.measures.entries()) {
    const { termText, table: own } = row as unknown as DraftMeasure
    if (own !== table) above = undefined
    table = own
    if (!bench.chosen.has(row)) bench.lists.measures[i] = { ...row, term: readTerm(termText, { from, to, above }) }
    above = bench.lists.measures[i]?.['term'] as Term
  }
  for (const [i, row] of bench.lists.controlPoints.entries()) {
    const { termText } = row as unknown as DraftControlPoint
    if (termText !== '' && !bench.chosen.has(row))
      bench.lists.controlPoints[i] = { ...row, term: readTerm(termText, { from, to }) }
  }
}

function applyToDocument(bench: Bench, field: string, value: unknown): boolean {
  const { document } = bench.draft
  if (field === 'date') {
    const date = typeof value === 'string' ? parseDay(value) : null
    if (value !== null && date === null) return false
    bench.draft = { ...bench.draft, document: { ...document, date } }
    return true
  }
  const signed = /^signatory\.(name|position)$/.exec(field)?.[1]
  if (signed) {
    if (typeof value !== 'string') return false
    const signatory = { ...(document.signatory ?? { name: '', position: '' }), [signed]: value }
    bench.draft = { ...bench.draft, document: { ...document, signatory } }
    return true
  }
  if (!Object.hasOwn(DOCUMENT_FIELDS, field) || !DOCUMENT_FIELDS[field]?.(value)) return false
  bench.draft = { ...bench.draft, document: { ...document, [field]: value } }
  return true
}
