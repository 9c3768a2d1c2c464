import { collapse } from '#domain/kernel/index.ts'
import type { SourceDocument } from '#domain/documents/index.ts'
import type { Draft, Finding } from '#domain/understanding/index.ts'
import { cellOf, locate, type Spot } from './locate.ts'
import type { Field, Review, RowMark } from './review.ts'

export type MarginMark = RowMark | 'error' | 'warning'

/** Doubt is highlighted (`d`), a remark of the document check is underlined with a wave (`f`). */
export interface SpotMark {
  readonly kind: 'd' | 'f'
  /** The words meant; the whole text when they are not found in it. */
  readonly quote: string
}

/** What a proof-reader would write beside one row or paragraph of the source. */
export interface RowMarks {
  readonly measure: number | null
  readonly margin: MarginMark | null
  readonly cells: ReadonlyMap<number, SpotMark>
}
/** By the key of a place: «3» for a paragraph, «3.12» for a row of a table. */
export type SourceMarks = ReadonlyMap<string, RowMarks>

export const spotKey = (it: Spot): string => (it.row === null ? String(it.block) : `${it.block}.${it.row}`)

/** The cell of a measure's row where a field is printed; null where it is not. */
export function cellOfField(source: SourceDocument, draft: Draft, measure: number, field: Field): number | null {
  const it = draft.measures[measure]
  const spot = it && locate(source, it.source)
  const block = spot && source.blocks[spot.block]
  const row = block?.kind === 'table' && spot?.row !== null && spot ? block.rows[spot.row] : undefined
  return it && row ? cellOf(row, it[field] ?? '') : null
}

const RANK: readonly (MarginMark | null)[] = [null, 'sure', 'corrected', 'absent', 'doubt', 'warning', 'error']
const worse = (a: MarginMark | null, b: MarginMark | null) => (RANK.indexOf(a) >= RANK.indexOf(b) ? a : b)

/** Margin marks and highlights for the whole source. */
export function marksOf(
  source: SourceDocument,
  draft: Draft,
  review: Review,
  findings: readonly Finding[],
): SourceMarks {
  const marks = new Map<string, { measure: number | null; margin: MarginMark | null; cells: Map<number, SpotMark> }>()
  const at = (spot: Spot) => {
    const key = spotKey(spot)
    const known = marks.get(key) ?? { measure: null, margin: null, cells: new Map<number, SpotMark>() }
    marks.set(key, known)
    return known
  }
  const rowAt = (spot: Spot) => {
    const block = source.blocks[spot.block]
    return block?.kind === 'table' && spot.row !== null ? block.rows[spot.row] : undefined
  }

  draft.measures.forEach((measure, i) => {
    const spot = locate(source, measure.source)
    if (!spot) return
    const mark = at(spot)
    mark.measure ??= i
    mark.margin = worse(mark.margin, review.marks[i] ?? null)
    const row = rowAt(spot)
    for (const doubt of review.doubts) {
      if (doubt.measure !== i || doubt.field === 'row' || doubt.field === 'period' || !row) continue
      const cell = cellOf(row, measure[doubt.field] ?? '')
      if (cell !== null) mark.cells.set(cell, { kind: 'd', quote: doubt.quote })
    }
  })
  for (const finding of findings) {
    if (finding.severity === 'hint') continue
    for (const place of finding.places) {
      const measure = place.measure === undefined ? undefined : draft.measures[place.measure]
      const where = measure?.source ?? { page: null, table: null, row: null, lines: place.lines }
      const spot = locate(source, where)
      if (!spot) continue
      const mark = at(spot)
      mark.margin = worse(mark.margin, finding.severity)
      const row = rowAt(spot)
      const cell = row ? row.cells.findIndex((it) => collapse(it.text).includes(collapse(place.quote))) : 0
      if (place.quote !== '' && cell >= 0 && !mark.cells.has(cell))
        mark.cells.set(cell, { kind: 'f', quote: place.quote })
    }
  }
  return marks
}
