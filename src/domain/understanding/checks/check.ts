import type { SourceDocument } from '../../documents/index.ts'
import { comparable } from '../../kernel/index.ts'
import type { Draft, Finding, Severity } from '../draft.ts'

export type Drafted = Omit<Draft, 'findings'>
export type Place = Finding['places'][number]

/** What a check looks at: the draft, and the printed document for the lines of a quote. */
export interface Checked {
  readonly draft: Drafted
  readonly texts: readonly { readonly text: string; readonly lines: readonly number[] }[]
}

/** One rule of the document check: no state, no other rule. */
export type Check = (it: Checked) => Finding[]

export function toChecked(draft: Drafted, source: SourceDocument): Checked {
  const texts = source.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [{ text: block.text, lines: block.place.lines }]
      : block.rows.flatMap((row) => row.cells.map((cell) => ({ text: cell.text, lines: row.place.lines }))),
  )
  return { draft, texts }
}

export const finding = (
  rule: string,
  severity: Severity,
  message: string,
  places: readonly Place[],
  repair: string | null = null,
): Finding => ({ rule, severity, message, places, repair })

/** The place of words in the document; lines are empty where the words are joined from several paragraphs. */
export function placeOf(it: Checked, quote: string): Place {
  const exact = it.texts.find(({ text }) => text.includes(quote))
  const start = comparable(quote).slice(0, 50)
  const loose = exact ?? it.texts.find(({ text }) => comparable(text).includes(start))
  return { lines: loose?.lines ?? [], quote }
}

/** The place of a name that may be printed in another case than the draft shows. */
export function placeOfName(it: Checked, name: string): Place {
  const roots = name.split(' ').map((word) => (word.includes('.') ? word : word.slice(0, Math.max(3, word.length - 2))))
  const found =
    it.texts.find(({ text }) => text.includes(name)) ??
    it.texts.find(({ text }) => roots.every((root) => text.includes(root)))
  return { lines: found?.lines ?? [], quote: name }
}

export const placeOfMeasure = (it: Checked, index: number, quote: string): Place => ({
  lines: it.draft.measures[index]?.source.lines ?? [],
  quote,
  measure: index,
})

/** «№ 2.5» or, where nothing is numbered, the beginning of the title in quotes. */
export function nameOfMeasure(it: Checked, index: number): string {
  const measure = it.draft.measures[index]
  if (!measure) return ''
  const words = measure.title.split(' ')
  const title = words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : measure.title
  return measure.number ? `№\u00a0${measure.number}` : `«${title.replaceAll('«', '„').replaceAll('»', '“')}»`
}

const COMMON = new Set([
  'также',
  'далее',
  'через',
  'после',
  'перед',
  'котор',
  'целью',
  'числе',
  'рамка',
  'иных',
  'друго',
])

/** First letters of the words that carry the sense, for comparing what two texts are about. */
export const stems = (text: string): Set<string> =>
  new Set(
    comparable(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, Math.max(4, Math.min(5, word.length - 1))))
      .filter((stem) => !COMMON.has(stem)),
  )

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => b.has(stem)).length
