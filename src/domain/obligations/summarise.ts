import type { Day } from '../kernel/index.ts'
import type { ObligationState } from './state.ts'

export type StateCounts = Readonly<Partial<Record<ObligationState, number>>>

export function countStates(states: readonly ObligationState[]): StateCounts {
  const counts: Partial<Record<ObligationState, number>> = {}
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** The bands of a bar: solid, upright stripes, slanting hatch, pale. What was called off is in none. */
export interface Bar {
  readonly done: number
  readonly waiting: number
  readonly alarm: number
  readonly ahead: number
}

const BANDS: Readonly<Record<ObligationState, keyof Bar | null>> = {
  done: 'done',
  doneLate: 'done',
  partial: 'done',
  onReview: 'waiting',
  overdue: 'alarm',
  notDone: 'alarm',
  returned: 'waiting',
  inProgress: 'ahead',
  notDue: 'ahead',
  postponed: 'ahead',
  cancelled: null,
}

export function barOf(counts: StateCounts): Bar {
  const bar = { done: 0, waiting: 0, alarm: 0, ahead: 0 }
  for (const [state, band] of Object.entries(BANDS) as [ObligationState, keyof Bar | null][]) {
    if (band) bar[band] += counts[state] ?? 0
  }
  return bar
}

/** What cries out first in a cell that sums several obligations (UI, section 2). */
const FIRST: readonly ObligationState[] = ['overdue', 'notDone', 'returned', 'onReview', 'inProgress']
const FINISHED: ReadonlySet<ObligationState> = new Set(['done', 'doneLate', 'partial', 'postponed', 'cancelled'])

/** The one state of a cell; with nothing urgent, that of the latest finished obligation, else «срок не наступил». */
export function stateOfCell(
  obligations: readonly { readonly state: ObligationState; readonly dueOn: Day | null }[],
): ObligationState {
  const urgent = FIRST.find((state) => obligations.some((it) => it.state === state))
  if (urgent) return urgent
  const finished = obligations
    .filter(({ state }) => FINISHED.has(state))
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
  return finished.at(-1)?.state ?? 'notDue'
}
