import { bare } from '../kernel/index.ts'

/** The words of a text, for comparing two wordings of one thing. */
export const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    bare(text)
      .split(' ')
      .filter((word) => word.length > 2),
  )

/** Share of common words, 0–1 (Sørensen–Dice); two empty texts are alike. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1
  const common = [...a].filter((word) => b.has(word)).length
  return (2 * common) / (a.size + b.size)
}
