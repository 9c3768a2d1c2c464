import { bare, unmixAlphabets } from '../kernel/index.ts'
import type { Likeness } from './likeness.ts'

/** A record of the register that a printed text may mean. */
export interface Match extends Likeness {
  readonly id: string
}

export type Decision =
  | { readonly kind: 'sure'; readonly id: string }
  | { readonly kind: 'ask'; readonly candidates: readonly Match[] }
  | { readonly kind: 'new' }

/** From here on a match is taken without a question, … */
export const SURE = 0.82
/** … if the next one is this far behind. */
const CLEAR = 0.1
/** Below this a record is not worth a question. */
export const WORTH_ASKING = 0.5

/**
 * What to do with a printed name. A remembered choice wins: an id, or null for «nobody of the register», which makes a
 * new record.
 */
export function decide(matches: readonly Match[], remembered?: string | null): Decision {
  if (remembered !== undefined) return remembered === null ? { kind: 'new' } : { kind: 'sure', id: remembered }
  const candidates = bestFirst(matches).filter(({ score }) => score >= WORTH_ASKING)
  const [best, next] = candidates
  if (!best) return { kind: 'new' }
  const clear = next === undefined || best.score - next.score >= CLEAR
  return best.score >= SURE && clear ? { kind: 'sure', id: best.id } : { kind: 'ask', candidates }
}

export const bestFirst = (matches: readonly Match[]): Match[] =>
  matches.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))

/** The form under which a choice is remembered: case of letters, spaces, quotes, dashes and ё make no difference. */
export const matchKey = (printed: string): string => bare(unmixAlphabets(printed))
