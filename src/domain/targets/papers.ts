import { MADE, PAPER } from './lexicon.ts'

const MODIFIER = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u
const VERBAL_NOUN = /(?:ани|ени|яти|ыти|ти|стви|лини)[еяй]$/u
const isModifier = (word: string): boolean => MODIFIER.test(word) && !VERBAL_NOUN.test(word)

/** Whether a result without a figure is a paper: «Аналитическая справка», «Разработан план». */
export function isPaper(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[^\p{L}\s-]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean)
  const head = words.findIndex((word) => !isModifier(word) || PAPER.test(word))
  if (head < 0) return false
  if (PAPER.test(words[head] ?? '')) return true
  // «Разработана программа», «программы разработаны»
  if (!MADE.test(words[head] ?? '')) return false
  const next = words.slice(head + 1, head + 5).find((word) => !isModifier(word))
  return PAPER.test(next ?? '')
}
