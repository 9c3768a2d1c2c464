/** JavaScript's \b knows only Latin letters, so word edges are spelled out for every alphabet. */
export const WORD_START = '(?<![\\p{L}\\p{N}])'
export const WORD_END = '(?![\\p{L}\\p{N}])'

/** White space of any kind collapsed to single spaces, ends trimmed. The letters stay as printed. */
export const collapse = (text: string): string => text.replace(/[\s\u00a0\u202f\u2009]+/gu, ' ').trim()

/** The form words are compared in: lower case, ё as е, one kind of dash and quote, single spaces. Same length not kept. */
export const comparable = (text: string): string =>
  collapse(text)
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[«»„“”"]/gu, '"')

/** Letters and digits only, for matching names that differ in punctuation. */
export const bare = (text: string): string =>
  comparable(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
}

/** Latin look-alikes inside a word that also has Cyrillic letters become Cyrillic; length is kept. */
export const unmixAlphabets = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)
      ? word.replace(/[A-Za-z]/g, (letter) => LATIN_TO_CYRILLIC[letter] ?? letter)
      : word,
  )

/** Russian plural: `plural(5, ['школа', 'школы', 'школ'])` is «школ». */
export function plural(n: number, [one, few, many]: readonly [string, string, string]): string {
  const tens = Math.abs(n) % 100
  const units = tens % 10
  if (tens > 10 && tens < 20) return many
  if (units === 1) return one
  return units >= 2 && units <= 4 ? few : many
}
