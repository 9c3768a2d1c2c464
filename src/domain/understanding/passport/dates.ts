import { type Day, day } from '../../kernel/index.ts'

const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
]
export const MONTH_WORD = '(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*'

export const monthOfWord = (word: string): number =>
  MONTHS.findIndex((stem) => word.toLowerCase().startsWith(stem) && (stem !== 'ма' || /^ма[йяе]/iu.test(word))) + 1

const DATE = new RegExp(
  `(?<!\\d)(?:(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(?!\\d)|[«"„]?\\s?(\\d{1,2})\\s?[»"“]?\\s+(${MONTH_WORD})\\s+(\\d{4}))(?:\\s?(?:г\\.?(?![\\p{L}])|года?))?`,
  'giu',
)

export interface FoundDate {
  readonly day: Day
  readonly at: number
  readonly text: string
}

/** Full dates in figures («15.01.2024», «14.10.20») and in words («1 февраля 2023 года»), in order; impossible ones are left out. */
export function findDates(text: string): FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((found) => {
    const [whole, d1, m1, y1, d2, word, y2] = found
    const year = Number(y1 ?? y2)
    const it = day(year < 100 ? 2000 + year : year, m1 ? Number(m1) : monthOfWord(word ?? ''), Number(d1 ?? d2))
    return it ? [{ day: it, at: found.index, text: whole }] : []
  })
}

const NUMBER = /(?:№|(?<![\p{L}])N(?=\s?\d))\s*([\p{L}\d](?:[\p{L}\d/.–-]|\s(?=\p{L}\/\p{L}))*)/gu

/** Registration numbers after «№» or the N of typewriters, as printed: «126-09», «852-о/а», «ВБ-35/04пр». */
export const findNumbers = (text: string): { number: string; at: number }[] =>
  [...text.matchAll(NUMBER)].map((found) => ({ number: (found[1] ?? '').replace(/[.–-]+$/u, ''), at: found.index }))
