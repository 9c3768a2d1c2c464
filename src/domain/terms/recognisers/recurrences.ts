import { END, monthSpan, type Slot } from '../atoms.ts'
import { LAST, ROMAN, type Meaning } from '../lexicon.ts'
import type { RecurrenceUnit } from '../term.ts'
import type { Token } from '../tokens.ts'
import { numberList } from './parts.ts'
import { afterDot, afterSuffix, found, meant, wordAt, type Recogniser, on } from './recogniser.ts'

interface UnitAt {
  readonly unit: RecurrenceUnit
  readonly next: number
}

/** The unit named at a place: «квартал», «учебный год», «полгода». */
function unitAt(tokens: readonly Token[], at: number): UnitAt | null {
  const unit = meant(tokens, at, 'unit')?.unit
  if (unit && unit !== 'third' && unit !== 'season') return { unit, next: afterDot(tokens, at + 1) }
  if (meant(tokens, at, 'year')) return { unit: 'year', next: at + 1 }
  const school = meant(tokens, at, 'school') || wordAt(tokens, at) === 'календарный'
  const after = afterDot(tokens, at + 1)
  if (!school) return null
  if (meant(tokens, after, 'year'))
    return { unit: meant(tokens, at, 'school') ? 'school_year' : 'year', next: afterDot(tokens, after + 1) }
  return meant(tokens, after, 'unit')?.unit === 'school_term' ? { unit: 'school_term', next: after + 1 } : null
}

/** «ежемесячно» */
const adverb = on(['adverb'], (tokens, at) => {
  const word = meant(tokens, at, 'adverb')
  return word ? found(afterDot(tokens, at + 1), { is: 'recurrence', unit: word.unit }) : null
})

const count = (token: Token | undefined): number | null => {
  if (token?.kind === 'number') return token.n <= 60 ? token.n : null
  const means: Meaning | null | undefined = token?.means
  return means?.is === 'cardinal' ? means.n : null
}

const ADVERBIAL = new Set(['дважды', 'трижды', 'однократно', 'единожды', 'четырежды'])
const PER = new Set(['в', 'за', '/', 'на'])
const DURING = new Set(['течение', 'течении'])

/** «1 раз в квартал», «раз в полугодие», «2-3 раза в год», «дважды в год», «1 раз в 2 месяца» */
const timesPer = on(['number', 'cardinal', 'times'], (tokens, from) => {
  let at = from
  let times = count(tokens[at])
  if (times !== null) {
    at = afterSuffix(tokens, at + 1)
    if (wordAt(tokens, at) === '-' && count(tokens[at + 1]) !== null) {
      times = count(tokens[at + 1])
      at += 2
    }
    if (wordAt(tokens, at) === '-') at += 1
    if (wordAt(tokens, at) === 'р') at = afterDot(tokens, at + 1)
    else if (meant(tokens, at, 'times')) at += 1
    else if (!ADVERBIAL.has(wordAt(tokens, from))) return null
  } else if (meant(tokens, at, 'times')) at += 1
  else return null
  if (!PER.has(wordAt(tokens, at))) return null
  at += DURING.has(wordAt(tokens, at + 1)) ? 2 : 1
  const step = count(tokens[at])
  const unit = unitAt(tokens, step === null ? at : at + 1)
  if (!unit) return null
  return found(unit.next, {
    is: 'recurrence',
    unit: unit.unit,
    times: times ?? 1,
    ...(step && step > 1 ? { step } : {}),
  })
})

/** «каждый квартал», «каждые 2 недели», «каждый понедельник» */
const every = on(['every'], (tokens, at) => {
  if (!meant(tokens, at, 'every')) return null
  const step = count(tokens[at + 1])
  const place = step === null ? at + 1 : at + 2
  const unit = unitAt(tokens, place)
  if (unit) return found(unit.next, { is: 'recurrence', unit: unit.unit, ...(step && step > 1 ? { step } : {}) })
  // «каждый август»
  if (meant(tokens, at + 1, 'month')) return found(at + 1, { is: 'recurrence', unit: 'year' })
  const weekday = meant(tokens, place, 'weekday')
  return weekday ? found(place + 1, { is: 'recurrence', unit: 'week', weekday: weekday.weekday }) : null
})

/** «по четвертям», «по полугодиям», «по средам», «по пятницам» */
const byUnits = on(['bound'], (tokens, at) => {
  if (wordAt(tokens, at) !== 'по') return null
  const weekday = meant(tokens, at + 1, 'weekday')
  if (weekday?.plural) return found(at + 2, { is: 'recurrence', unit: 'week', weekday: weekday.weekday })
  const unit =
    tokens[at + 1]?.word.endsWith('ям') || tokens[at + 1]?.word.endsWith('ам') ? unitAt(tokens, at + 1) : null
  return unit ? found(unit.next, { is: 'recurrence', unit: unit.unit }) : null
})

const BARE_UNITS: ReadonlySet<string> = new Set(['school_term', 'half_year', 'quarter'])

/** «четверть (триместр), полугодие», «понедельник» */
const bareUnit = on(['weekday', 'unit', 'school'], (tokens, at) => {
  const weekday = meant(tokens, at, 'weekday')
  if (weekday) return found(at + 1, { is: 'recurrence', unit: 'week', weekday: weekday.weekday })
  const unit = unitAt(tokens, at)
  return unit && BARE_UNITS.has(unit.unit) ? found(unit.next, { is: 'recurrence', unit: unit.unit }) : null
})

/** «(каждого) (последнего) месяца (квартала)», «месяца, следующего за отчётным (кварталом)» after a day of the month. */
function monthOfSlot(
  tokens: readonly Token[],
  from: number,
): { month: 'first' | 'last' | 'next'; unit: RecurrenceUnit | null; next: number } {
  let at = from
  let month: 'first' | 'last' | 'next' = 'first'
  let unit: RecurrenceUnit | null = null
  for (; at < tokens.length; at++) {
    const word = wordAt(tokens, at)
    if (word.startsWith('следующ') || word.startsWith('последующ')) month = 'next'
    else if (meant(tokens, at, 'every') && unitAt(tokens, at + 1)?.unit === 'month') unit = 'month'
    else if (meant(tokens, at, 'ordinal') && unitAt(tokens, at + 1)?.unit === 'month')
      month = meant(tokens, at, 'ordinal')?.n === LAST ? 'last' : 'first'
    else if (word === ',' && /^(?:по)?следующ/.test(wordAt(tokens, at + 1))) continue
    else if (
      month === 'next' &&
      (word === 'за' || word.startsWith('отчетн') || word.startsWith('период') || word.startsWith('окончани'))
    )
      continue
    else if (SLOT_MONTHS.test(word) || (month === 'next' && /^квартал/.test(word))) continue
    else if (month === 'last' && unitAt(tokens, at)) unit = unitAt(tokens, at)!.unit
    else break
  }
  return { month, unit, next: at }
}
const SLOT_MONTHS = /^(?:месяц|текущ|отчетн)/

const BY = new Set(['до', 'к', 'позднее', 'позже'])

/** «до 5 числа», «25-го числа каждого месяца», «с 1 по 10 число», «до 10 числа месяца, следующего за отчётным» */
const dayOfPeriod = on(['number', 'bound', 'filler'], (tokens, from) => {
  let at = from
  const lead = wordAt(tokens, at)
  const negative = lead === 'не' && BY.has(wordAt(tokens, at + 1))
  const until = BY.has(lead) || negative
  if (negative) at += 2
  else if (until || lead === 'с' || lead === 'на') at += 1
  if (wordAt(tokens, at) === 'чем') at += 1
  const first = tokens[at]
  if (first?.kind !== 'number' || first.n < 1 || first.n > 31) return null
  at = afterSuffix(tokens, at + 1)
  let last = first.n
  if (wordAt(tokens, at) === 'по' || wordAt(tokens, at) === '-' || (lead === 'с' && wordAt(tokens, at) === 'до')) {
    const second = tokens[at + 1]
    if (second?.kind !== 'number' || second.n > 31) return null
    last = second.n
    at = afterSuffix(tokens, at + 2)
  }
  const word = wordAt(tokens, at)
  const number = word.startsWith('числ')
  const dayWord = word === 'дня' && /^(?:месяц|следующ)/.test(wordAt(tokens, at + 1))
  if (!number && !dayWord) return null
  const named = meant(tokens, at + 1, 'month')
  const days = { from: until ? 1 : first.n, to: last }
  if (named) {
    const day = { month: named.month, day: first.n }
    const span = { ...monthSpan(named.month), from: day, to: { ...day, day: last }, grain: 'day' as const }
    return found(at + 2, ...(until ? [{ is: 'bound', bound: 'until' } as const] : []), { is: 'span', span })
  }
  const { month, unit, next } = monthOfSlot(tokens, at + 1)
  const slot: Slot = { type: 'days', ...days, month, until }
  return found(next, { is: 'slot', slot }, ...(unit ? [{ is: 'recurrence', unit } as const] : []))
})

const MONTH_WORD = /^месяц/

/** «вторая среда месяца», «каждую последнюю пятницу», «третий четверг октября» */
const weekdayOfMonth = on(['number', 'ordinal', 'every'], (tokens, from) => {
  const at = meant(tokens, from, 'every') ? from + 1 : from
  const list = numberList(tokens, at)
  const n = list?.numbers[0]?.[0]
  if (!list || !n || n > 5) return null
  const weekday = meant(tokens, list.next, 'weekday')
  if (!weekday) return null
  let next = list.next + 1
  const month = meant(tokens, next, 'month')
  if (month) {
    const span = { ...monthSpan(month.month), weekday: { weekday: weekday.weekday, n }, grain: 'day' as const }
    return found(next + 1, { is: 'span', span })
  }
  if (meant(tokens, next, 'every')) next += 1
  if (MONTH_WORD.test(wordAt(tokens, next))) next += 1
  const slots = list.numbers.map(
    ([each]) => ({ is: 'slot', slot: { type: 'weekday', weekday: weekday.weekday, n: each } }) as const,
  )
  return found(next, ...slots, { is: 'recurrence', unit: 'month' })
})

interface Days {
  readonly from: number
  readonly to: number
}
const THIRDS: readonly Days[] = [
  { from: 1, to: 10 },
  { from: 11, to: 20 },
  { from: 21, to: END },
]
const EDGES = { start: THIRDS[0]!, middle: THIRDS[1]!, end: THIRDS[2]! } as const

/** The days of a month that its n-th week, декада or day takes, or the month as a whole. */
function daysOf(unit: string, n: number): Days | null {
  switch (unit) {
    case 'week':
      return n === LAST ? { from: END - 6, to: END } : { from: n * 7 - 6, to: n >= 5 ? END : n * 7 }
    case 'third':
      return THIRDS.at(n === LAST ? n : n - 1) ?? null
    case 'day':
      return n === LAST ? { from: END, to: END } : { from: n, to: n }
    case 'month':
      return { from: 1, to: END }
    default:
      return null
  }
}

/** The parts named at a place, «первая и третья неделя» or «конец», with the unit they are counted in. */
function partsAt(tokens: readonly Token[], at: number): { days: Days[]; unit: string; next: number; n: number } | null {
  const edge = meant(tokens, at, 'edge')
  if (edge) return { days: [EDGES[edge.edge]], unit: 'edge', next: at + 1, n: 0 }
  const list = numberList(tokens, at)
  if (!list) return null
  const place = list.next + (wordAt(tokens, list.next).startsWith('рабоч') ? 1 : 0)
  const unit = meant(tokens, place, 'unit')?.unit ?? ''
  const days = list.numbers.flatMap(([first, last]) => {
    const [from, to] = [daysOf(unit, first), daysOf(unit, last)]
    return from && to ? [{ from: from.from, to: to.to }] : []
  })
  return days.length === list.numbers.length ? { days, unit, next: place + 1, n: list.numbers[0]![0] } : null
}

const namesMonths = (tokens: readonly Token[]): boolean =>
  tokens.some(({ means }) => (means?.is === 'adverb' || means?.is === 'unit') && means.unit === 'month')

/** «последняя неделя месяца», «первая декада каждого месяца», «последний рабочий день месяца», «последний месяц квартала» */
const partOfEachMonth = on(['number', 'ordinal', 'every', 'edge', 'word'], (tokens, from) => {
  if (tokens[from]?.kind === 'word' && !tokens[from].means && ROMAN[tokens[from].word] === undefined) return null
  const parts = partsAt(tokens, meant(tokens, from, 'every') ? from + 1 : from)
  if (!parts) return null
  const { days, unit, n } = parts
  const each = meant(tokens, parts.next, 'every') ? parts.next + 1 : parts.next
  const monthly = unit !== 'month' && MONTH_WORD.test(wordAt(tokens, each)) && wordAt(tokens, each) !== 'месяцы'
  const at = monthly ? each + 1 : each
  const quarterly = unit !== 'edge' || monthly ? meant(tokens, at, 'unit')?.unit === 'quarter' : false
  const month = quarterly && (monthly || n === LAST) ? 'last' : 'first'
  const slots = days.map((it) => ({ is: 'slot', slot: { type: 'days', ...it, month, until: false } }) as const)
  if (quarterly) return found(at + 1, ...slots, { is: 'recurrence', unit: 'quarter' })
  if (monthly) return found(at, ...slots, { is: 'recurrence', unit: 'month' })
  // «ежемесячно, последняя неделя»
  const bare = unit !== 'edge' && unit !== 'month' && !meant(tokens, at, 'month') && namesMonths(tokens)
  return bare ? found(at, ...slots) : null
})

export const SLOTS: readonly Recogniser[] = [dayOfPeriod, weekdayOfMonth, partOfEachMonth]
export const RECURRENCES: readonly Recogniser[] = [adverb, timesPer, every, byUnits]
export const BARE_RECURRENCES: readonly Recogniser[] = [bareUnit]
