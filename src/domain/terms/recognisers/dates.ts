import { monthSpan, span, type Said } from '../atoms.ts'
import { calendarYear } from '../scope.ts'
import type { Token } from '../tokens.ts'
import { afterDot, afterSuffix, found, meant, wordAt, type Found, type Recogniser, on } from './recogniser.ts'

export const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.word.length === 4 && token.n >= 1990 && token.n <= 2099

/** More than 31 is let through, so that «32 мая» becomes a doubt and not a silence. */
const isDate = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.word.length <= 2 && token.n >= 1 && token.n <= 39
const isMonthNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.word.length <= 2 && token.n >= 1 && token.n <= 12

/** «2024-03-15» */
const isoDate = on(['number'], (tokens, at) => {
  if (!isYear(tokens[at]) || wordAt(tokens, at + 1) !== '-' || wordAt(tokens, at + 3) !== '-') return null
  const [year, , month, , date] = tokens.slice(at, at + 5)
  if (!isMonthNumber(month) || !isDate(date)) return null
  if (month!.word.length !== 2 || month!.spaced || date!.spaced) return null
  const day = { month: month!.n, day: date!.n }
  return found(at + 5, { is: 'span', span: span(day, day, 'day', { scopes: [calendarYear(year!.n)] }) })
})

/** «03.2024» */
const monthAndYear = on(['number'], (tokens, at) => {
  if (!isMonthNumber(tokens[at]) || wordAt(tokens, at + 1) !== '.' || !isYear(tokens[at + 2])) return null
  const month = monthSpan(tokens[at]!.n)
  return found(at + 3, { is: 'span', span: { ...month, scopes: [calendarYear(tokens[at + 2]!.n)] } })
})

interface Ending {
  readonly month: number
  readonly year: number | null
  readonly next: number
}

/** What follows the number of a day: «.03.2024», «.03.», «/03/24», « марта». */
function monthAfter(tokens: readonly Token[], at: number, bounded: boolean): Ending | null {
  const word = meant(tokens, at, 'month')
  // «6 март» is a stray figure before a month; «до 6 март» can only be a day.
  if (word)
    return word.nominative && !bounded && tokens[at]!.word.length > 3
      ? null
      : { month: word.month, year: null, next: afterDot(tokens, at + 1) }
  const mark = wordAt(tokens, at)
  if (mark !== '.' && mark !== '/' && mark !== '-') return null
  const month = tokens[at + 1]
  if (!isMonthNumber(month)) return null
  const year = tokens[at + 3]
  const full = wordAt(tokens, at + 2) === mark && year?.kind === 'number'
  if (full && isYear(year)) return { month: month!.n, year: year.n, next: at + 4 }
  if (mark !== '.') return null
  if (full && year.word.length === 2 && !year.spaced) return { month: month!.n, year: 2000 + year.n, next: at + 4 }
  // «10.30» is a time of day, «1.5» a figure: a date without a year has a two-digit month.
  if (month!.word.length < 2 || month!.spaced || wordAt(tokens, at + 2) === '%') return null
  return { month: month!.n, year: null, next: afterDot(tokens, at + 2) }
}

const JOINS: Readonly<Record<string, 'range' | 'list'>> = {
  '-': 'range',
  по: 'range',
  до: 'range',
  ',': 'list',
  и: 'list',
  '/': 'list',
}
const BOUNDS = new Set(['до', 'с', 'по', 'к', 'позднее', 'позже', 'на', 'ранее'])

const MOST_DAYS = 12

/** «15 марта», «1-5 марта», «с 1 по 15.03.2024», «14, 21 и 28 марта»: days that share one month. */
function daysOfMonth(tokens: readonly Token[], from: number): Found | null {
  const days: { day: number; range: boolean }[] = []
  const bounded = BOUNDS.has(wordAt(tokens, from - 1))
  let range = false
  for (let at = from; days.length < MOST_DAYS;) {
    const token = tokens[at]
    if (!isDate(token)) return null
    days.push({ day: token!.n, range })
    at = afterSuffix(tokens, at + 1)
    const ending = monthAfter(tokens, at, bounded)
    if (ending) return found(ending.next, ...spansOf(days, ending))
    at = wordAt(tokens, at) === '.' && wordAt(tokens, at + 1) === '-' ? at + 1 : at
    const join = JOINS[wordAt(tokens, at)]
    if (!join) return null
    range = join === 'range'
    at += 1
  }
  return null
}

function spansOf(days: readonly { day: number; range: boolean }[], { month, year }: Ending): Said[] {
  const scopes = year === null ? [] : [calendarYear(year)]
  const pairs: [number, number][] = []
  for (const { day, range } of days) {
    const last = pairs.at(-1)
    if (range && last) last[1] = day
    else pairs.push([day, day])
  }
  return pairs.flatMap(([first, last], index): Said[] => [
    ...(index > 0 ? [{ is: 'link', link: 'list' } as const] : []),
    { is: 'span', span: span({ month, day: first }, { month, day: last }, 'day', { scopes }) },
  ])
}

const dayAndMonth = on(['number', 'bound'], (tokens, at) => {
  if (tokens[at]?.kind === 'number') return daysOfMonth(tokens, at)
  // «с 1 по 15 марта»: the «с» belongs to the range inside the month
  const word = wordAt(tokens, at)
  if ((word === 'с' || word === 'со') && tokens[at + 1]?.kind === 'number') {
    const second = wordAt(tokens, afterSuffix(tokens, at + 2))
    return second === 'по' || second === 'до' || second === '-' ? daysOfMonth(tokens, at + 1) : null
  }
  return null
})

/** «первого сентября» */
const ordinalDay = on(['ordinal'], (tokens, at) => {
  const ordinal = meant(tokens, at, 'ordinal')
  const month = meant(tokens, at + 1, 'month')
  if (!ordinal || ordinal.n < 1 || !month || month.nominative) return null
  const day = { month: month.month, day: ordinal.n }
  return found(at + 2, { is: 'span', span: span(day, day, 'day') })
})

/** «март», «марта месяца», «мар.» */
const month = on(['month'], (tokens, at) => {
  const word = meant(tokens, at, 'month')
  if (!word) return null
  const next = afterDot(tokens, at + 1)
  return found(wordAt(tokens, next).startsWith('месяц') ? next + 1 : next, { is: 'span', span: monthSpan(word.month) })
})

export const DATES: readonly Recogniser[] = [isoDate, monthAndYear, dayAndMonth, ordinalDay]
export const MONTHS: readonly Recogniser[] = [month]
