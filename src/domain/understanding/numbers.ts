const ROMAN = 'IVXLCDMІХ' // with the Cyrillic look-alikes of I and X

/** «1», «1.1.», «2)», «IV.», «№ 3» standing alone. */
const ALONE = new RegExp(`^(?:№\\s*)?(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[${ROMAN}]{1,6}|[а-яa-z])\\s?[.)]{0,2}$`, 'iu')
const WITH_TITLE = new RegExp(
  `^(?:(?:раздел|этап|блок|модуль|направление|риск|глава|часть|задача)\\s+(?:№\\s*)?(\\d{1,2}(?:\\.\\d{1,2})*|[${ROMAN}]{1,6})\\s*[.:)–—-]?|` +
    `(\\d{1,3}(?:\\.\\d{1,3}){1,3}|\\d{1,3}(?=[.)])|[${ROMAN}]{1,6}(?=[.)])|[IVX]{1,6}(?=\\s))[.)]{0,2})\\s*(?=[\\p{L}«"„(])`,
  'iu',
)

/** A cell that is a number and nothing else. */
export const isNumber = (text: string): boolean => ALONE.test(text.trim())

/** As printed, without the dot or bracket at the end. */
export const trimNumber = (text: string): string =>
  text
    .trim()
    .replace(/^№\s*/u, '')
    .replace(/\s*[.)]+$/u, '')

/** «1.2. Совещание» → 1.2 and «Совещание»; null where the text does not begin with a number. */
export function splitNumber(text: string): { number: string; title: string } | null {
  const trimmed = text.trim()
  const found = WITH_TITLE.exec(trimmed)
  const number = found?.[1] ?? found?.[2]
  if (!found || !number) return null
  // Case is loose for «Раздел», not for Roman numbers: «с» and «м» at the beginning are words.
  if (/\p{L}/u.test(number) && number !== number.toUpperCase()) return null
  return { number, title: trimmed.slice(found[0].length).trim() }
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000, І: 1, Х: 10 }

/** The last part of a number as a count: «2.4» → 4, «IV» → 4, «б» → 2; null for anything else. */
export function ordinal(number: string): number | null {
  const last = number.split('.').at(-1) ?? ''
  if (/^\d+$/u.test(last)) return Number(last)
  if (new RegExp(`^[${ROMAN}]+$`, 'u').test(last)) {
    const values = [...last].map((letter) => VALUES[letter] ?? 0)
    return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
  }
  const letter = 'абвгдежзиклмнопрст'.indexOf(last.toLowerCase())
  return last.length === 1 && letter >= 0 ? letter + 1 : null
}

/** 'roman', 'letter' or the depth of a decimal number: what two numbers of one level have in common. */
export const styleOf = (number: string): string =>
  /^\d/u.test(number)
    ? `decimal${number.split('.').length}`
    : ordinal(number) !== null && number.length === 1 && /[а-яА-Е]/u.test(number)
      ? 'letter'
      : 'roman'

/** «А. Кадры» of a heading row, where it cannot be the initial of a name. */
export function splitLetter(text: string): { number: string; title: string } | null {
  const found = /^([А-Е])[.)]\s+(?=\p{L})/u.exec(text)
  return found ? { number: found[1] ?? '', title: text.slice(found[0].length) } : null
}
