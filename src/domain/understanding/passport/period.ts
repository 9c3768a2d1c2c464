import { type Day, clampedDay, day, firstOfMonth, lastOfMonth } from '../../kernel/index.ts'
import { ordinal } from '../numbers.ts'
import { MONTH_WORD, findDates, monthOfWord } from './dates.ts'

export interface Period {
  readonly text: string
  readonly from: Day
  readonly to: Day
}

type Recogniser = (text: string) => { period: Period; at: number } | null

const YEAR = '20\\d\\d'
const DASH = '\\s*[-–—/]\\s*'
const END = '(?![\\p{L}])'

const found = (match: RegExpExecArray, from: Day, to: Day): { period: Period; at: number } | null =>
  from <= to ? { period: { text: match[0].trim(), from, to }, at: match.index } : null

const SCHOOL_YEARS = new RegExp(
  `(?:(?:на|в|за)\\s+)?(?:(перв|втор|I{1,2}|[12])(?:\\p{L}*|-?[ео]е)\\s+полугоди\\p{L}*\\s+)?(${YEAR})${DASH}(${YEAR}|\\d\\d)(?:\\s*(?:г{1,2}\\.?)?\\s*(?:,|и|-|–)\\s*${YEAR}${DASH}(${YEAR}|\\d\\d))*\\s*(?:г{1,2}\\.)?\\s*уч(?:ебн\\p{L}*|\\.)\\s*г(?:од\\p{L}*|\\.г?\\.?|г\\.)?`,
  'iu',
)

/** School year = 1 September – 31 August; its half-years as INTERFACES has them: September–December, January–May. */
const schoolYears: Recogniser = (text) => {
  const match = SCHOOL_YEARS.exec(text)
  if (!match) return null
  const first = Number(match[2])
  const tail = match[4] ?? match[3] ?? ''
  const last = tail.length === 2 ? 2000 + Number(tail) : Number(tail)
  if (last <= first - 1) return null
  const half = match[1] ? (/^втор|^II|^2/iu.test(match[1]) ? 2 : 1) : null
  if (half === 1) return found(match, firstOfMonth(first, 9), lastOfMonth(first, 12))
  if (half === 2) return found(match, firstOfMonth(last, 1), lastOfMonth(last, 5))
  return found(match, firstOfMonth(first, 9), lastOfMonth(last, 8))
}

/** «с 01.09.2023 по 31.05.2024», «с 1 сентября 2023 года до …». */
const betweenDates: Recogniser = (text) => {
  const dates = findDates(text)
  for (const [i, start] of dates.entries()) {
    const end = dates[i + 1]
    if (!end) return null
    const between = text.slice(start.at + start.text.length, end.at)
    if (/^\s*(?:по|до|[-–—])\s*$/iu.test(between)) {
      const lead = /с\s*$/iu.exec(text.slice(0, start.at))
      const from = start.at - (lead?.[0].length ?? 0)
      return { period: { text: text.slice(from, end.at + end.text.length), from: start.day, to: end.day }, at: from }
    }
  }
  return null
}

const MONTHS = new RegExp(
  `(?:с\\s+)?(${MONTH_WORD})\\s*(${YEAR})?\\s*(?:г(?:ода?)?\\.?)?\\s*(?:по|до|[-–—])\\s*(${MONTH_WORD})\\s*(${YEAR})(?:\\s*г(?:ода?|\\.)?)?`,
  'iu',
)

/** «с сентября 2023 года по май 2024 года», «январь – июнь 2024 г.». */
const betweenMonths: Recogniser = (text) => {
  const match = MONTHS.exec(text)
  if (!match) return null
  const last = Number(match[4])
  return found(
    match,
    firstOfMonth(Number(match[2] ?? last), monthOfWord(match[1] ?? '')),
    lastOfMonth(last, monthOfWord(match[3] ?? '')),
  )
}

const HALF_YEAR = new RegExp(
  `(?:на\\s+)?(перв\\p{L}*|втор\\p{L}*|I{1,2}|[12])(?:-?[еоя]{1,2})?\\s+полугоди\\p{L}*\\s+(${YEAR})\\s*г(?:од\\p{L}*|\\.)?`,
  'iu',
)
const QUARTER = new RegExp(
  `(?:на\\s+)?(I{1,3}|IV|[1-4])(?:-?[ыйо]+)?\\s+квартал\\p{L}*\\s+(${YEAR})\\s*г(?:од\\p{L}*|\\.)?`,
  'iu',
)

const halfYear: Recogniser = (text) => {
  const match = HALF_YEAR.exec(text)
  if (!match) return null
  const second = /^втор|^II|^2/iu.test(match[1] ?? '')
  const year = Number(match[2])
  return found(match, firstOfMonth(year, second ? 7 : 1), lastOfMonth(year, second ? 12 : 6))
}

const quarter: Recogniser = (text) => {
  const match = QUARTER.exec(text)
  const count = ordinal(match?.[1] ?? '')
  if (!match || !count) return null
  return found(match, firstOfMonth(Number(match[2]), count * 3 - 2), lastOfMonth(Number(match[2]), count * 3))
}

const YEARS = new RegExp(
  `(?:(?:на|в|за)\\s+)?(?:период\\s+(?:с\\s+)?)?(${YEAR})(?:\\s*(?:[-–—,]|и|по|года?\\s+по)\\s*(${YEAR}))*\\s*(?:г\\.?\\s?г\\.?|г\\.|год(?:а|ы|ов|у|ах)?${END}|г${END})`,
  'giu',
)

/** «на 2024 год», «на 2022, 2023гг.», «2023-2025 годы»; years that an «на» leads win over years told in passing. */
const calendarYears: Recogniser = (text) => {
  const matches = [...text.matchAll(YEARS)]
  const match = matches.find((it) => /^на\s/iu.test(it[0])) ?? matches.at(-1)
  if (!match) return null
  const from = day(Number(match[1]), 1, 1)
  return from && found(match, from, clampedDay(Number(match[2] ?? match[1]), 12, 31))
}

const RECOGNISERS: readonly Recogniser[] = [betweenDates, schoolYears, betweenMonths, halfYear, quarter, calendarYears]

/** The span a title or a line «Сроки реализации» names; null where it names none. */
export function readPeriod(text: string): Period | null {
  for (const recognise of RECOGNISERS) {
    const result = recognise(text)
    if (result) return result.period
  }
  return null
}
