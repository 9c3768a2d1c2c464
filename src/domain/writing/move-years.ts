import { daysInMonth } from '../kernel/index.ts'

export interface MovedText {
  readonly text: string
  /** 29 February in a year that has none became 28: the date as it was printed. */
  readonly clamped: readonly string[]
  /** Papers and programmes with dates of their own, which stay. */
  readonly held: readonly string[]
  /** Years too far from the plan to be its own. */
  readonly distant: readonly string[]
}

export type YearSpan = readonly [first: number, last: number]

const YEAR = '(?:19|20)\\d\\d'
const DATE = `(?:\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?\\d{2,4}|[«"]?\\d{1,2}[»"]?\\s+\\p{L}+\\s+${YEAR})(?:\\s*(?:года?|г\\.))?`
const PAPER =
  '(?:приказ|распоряжени|постановлени|решени|письм|протокол|указ|закон|поручени|положени|предписани|предостережени)'

/** Names of papers and programmes: their dates, numbers and titles are theirs, not the plan's. */
const HELD: readonly RegExp[] = [
  new RegExp(`от\\s+${DATE},?\\s*(?:№|N)\\s*\\S+(?:\\s*«[^»]*»)?`, 'giu'),
  new RegExp(
    `${PAPER}\\p{L}*(?:[^.;:«»]{0,120}?\\s|\\s)от\\s+${DATE}(?:,?\\s*(?:№|N)\\s*\\S+)?(?:\\s*«[^»]*»)?`,
    'giu',
  ),
  new RegExp(`(?:${PAPER}|программ|проект|стратеги|концепци)\\p{L}*\\s[^.;:«»]{0,80}?«[^»]*»`, 'giu'),
  new RegExp(`(?:${PAPER}|программ|проект|стратеги|концепци)\\p{L}*\\s«[^»]*»`, 'giu'),
  /№\s*[\p{L}\d/–-]*\d[\p{L}\d/–-]*/giu,
]

/** What is counted by thousands is no year: «2000 учеников». */
const COUNTED =
  '(?!\\s*(?:%|руб|тыс|чел|уч(?:еник|ащ)|обучающ|педагог|школ|участн|экз|шт|час|минут|мест|балл|работ(?:\\s|$)|м(?:\\s|$)))'

const DATED = new RegExp(
  [
    `(?<iso>(?<!\\d)${YEAR}-\\d\\d-\\d\\d(?!\\d))`,
    // «2.1.24» is the number of a point; a year of two digits wants a month of two
    `(?<![\\d.])(?<date>\\d{1,2})(?<dot>[./]\\s?)(?<month>\\d{1,2}(?=[./]\\s?${YEAR})|\\d\\d)(?<dot2>[./]\\s?)(?<dateYear>${YEAR}|\\d\\d)(?![\\d]|[.,]\\d)`,
    `(?<!\\d)(?<first>${YEAR}|\\d\\d(?=[/–-]\\d\\d\\s*(?:уч|гг)))(?<slash>[/–-])(?<second>\\d\\d)(?![\\d.]\\d|\\d|\\s?%)`,
    `(?<!\\d)(?<leap>29(?:-го)?[»"]?\\s+февраля\\s+)(?<leapYear>${YEAR})(?!\\d)`,
    `(?<!\\d)(?<year>${YEAR})(?!\\d|[.,]\\d)${COUNTED}`,
  ].join('|'),
  'giu',
)

/**
 * The text with its years moved by so many; everything else letter for letter. Years outside `own` stay: a plan of 2025
 * that speaks of 2012 does so of the past.
 */
export function moveYears(text: string, by: number, own: YearSpan = [0, 9999]): MovedText {
  const clamped: string[] = []
  const distant: string[] = []
  const held = heldIn(text)
  const moved = text.replaceAll(DATED, (...args: readonly unknown[]) => {
    const printed = args[0] as string
    const at = args.at(-3) as number
    const parts = args.at(-1) as Parts
    if (held.some((it) => at >= it.at && at < it.end)) return printed
    const year = yearOf(parts)
    if (year < own[0] || year > own[1]) {
      distant.push(printed)
      return printed
    }
    const { words, isClamped } = rewrite(printed, parts, year, by)
    if (isClamped) clamped.push(printed)
    return words
  })
  const dated = held.filter(({ text: it }) => new RegExp(`${YEAR}|\\d\\.\\d\\d\\.\\d\\d`, 'u').test(it))
  return { text: moved, clamped, held: dated.map((it) => it.text), distant }
}

type Parts = Readonly<
  Record<
    | 'iso'
    | 'date'
    | 'month'
    | 'dot'
    | 'dot2'
    | 'dateYear'
    | 'first'
    | 'slash'
    | 'second'
    | 'leap'
    | 'leapYear'
    | 'year',
    string | undefined
  >
>

const full = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year))

function yearOf({ iso, dateYear, first, leapYear, year }: Parts): number {
  return full(iso?.slice(0, 4) ?? dateYear ?? first ?? leapYear ?? year ?? '')
}

/** In as many digits as were printed. */
const sameLength = (year: number, printed: string): string => String(year).slice(-printed.length)

function rewrite(printed: string, it: Parts, year: number, by: number): { words: string; isClamped: boolean } {
  const next = year + by
  if (it.iso !== undefined) {
    const [, month = '', date = ''] = it.iso.split('-')
    const kept = keptDate(date, Number(month), next)
    return { words: `${next}-${month}-${kept}`, isClamped: kept !== date }
  }
  if (it.date !== undefined && it.month !== undefined && it.dateYear !== undefined) {
    // «31.13.25» is no date.
    if (Number(it.month) < 1 || Number(it.month) > 12 || Number(it.date) < 1 || Number(it.date) > 31)
      return { words: printed, isClamped: false }
    const kept = keptDate(it.date, Number(it.month), next)
    const words = `${kept}${it.dot ?? ''}${it.month}${it.dot2 ?? ''}${sameLength(next, it.dateYear)}`
    return { words, isClamped: kept !== it.date }
  }
  if (it.first !== undefined && it.second !== undefined) {
    const isSchoolYear = full(it.second) === year + 1
    const second = isSchoolYear ? sameLength(next + 1, it.second) : it.second
    return { words: `${sameLength(next, it.first)}${it.slash ?? ''}${second}`, isClamped: false }
  }
  if (it.leap !== undefined) {
    const kept = keptDate('29', 2, next)
    return { words: `${it.leap.replace('29', kept)}${next}`, isClamped: kept !== '29' }
  }
  return { words: String(next), isClamped: false }
}

const keptDate = (date: string, month: number, year: number): string =>
  month === 2 && date === '29' && daysInMonth(year, 2) < 29 ? '28' : date

function heldIn(text: string): { text: string; at: number; end: number }[] {
  const all = HELD.flatMap((words) =>
    [...text.matchAll(words)].map((it) => ({ text: it[0], at: it.index, end: it.index + it[0].length })),
  )
  return all.filter((it, i) => !all.some((other, k) => covers(other, it) && (!covers(it, other) || k < i)))
}

interface Stretch {
  readonly at: number
  readonly end: number
}
const covers = (outer: Stretch, inner: Stretch): boolean => outer.at <= inner.at && outer.end >= inner.end
