import { findNoise } from '../noise.ts'
import { type Check, finding } from './check.ts'

/** Slips of typing and recognition, each place once. */
export const textNoise: Check = (it) => {
  const at = new Map<number, number>()
  for (const [i, measure] of it.draft.measures.entries()) for (const line of measure.source.lines) at.set(line, i)
  return it.texts.flatMap(({ text, lines }) =>
    findNoise(text).map((noise) => {
      const measure = lines.map((line) => at.get(line)).find((index) => index !== undefined)
      const advice = noise.repair === null ? '' : `. Предлагаем «${noise.repair}»`
      const place = { lines, quote: noise.quote, ...(measure === undefined ? {} : { measure }) }
      return finding('textNoise', 'hint', `В тексте ${noise.what}${advice}`, [place], noise.repair)
    }),
  )
}
