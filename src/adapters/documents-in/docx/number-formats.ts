const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'],
  [5, 'V'], [4, 'IV'], [1, 'I'],
] // prettier-ignore

function roman(count: number): string {
  let rest = count
  let text = ''
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / size))
    rest %= size
  }
  return text
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
/** ё, й, ъ, ы, ь name no list item (ECMA-376 17.18.59, russianLower). */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** After the last letter Word repeats letters: aa, bb, … */
const letter = (count: number, alphabet: string): string =>
  (alphabet[(count - 1) % alphabet.length] ?? '').repeat(Math.floor((count - 1) / alphabet.length) + 1)

const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  decimalZero: (count) => String(count).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: (count) => letter(count, LATIN).toUpperCase(),
  lowerLetter: (count) => letter(count, LATIN),
  russianUpper: (count) => letter(count, RUSSIAN).toUpperCase(),
  russianLower: (count) => letter(count, RUSSIAN),
  none: () => '',
}

/** A count in one of Word's number formats; formats of other alphabets are written in figures. */
export const formatNumber = (count: number, format: string): string =>
  count < 1 ? String(count) : (FORMATS[format]?.(count) ?? String(count))
