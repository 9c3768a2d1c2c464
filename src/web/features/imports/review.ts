import type { Draft, DraftMeasure } from '#domain/understanding/index.ts'

/** One step of a person over the draft; the paths are those of the contract's Correction. */
export interface Edit {
  readonly path: string
  readonly value: unknown
}

/** Printed fields of a row, in the order they are read on the screen. */
export const FIELDS = [
  'number',
  'title',
  'termText',
  'responsibleText',
  'resultText',
  'reportFormText',
  'infoSupportText',
] as const
export type Field = (typeof FIELDS)[number]

export interface FieldDoubt {
  /** Index of the measure, or null for the passport of the plan. */
  readonly measure: number | null
  readonly field: Field | 'row' | 'period'
  /** Code of the reading's doubt, or 'absent', 'unread', 'lowConfidence', 'noPeriod'. */
  readonly code: string
  readonly message: string
  readonly quote: string
}

/** What people did to one row. */
interface Touched {
  readonly edited: Set<string>
  /** Fields a person agreed with as they are read; `*` stands for all of them. */
  readonly agreed: Set<string>
}

/** Below this the screen asks about the row as a whole (INTERFACES: confidence). */
const SURE = 0.9

const untouched = (): Touched => ({ edited: new Set(), agreed: new Set() })
const isMissing = (text: string): boolean => text.trim() === ''

/**
 * Follows the corrections in order and tells, for each row of the corrected draft, what was edited and agreed with.
 * An index in a path counts the rows as they stood at that moment, so removals and insertions move the marks along.
 */
export function touchedRows(corrections: readonly Edit[], count: number): readonly Touched[] {
  const kinds = corrections.map((it) => /^measures\.(\d+)(?:\.(\w+))?$/u.exec(it.path))
  const growth = kinds.reduce(
    (sum, it) => sum + (it ? (it[2] === 'insert' ? 1 : it[2] === undefined || it[2] === 'join' ? -1 : 0) : 0),
    0,
  )
  const rows = Array.from({ length: Math.max(0, count - growth) }, untouched)
  corrections.forEach(({ value }, i) => {
    const found = kinds[i]
    if (!found) return
    const at = Number(found[1])
    const what = found[2]
    if (what === 'insert') return void rows.splice(at, 0, { edited: new Set(['title']), agreed: new Set() })
    if (what === undefined) return void rows.splice(at, 1)
    const row = rows[at]
    if (!row) return
    if (what === 'join') {
      rows.splice(at + 1, 1)
      row.edited.add('title')
    } else if (what === 'checked') row.agreed.add(typeof value === 'string' ? value : '*')
    else if (what === 'term') row.agreed.add('termText')
    else {
      row.edited.add(what)
      row.agreed.delete(what)
      row.agreed.delete('*')
    }
  })
  return rows
}

function doubtsOf(measure: DraftMeasure, index: number): FieldDoubt[] {
  const at = (field: FieldDoubt['field'], code: string, quote: string, message = ''): FieldDoubt => ({
    measure: index,
    field,
    code,
    message,
    quote,
  })
  const term = isMissing(measure.termText)
    ? [at('termText', 'absent', '')]
    : measure.term.doubts.length > 0
      ? measure.term.doubts.map((it) => at('termText', it.code, it.quote, it.message))
      : measure.term.kind === null
        ? [at('termText', 'unread', measure.termText)]
        : []
  const responsible = isMissing(measure.responsibleText) ? [at('responsibleText', 'absent', '')] : []
  const found = [...term, ...responsible]
  return found.length === 0 && measure.confidence < SURE
    ? [at('row', 'lowConfidence', '', measure.repairs.join(' '))]
    : found
}

export type RowMark = 'sure' | 'doubt' | 'absent' | 'corrected'

export interface Review {
  /** Open doubts in the order of the document. */
  readonly doubts: readonly FieldDoubt[]
  readonly marks: readonly RowMark[]
  readonly checked: number
  readonly total: number
  /** Distinct fields under doubt. */
  readonly doubtfulFields: number
}

/** What is still to be looked at in a draft, after the corrections made so far. */
export function review(draft: Draft, corrections: readonly Edit[]): Review {
  const touched = touchedRows(corrections, draft.measures.length)
  const open = draft.measures.map((measure, i) => {
    const agreed = touched[i]?.agreed ?? new Set()
    return agreed.has('*') ? [] : doubtsOf(measure, i).filter((it) => !agreed.has(it.field))
  })
  const marks = open.map((doubts, i): RowMark => {
    if (doubts.some((it) => it.code !== 'absent')) return 'doubt'
    if (doubts.length > 0) return 'absent'
    return (touched[i]?.edited.size ?? 0) > 0 ? 'corrected' : 'sure'
  })
  const period: readonly FieldDoubt[] =
    draft.period === null ? [{ measure: null, field: 'period', code: 'noPeriod', message: '', quote: '' }] : []
  const doubts = [...period, ...open.flat()]
  return {
    doubts,
    marks,
    checked: open.filter((it) => it.length === 0).length,
    total: draft.measures.length,
    doubtfulFields: new Set(doubts.map((it) => `${String(it.measure)}.${it.field}`)).size,
  }
}

/** The doubt after (or before) the given row, around the end; null when there is none. */
export function nextDoubt(
  doubts: readonly FieldDoubt[],
  from: { readonly measure: number | null; readonly field?: string | undefined } | null,
  step: 1 | -1,
): FieldDoubt | null {
  if (doubts.length === 0) return null
  const here = from
    ? doubts.findIndex((it) => it.measure === from.measure && (!from.field || it.field === from.field))
    : -1
  if (here >= 0) return doubts[(here + step + doubts.length) % doubts.length] ?? null
  const rank = (it: { measure: number | null }) => it.measure ?? -1
  const start = from ? rank(from) : -1
  return step === 1
    ? (doubts.find((it) => rank(it) >= start) ?? doubts[0] ?? null)
    : (doubts.findLast((it) => rank(it) <= start) ?? doubts.at(-1) ?? null)
}
