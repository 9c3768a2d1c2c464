import type { Day, Window } from '#domain/kernel/index.ts'
import type { Term } from '#domain/terms/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import type { Edit, FieldDoubt } from './review.ts'

export type ChoiceCode =
  | 'dropOutside'
  | 'moveToEnd'
  | 'keepOutside'
  | 'noTerm'
  | 'wholePeriod'
  | 'asRead'
  | 'asReadAll'
  | 'edit'
  | 'noResponsible'
  | 'setPeriod'

/** A numbered answer to a doubt: what it changes, or where it leads. */
export interface Choice {
  readonly code: ChoiceCode
  /** Number of terms the measure will have, where that is what the choice decides. */
  readonly terms?: number
  /** Number of rows that the choice settles at once. */
  readonly rows?: number
  readonly day?: Day
  readonly edits: readonly Edit[]
  /** Nothing is changed yet: the field opens for typing. */
  readonly opens?: true
}

/** From so many rows of one doubt on they may be settled together. */
const MANY = 3

const without = (term: Term, code: string): Term['doubts'] => term.doubts.filter((it) => it.code !== code)
const byDay = (a: Window, b: Window): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)

/** The answers offered to a doubt, the first being the one that Enter takes. */
export function choicesFor(doubt: FieldDoubt, draft: Draft, doubts: readonly FieldDoubt[] = []): readonly Choice[] {
  if (doubt.measure === null) return [{ code: 'setPeriod', edits: [], opens: true }]
  const measure = draft.measures[doubt.measure]
  if (!measure) return []
  const base = `measures.${doubt.measure}`
  const agree: Edit = { path: `${base}.checked`, value: doubt.field === 'row' ? true : doubt.field }
  const edit: Choice = { code: 'edit', edits: [], opens: true }
  const reading = (term: Term): readonly Edit[] => [{ path: `${base}.term`, value: term }]
  const { term } = measure

  if (doubt.field === 'responsibleText' && doubt.code === 'absent')
    return [edit, { code: 'noResponsible', edits: [agree] }]
  if (doubt.code === 'absent' && draft.period) {
    const whole: Window = [draft.period.from, draft.period.to]
    const year: Term = { kind: 'whole_period', windows: [whole], due: [draft.period.to], outside: [], doubts: [] }
    return [edit, { code: 'wholePeriod', terms: 1, edits: reading(year) }, { code: 'noTerm', edits: [agree] }]
  }
  if (doubt.code === 'outsidePeriod' && term.outside.length > 0 && draft.period) {
    const end = draft.period.to
    const doubts = without(term, doubt.code)
    const rest = term.windows.length
    const moved: Term = {
      ...term,
      windows: [...term.windows, [end, end]],
      due: [...term.due, end],
      outside: [],
      doubts,
    }
    const windows = [...term.windows, ...term.outside].toSorted(byDay)
    const kept: Term = { ...term, windows, due: windows.map((it) => it[1]), outside: [], doubts }
    return [
      { code: 'dropOutside', terms: rest, edits: [agree] },
      { code: 'moveToEnd', terms: rest + 1, day: end, edits: reading(moved) },
      { code: 'keepOutside', terms: windows.length, edits: reading(kept) },
    ]
  }
  const alike = doubts.filter((it) => it.field === 'row' && it.code === doubt.code)
  const all: Choice = {
    code: 'asReadAll',
    rows: alike.length,
    edits: alike.map((it) => ({ path: `measures.${String(it.measure)}.checked`, value: true })),
  }
  return [{ code: 'asRead', edits: [agree] }, edit, ...(doubt.field === 'row' && alike.length > MANY ? [all] : [])]
}
