import type { Said } from '../atoms.ts'
import type { Meaning } from '../lexicon.ts'
import type { Token } from '../tokens.ts'

/** What was read and the first token after it. */
export interface Found {
  readonly said: readonly Said[]
  readonly next: number
}

/** What a token can be to a recogniser: a number, a mark, a word with no meaning, one that heads phrases, or a meaning. */
export type Start = 'number' | 'mark' | 'word' | 'head' | Meaning['is']

export interface Recogniser {
  /** The tokens it can begin with, so that it is not asked about others. */
  readonly on: readonly Start[]
  /** Looks at the tokens from `at` on; null when these words are not its business. */
  readonly read: (tokens: readonly Token[], at: number) => Found | null
}

export const on = (on: readonly Start[], read: Recogniser['read']): Recogniser => ({ on, read })
export const startOf = (token: Token): Start => token.means?.is ?? (token.head ? 'head' : token.kind)

export const found = (next: number, ...said: readonly Said[]): Found => ({ said, next })

export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? ''

/** The meaning of the token when it is of that sort, null otherwise. */
export function meant<Is extends Meaning['is']>(
  tokens: readonly Token[],
  at: number,
  is: Is,
): Extract<Meaning, { is: Is }> | null {
  const means = tokens[at]?.means
  return means?.is === is ? (means as Extract<Meaning, { is: Is }>) : null
}

/** Jumps over a dot of an abbreviation. */
export const afterDot = (tokens: readonly Token[], at: number): number => (wordAt(tokens, at) === '.' ? at + 1 : at)

const SUFFIXES = new Set(['го', 'ое', 'е', 'й', 'ый', 'ого', 'я', 'ая', 'ий', 'му', 'ом', 'ые', 'х', 'ой', 'ю', 'ую'])

/** «5-го», «1-ый», «2ой»: jumps over the ending of an ordinal written in figures. */
export function afterSuffix(tokens: readonly Token[], at: number): number {
  const dash = wordAt(tokens, at) === '-' ? 1 : 0
  const suffix = tokens[at + dash]
  return suffix && !(suffix.spaced && !dash) && SUFFIXES.has(suffix.word) ? at + dash + 1 : at
}

export const DASH_OR_SLASH = new Set(['-', '/'])
