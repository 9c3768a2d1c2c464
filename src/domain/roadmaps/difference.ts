import { collapse } from '../kernel/index.ts'
import { similarity, wordsOf } from './similarity.ts'

/** The printed cells of a measure that an amendment can change. */
export const ROW_FIELDS = [
  'title',
  'termText',
  'responsibleText',
  'resultText',
  'reportFormText',
  'infoSupportText',
] as const
export type RowField = (typeof ROW_FIELDS)[number]

/** One row of a plan, as far as a comparison needs it; a measure of a draft is one. */
export interface PlanRow extends Readonly<Record<RowField, string>> {
  readonly number: string | null
  readonly table: string
  /** Title of the section, null where the row stands in none. */
  readonly sectionTitle: string | null
}

export type RowChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'renumbered'

export interface RowChange {
  /** Empty for a row that stayed as it was; a row may be changed, moved and renumbered at once. */
  readonly kinds: readonly RowChangeKind[]
  /** Index into the old rows, null for an added one. */
  readonly before: number | null
  /** Index into the new rows, null for a removed one. */
  readonly after: number | null
  readonly fields: readonly { readonly field: RowField; readonly before: string; readonly after: string }[]
}

/** Below this share of common words two titles are two measures. */
const SAME_MEASURE = 0.5

/**
 * Row-by-row difference of two wordings of a plan, in the order of the new one; removed rows stand where they stood.
 * Numbers do not pair rows: an amendment that inserts a row renumbers all below it.
 */
export function differenceOf(before: readonly PlanRow[], after: readonly PlanRow[]): RowChange[] {
  const partner = pairRows(before, after)
  const inOrder = longestRise(partner)
  const changes: RowChange[] = after.map((row, i) => {
    const at = partner[i] ?? null
    const old = at === null ? undefined : before[at]
    if (at === null || !old) return { kinds: ['added'], before: null, after: i, fields: [] }
    const fields = ROW_FIELDS.filter((field) => collapse(old[field]) !== collapse(row[field])).map((field) => ({
      field,
      before: old[field],
      after: row[field],
    }))
    const kinds: RowChangeKind[] = []
    if (fields.length > 0) kinds.push('changed')
    if (!inOrder.has(i) || old.sectionTitle !== row.sectionTitle || old.table !== row.table) kinds.push('moved')
    if (old.number !== row.number) kinds.push('renumbered')
    return { kinds, before: at, after: i, fields }
  })
  return withRemoved(changes, before.length)
}

/** For each new row the old row it comes from: equal titles first, then the most alike. */
function pairRows(before: readonly PlanRow[], after: readonly PlanRow[]): (number | null)[] {
  const partner: (number | null)[] = after.map(() => null)
  const free = new Set(before.keys())
  const take = (i: number, fits: (row: PlanRow) => boolean): void => {
    const at = [...free].find((k) => before[k] !== undefined && fits(before[k]))
    if (partner[i] !== null || at === undefined) return
    partner[i] = at
    free.delete(at)
  }
  // The same title may stand in two sections: the row of the own section goes first.
  for (const [i, row] of after.entries())
    take(i, (old) => sameTitle(old, row) && old.sectionTitle === row.sectionTitle && old.termText === row.termText)
  for (const [i, row] of after.entries()) take(i, (old) => sameTitle(old, row))
  const words = before.map((row) => wordsOf(row.title))
  const candidates = after.flatMap((row, i) => {
    if (partner[i] !== null) return []
    const own = wordsOf(row.title)
    return [...free].map((at) => ({
      i,
      at,
      alike: similarity(own, words[at] ?? new Set()) + (before[at]?.number === row.number ? 0.05 : 0),
    }))
  })
  candidates.sort((a, b) => b.alike - a.alike || a.i - b.i || a.at - b.at)
  for (const { i, at, alike } of candidates) {
    if (alike < SAME_MEASURE || partner[i] !== null || !free.has(at)) continue
    partner[i] = at
    free.delete(at)
  }
  return partner
}

const sameTitle = (a: PlanRow, b: PlanRow): boolean => collapse(a.title) === collapse(b.title)

/** New rows whose old places rise: the longest such run is what stayed in order, the others were moved. */
function longestRise(partner: readonly (number | null)[]): ReadonlySet<number> {
  const best: { length: number; from: number | null }[] = []
  let end: number | null = null
  for (const [i, at] of partner.entries()) {
    let length = 0
    let from: number | null = null
    for (let k = 0; at !== null && k < i; k += 1) {
      const other = partner[k] ?? null
      const run = best[k]?.length ?? 0
      if (other !== null && other < at && run > length) [length, from] = [run, k]
    }
    best.push({ length: at === null ? 0 : length + 1, from })
    if (at !== null && (end === null || length + 1 > (best[end]?.length ?? 0))) end = i
  }
  const rise = new Set<number>()
  for (let at = end; at !== null; at = best[at]?.from ?? null) rise.add(at)
  return rise
}

/** Removed rows after the row that stood above them, as far as that row is still there. */
function withRemoved(changes: readonly RowChange[], count: number): RowChange[] {
  const out = [...changes]
  const kept = new Set(changes.map((change) => change.before))
  for (let at = 0; at < count; at += 1) {
    if (kept.has(at)) continue
    const above = out.findLastIndex((change) => change.before === at - 1)
    out.splice(at === 0 ? 0 : above + 1 || out.length, 0, { kinds: ['removed'], before: at, after: null, fields: [] })
  }
  return out
}
