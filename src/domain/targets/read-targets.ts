import { collapse } from '../kernel/index.ts'
import type { Target } from './target.ts'

/** Reads an expected result into figures, papers and plain words. Never throws; an empty cell has no items. */
export function readTargets(text: string): { items: Target[] } {
  const metric = collapse(text)
  if (metric === '') return { items: [] }
  return { items: [{ metric, comparator: null, value: null, unit: null, by: [], kind: 'qualitative' }] }
}
