import type { OutputCell, OutputParagraph, OutputRun, OutputTable } from '../documents/index.ts'
import type { Day } from '../kernel/index.ts'

// The few shapes that papers of the genre are made of.

type Looks = Omit<OutputParagraph, 'kind' | 'runs'>

const runsOf = (text: string | readonly OutputRun[], bold = false): readonly OutputRun[] =>
  typeof text === 'string' ? [{ text, ...(bold && { bold }) }] : text

export const paragraph = (text: string | readonly OutputRun[], looks: Looks = {}): OutputParagraph => ({
  kind: 'paragraph',
  runs: runsOf(text),
  ...looks,
})

/** A paragraph of running text. */
export const text = (words: string): OutputParagraph => paragraph(words, { align: 'justify', indented: true })

export const centred = (words: string, looks: Looks & { readonly bold?: boolean } = {}): OutputParagraph => {
  const { bold = true, ...rest } = looks
  return { kind: 'paragraph', runs: runsOf(words, bold), align: 'center', ...rest }
}

/** A heading over a list or a table of an annex. */
export const heading = (words: string): OutputParagraph => centred(words, { level: 2, before: 10, after: 4 })

export const item = (words: string, name: string, marks: 'numbers' | 'dashes'): OutputParagraph =>
  paragraph(words, { align: 'left', list: { name, marks } })

/** Width of the corner where stamps and heads of annexes stand (ГОСТ Р 7.0.97-2025: up to 80 mm). */
const CORNER = 80

/** Words in the right corner; a new line begins where `lines` does. */
export const corner = (lines: readonly string[], after = 12): OutputParagraph => ({
  kind: 'paragraph',
  runs: lines.map((line, i) => (i === 0 ? { text: line } : { text: line, after: 'line' as const })),
  align: 'left',
  corner: CORNER,
  after,
})

const headCell = (words: string): OutputCell => ({ text: words, bold: true, align: 'center' })

/** Percent of a page's width that a letter takes, about; words are not broken where the columns can help it. */
const LETTER = 0.95
const NARROW = 6

/**
 * A table whose columns are as wide as their content asks: each as its longest word, and what is left by the square root
 * of the mean length of its cells.
 */
export function table(
  columns: readonly { readonly heading: string; readonly narrow?: boolean }[],
  rows: readonly (readonly OutputCell[])[],
): OutputTable {
  const whole = rows.filter((row) => row.length === columns.length)
  const texts = columns.map((_, i) => whole.map((row) => row[i]?.text ?? ''))
  const least = columns.map(({ heading, narrow }, i) =>
    narrow ? NARROW : (Math.min(20, longestWord([heading, ...(texts[i] ?? [])])) + 2) * LETTER,
  )
  const wish = columns.map(({ narrow }, i) =>
    narrow ? 0 : Math.sqrt(mean((texts[i] ?? []).map((it) => it.length)) + 4),
  )
  const spare = Math.max(0, 100 - sum(least))
  const widths = least.map((it, i) => it + (spare * (wish[i] ?? 0)) / Math.max(1, sum(wish)))
  return {
    kind: 'table',
    widths: widths.map((it) => (it / sum(widths)) * 100),
    head: [columns.map(({ heading }) => headCell(heading))],
    rows,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, it) => all + it, 0)
const mean = (numbers: readonly number[]): number => sum(numbers) / Math.max(1, numbers.length)
const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((it) => it.split(/[\s-]/u)).map((word) => word.length))

/** «15.01.2024» */
export const numericDay = (it: Day): string => it.split('-').reverse().join('.')
