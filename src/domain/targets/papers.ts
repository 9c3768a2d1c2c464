import { MADE, PAPER } from './lexicon.ts'

const MODIFIER = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u
const VERBAL_NOUN = /(?:ани|ени|яти|ыти|ти|стви|лини)[еяй]$/u
const nounOf = (word: string): string => word.split('-').at(-1) ?? word
const isPaperWord = (word: string): boolean => PAPER.test(word) || (!WORK.test(word) && PAPER.test(nounOf(word)))
/** «урок-отчёт», «семинар-проект» are events. */
const WORK = /^(?:урок|семинар|круглый|занят|встреч|игр|конкурс|час)/u
const isModifier = (word: string): boolean => MODIFIER.test(word) && !VERBAL_NOUN.test(word)

/** Whether a result without a figure is a paper: «Аналитическая справка», «Разработан план». */
export function isPaper(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[^\p{L}\s-]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean)
  const head = words.findIndex((word) => !isModifier(word) || isPaperWord(word))
  if (head < 0) return false
  if (isPaperWord(words[head] ?? '')) return true
  // «Разработана программа», «программы разработаны»
  if (!MADE.test(words[head] ?? '')) return false
  const next = words.slice(head + 1, head + 5).find((word) => !isModifier(word))
  return isPaperWord(next ?? '')
}
