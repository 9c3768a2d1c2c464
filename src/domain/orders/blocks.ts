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
  paragraph(words, { align: 'justify', list: { name, marks } })

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

/** A table whose columns are as wide as their content asks: the square root of its mean length, within bounds. */
export function table(
  columns: readonly { readonly heading: string; readonly narrow?: boolean }[],
  rows: readonly (readonly OutputCell[])[],
): OutputTable {
  const whole = rows.filter((row) => row.length === columns.length)
  const weights = columns.map(({ heading, narrow }, i) => {
    const lengths = whole.map((row) => row[i]?.text.length ?? 0)
    const mean = lengths.reduce((sum, it) => sum + it, 0) / Math.max(1, lengths.length)
    const longest = Math.max(0, ...heading.split(' ').map((word) => word.length))
    return narrow ? 2.4 : Math.min(14, Math.max(Math.sqrt(mean), longest / 2.4, 4))
  })
  const all = weights.reduce((sum, it) => sum + it, 0)
  return {
    kind: 'table',
    widths: weights.map((it) => (it / all) * 100),
    head: [columns.map(({ heading }) => headCell(heading))],
    rows,
  }
}

/** «15.01.2024» */
export const numericDay = (it: Day): string => it.split('-').reverse().join('.')
