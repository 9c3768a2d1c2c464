import { collapse } from '../kernel/index.ts'
import { tidyMetric } from './clauses.ts'
import { targetFigures } from './read-targets.ts'
import type { Comparator, TargetUnit } from './target.ts'

/** A goal indicator of a document. `value` is in `unit`; `year` and `month` are null where the words give none. */
export interface Indicator {
  readonly metric: string
  readonly comparator: Comparator
  readonly unit: TargetUnit
  readonly baseline: number | null
  readonly targets: readonly { readonly year: number | null; readonly month: number | null; readonly value: number }[]
}

const SHARE = /^(?:\d+[.)]\s*)?(?:доля|доли|долю|процент|удельный вес|охват)(?!\p{L})|%$/iu

/** Reads «доля …: к 2023 году – 15%, 2024 году – 30%». An indicator without a figure has no targets. */
export function readIndicator(text: string): Indicator {
  const printed = collapse(text).replace(/^\d{1,2}[.)]\s+|[;.]+$/gu, '')
  const figures = targetFigures(printed)
  const [first] = figures
  if (!first) {
    const metric = tidyMetric(printed)
    return { metric, comparator: '=', unit: SHARE.test(metric) ? '%' : null, baseline: null, targets: [] }
  }
  const before = tidyMetric(printed.slice(0, first.at))
  return {
    metric: before === '' ? tidyMetric(printed.slice(figures.at(-1)?.end)) : before,
    comparator: first.comparator,
    unit: first.unit,
    baseline: first.baseline ?? null,
    targets: figures.map(({ year, month, value }) => ({ year, month, value })),
  }
}
