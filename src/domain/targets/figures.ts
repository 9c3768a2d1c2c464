import {
  AFTERTHOUGHTS,
  BRIDGE,
  CHANGES,
  COMPARATORS,
  MONTH,
  monthOfWord,
  NAMED_AFTER,
  NAMED_BEFORE,
  NUMERALS,
  POINTS_AFTER,
  POINTS_BEFORE,
} from './lexicon.ts'
import type { Comparator, TargetUnit } from './target.ts'

/** A figure of a text with everything its words say. */
export interface Figure {
  /** Offsets of the figure with its comparison, unit and year: what is left around it is the metric. */
  readonly at: number
  readonly end: number
  readonly value: number
  readonly valueMax?: number
  readonly baseline?: number
  readonly comparator: Comparator
  readonly unit: TargetUnit
  readonly year: number | null
  readonly month: number | null
  readonly change?: 'increase' | 'decrease'
  /** A preposition inside the comparison that belongs to what is counted: «не менее чем в 2 встречах». */
  readonly joint?: string
}

const DIGITS = '\\d{1,3}(?:\\s\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?'
const PERCENT = '\\s*(?:%(?:\\s?-\\s?\\p{L}{1,3}(?!\\p{L}))?|-?процент\\p{L}*)'
const RANGE = new RegExp(
  `(?:(от|с)\\s+(${DIGITS})(?:${PERCENT})?(?:\\s+\\p{L}{3,12}\\.?)?(?:\\s+(?:в\\s+|\\()20\\d\\d\\s?(?:г\\.|год\\p{L}{0,2})?\\)?)?\\s+до|(?<![\\d.,-])(${DIGITS})(?:${PERCENT})?\\s?[-–—])\\s?(${DIGITS})(?=${PERCENT}|\\s\\p{L}|\\s?(?:$|[,;.)]))`,
  'uy',
)
const NUMBER = new RegExp(DIGITS, 'uy')
const WORD = new RegExp(
  `(?<!\\p{L})(?:${NUMERALS.map(({ words }) => words).join('|')}|половин\\p{L}+|стопроцентн\\p{L}+)(?!\\p{L})`,
  'uy',
)
const NUMERAL = new RegExp(`^\\((?:(?:${NUMERALS.map(({ words }) => words).join('|')})\\s?){1,2}\\)$`, 'u')
const BEFORE = COMPARATORS.map(({ words, comparator }) => ({
  comparator,
  test: new RegExp(`(?<!\\p{L})(?:${words})${BRIDGE}$`, 'u'),
}))
const AFTER = AFTERTHOUGHTS.map(({ words, comparator }) => ({
  comparator,
  test: new RegExp(`^\\s?(?:${words})(?!\\p{L})`, 'u'),
}))
const IS_PERCENT = new RegExp(`^${PERCENT}`, 'u')

const numberOf = (printed: string): number => Number(printed.replace(/\s/gu, '').replace(',', '.'))
/** «70 (семидесяти) процентов», «3 (три) семинара»: the figure once more in words. */
const IN_WORDS = /(?<=\d\s?)\((?:\p{L}+\s?){1,2}\)(?=\s?\p{L})/gu
/** «5-ти педагогов», «3-х семинаров»: the ending of a cardinal; «9-х классов» keeps its own. */
const CARDINAL_ENDING =
  /(?<=\d)\s?-\s?(?:ти|ми|мя|ех)(?!\p{L})|(?<=(?<![\d.,-])[234])\s?-\s?х(?=\s\p{L})(?!\sкл|\sпарал|\sступ)/gu
const blank = (hit: string): string => ' '.repeat(hit.length)
/** Same length as the text, so that the offsets hold. */
const levelled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(IN_WORDS, (hit) => (NUMERAL.test(hit) ? blank(hit) : hit))
    .replace(CARDINAL_ENDING, blank)

/** How many letters before a figure can speak about it. */
const CONTEXT = 160
const contextBefore = (text: string, at: number): string => text.slice(Math.max(0, at - CONTEXT), at)

/** All figures of a text, in order. Years, dates, classes, ordinals and the numbers of orders and schools are none. */
export function figuresIn(text: string): Figure[] {
  const plain = levelled(text)
  const figures: Figure[] = []
  for (let at = 0; at < plain.length;) {
    const figure = rangeAt(plain, at) ?? numberAt(plain, at) ?? wordAt(plain, at)
    if (figure) figures.push(figure)
    const digits = /^20\d\d(?=-\d{1,3}\s?%)/u.exec(plain.slice(at)) ?? /^\d+(?:[.,/:-]\d+)*/u.exec(plain.slice(at))
    at = figure ? figure.end : at + (digits?.[0].length ?? 1)
  }
  return figures
}

function rangeAt(text: string, at: number): Figure | null {
  RANGE.lastIndex = at
  const hit = RANGE.exec(text)
  if (!hit) return null
  const [all, word, low, first, high] = hit
  const [from, to] = [numberOf(low ?? first ?? ''), numberOf(high ?? '')]
  const rest = text.slice(at + all.length)
  if (NAMED_AFTER.test(rest) || isYear(from) || isYear(to)) return null
  if (low === undefined && (from >= to || NAMED_BEFORE.test(contextBefore(text, at)))) return null
  const figure = around(text, at, at + all.length, from)
  // «с 40 до 60 %» is a way from a base to a level; «от 3 до 5» is a span.
  return word === 'с' ? { ...figure, value: to, baseline: from } : { ...figure, valueMax: to }
}

function numberAt(text: string, at: number): Figure | null {
  NUMBER.lastIndex = at
  const printed = NUMBER.exec(text)?.[0]
  if (printed === undefined || /[\d.,]$/u.test(contextBefore(text, at).replace(/[.,]\s?$/u, ' '))) return null
  const [before, after] = [contextBefore(text, at), text.slice(at + printed.length)]
  const value = numberOf(printed)
  if (IS_PERCENT.test(after)) return around(text, at, at + printed.length, value)
  if (NAMED_BEFORE.test(before) || NAMED_AFTER.test(after)) return null
  const compared = comparisonBefore(before) !== null
  if (isYear(value) && !compared) return null
  if (!compared && !countsSomething(before, after, value)) return null
  return around(text, at, at + printed.length, value)
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1950 && value < 2060

/** «проведено 4 собрания» counts; «проведен 6 анализ» is a page number that slipped into the cell. */
function countsSomething(before: string, after: string, value: number): boolean {
  if (/(?:^|\s)\p{L}{3,}(?:ен|ан|ят|ена|ана)\s$/u.test(before) && value % 10 !== 1) return false
  if (changeBefore(before) !== null || yearBefore(before) !== null || risesTo(before)) return true
  if (before.trim() === '' && after.trim() === '') return true
  if (/(?:^|[\s–—:-])\p{L}+\s?[-–—:]\s?$/u.test(before) && /^\s?(?:$|[;.,)])/u.test(after)) return true
  if (/(?:коэффициент|индекс|балл|отметк|оценк|рейтинг)\p{L}*\s?[-–—:=]?\s?$/u.test(before)) return true
  return /^\s*\p{L}{3,}/u.test(after) && !/^\s*(?:дополнен|для|при|или|что|как|под|над|без)(?!\p{L})/u.test(after)
}

function wordAt(text: string, at: number): Figure | null {
  WORD.lastIndex = at
  const printed = WORD.exec(text)?.[0]
  if (printed === undefined) return null
  const [before, after] = [contextBefore(text, at), text.slice(at + printed.length)]
  const compared = comparisonBefore(before) !== null
  if (printed.startsWith('стопроцентн')) return { ...around(text, at, at + printed.length, 100), unit: '%' }
  if (printed.startsWith('половин')) {
    return compared || before.trim() === '' ? { ...around(text, at, at + printed.length, 50), unit: '%' } : null
  }
  const value = NUMERALS.find(({ words }) => new RegExp(`^(?:${words})$`, 'u').test(printed))?.value
  if (IS_PERCENT.test(after) && value !== undefined) return around(text, at, at + printed.length, value)
  const frequency = /^\s(?:раз|раза)(?!\p{L})/u.test(after)
  if (value === undefined || NAMED_AFTER.test(after)) return null
  return compared || (frequency && before.trim() === '') ? around(text, at, at + printed.length, value) : null
}

interface Comparison {
  readonly at: number
  readonly joint?: string
  readonly comparator: Comparator
}

function comparisonBefore(before: string): Comparison | null {
  for (const { test, comparator } of BEFORE) {
    const hit = test.exec(before)
    if (hit) return { at: hit.index, comparator, ...(hit[1] === undefined ? {} : { joint: hit[1] }) }
  }
  return null
}

/** Completes a figure with its comparison, unit, year and change. */
function around(text: string, from: number, to: number, value: number): Figure {
  const base = Math.max(0, from - CONTEXT)
  const before = text.slice(base, from)
  const comparison = comparisonBefore(before)
  const percent = IS_PERCENT.exec(text.slice(to))?.[0].length ?? 0
  const behind = AFTER.map(({ test, comparator }) => ({ hit: test.exec(text.slice(to + percent)), comparator })).find(
    ({ hit }) => hit,
  )
  const upTo = comparison === null ? upperBound(before) : null
  const lead = before.slice(0, comparison?.at ?? upTo?.at ?? before.length)
  const times = percent === 0 && TIMES_BEFORE.test(lead) ? (TIMES_AFTER.exec(text.slice(to))?.[0].length ?? 0) : 0
  // Words in brackets and endings that were blanked belong to the figure.
  const blanked = /^\s{2,}/u.exec(text.slice(to))?.[0].length ?? 0
  const end = to + (percent || times || blanked) + (behind?.hit?.[0].length ?? 0)
  const points = times > 0 || percent > 0 ? times > 0 : POINTS_AFTER.test(text.slice(to)) || POINTS_BEFORE.test(before)
  const year = yearBefore(lead) ?? yearAfter(text.slice(end))
  const moved = comparison?.joint === 'на' ? MOVED[comparison.comparator] : undefined
  const change =
    moved ??
    changeBefore(comparison?.joint === 'на' ? `${lead}на ` : lead) ??
    (PLUS.test(lead) ? 'increase' : changeAfter(lead, text.slice(end))) ??
    (times > 0 ? changeNear(lead) : null)
  const start = change === null && times === 0 ? lead.length : lead.replace(LEADS_CHANGE, '').length
  return {
    at: base + (year?.at ?? start),
    end: end + (year?.length ?? 0),
    value,
    comparator: moved ? '=' : (behind?.comparator ?? comparison?.comparator ?? upTo?.comparator ?? '='),
    unit: percent > 0 ? '%' : points ? null : 'count',
    year: year?.year ?? null,
    month: year?.month ?? null,
    ...(change === null ? {} : { change }),
    ...(comparison?.joint === undefined || change !== null ? {} : { joint: comparison.joint }),
  }
}

/** «до 5 человек» bounds from above, while «снижение до 5 %» and «рост до 60 %» name the level to reach. */
function upperBound(before: string): Comparison | null {
  const from = /(?<!(?:отлич|откл|отста)\p{L}{0,12}\s)(?<!\p{L})от\s$/u.exec(before)
  if (from) return { at: from.index, comparator: '>=' }
  const hit = /(?<!\p{L})до\s$/u.exec(before)
  if (!hit) return null
  return { at: hit.index, comparator: risesTo(before) ? '=' : '<=' }
}

/** «снизится до», «рост до» */
const risesTo = (before: string): boolean =>
  /(?<!\p{L})до\s$/u.test(before) && CHANGES.some(({ test }) => test.test(before.slice(-60)))

/** «выше на 5 %», «ниже на 2 балла» */
const MOVED: Readonly<Partial<Record<Comparator, 'increase' | 'decrease'>>> = { '>': 'increase', '<': 'decrease' }
/** «+5 %» */
const PLUS = /(?:^|[\s(])\+\s?$/u
/** «в 2 раза» */
const TIMES_BEFORE = /(?<!\p{L})в\s$/u
const TIMES_AFTER = /^\sраза?(?!\p{L})(?!\sв\s)/u
const LEADS_CHANGE = /(?:(?<!\p{L})(?:на|в)\s|\+\s?)$/u

/** «на 5 % больше», «на 2 балла ниже» */
function changeAfter(lead: string, after: string): 'increase' | 'decrease' | null {
  if (!/(?<!\p{L})на\s$/u.test(lead)) return null
  const word = /^(?:\s\p{L}+)?\s(больше|выше|меньше|ниже)(?!\p{L})/u.exec(after)?.[1]
  return word === undefined ? null : /^[бв]/u.test(word) ? 'increase' : 'decrease'
}

/** «увеличение на 10 %», «повышение не менее чем на 5 %»: the figure is the change itself. */
function changeBefore(before: string): 'increase' | 'decrease' | null {
  if (!/(?<!\p{L})на\s$/u.test(before)) return null
  return changeNear(before)
}

/** The direction named last before a figure. */
function changeNear(before: string): 'increase' | 'decrease' | null {
  const near = before.slice(-90)
  const last = CHANGES.map(({ test, change }) => ({ change, at: near.search(test) })).filter((it) => it.at >= 0)
  return last.toSorted((a, b) => b.at - a.at)[0]?.change ?? null
}

interface YearMark {
  readonly year: number
  readonly month: number | null
  /** Where the words of the year begin, when they stand before the figure. */
  readonly at?: number
  /** How far they reach behind it. */
  readonly length?: number
}

const WORD_OF_YEAR = '(?:\\s?-?\\s?(?:году|года|год|г)(?!\\p{L})\\.?)?'
const YEAR_BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:к|в|до|на|за|с)\\s+)?(?:(?:конц[уае]|начал[уае])\\s+)?(?:(?<!\\p{L})(${MONTH})\\s?,?\\s?-?\\s?)?(?<![\\d–/-])(20\\d\\d)${WORD_OF_YEAR}(\\s?[-–—:=]\\s?|\\s?\\(\\s?(?:[^()\\d]{0,25}\\s)?|\\s)$`,
  'u',
)
const YEAR_AFTER = new RegExp(
  `^\\s?(?:[-–—,]\\s?|\\()?\\s?(?:(?:к|в|до)\\s+)(?:(?:конц[уа]|начал[уа])\\s+)?(?:(${MONTH})\\s+)?(20\\d\\d)(?!\\s?[-–/]\\s?\\d)(?!${WORD_OF_YEAR}\\s?[-–—:=]\\s?\\d)${WORD_OF_YEAR}\\)?|^\\s?(?:[-–—]|\\()\\s?(?:(${MONTH})\\s+)?(20\\d\\d)(?!\\s?[-–/]\\s?\\d)(?!${WORD_OF_YEAR}\\s?[-–—:=]\\s?\\d)${WORD_OF_YEAR}\\)?`,
  'u',
)

function yearBefore(before: string): YearMark | null {
  const hit = YEAR_BEFORE.exec(before)
  if (!hit) return null
  const [all, month, year, sign = ''] = hit
  // «на 2024 год 5 семинаров» tells the plan's year; a dash or «к 2024 году» ties the figure to it.
  if (sign.trim() === '' && !/^(?:к|в|до)\s/u.test(all)) return null
  return { year: Number(year), month: monthOfWord(month), at: hit.index }
}

function yearAfter(after: string): YearMark | null {
  const hit = YEAR_AFTER.exec(after)
  return hit ? { year: Number(hit[2] ?? hit[4]), month: monthOfWord(hit[1] ?? hit[3]), length: hit[0].length } : null
}
