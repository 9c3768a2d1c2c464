import { END, monthSpan, span, type Said, type Span } from '../atoms.ts'
import { LAST, ROMAN, type Edge } from '../lexicon.ts'
import type { Token } from '../tokens.ts'
import { afterDot, afterSuffix, found, meant, wordAt, type Found, type Recogniser, on } from './recogniser.ts'

const DECEMBER = 12

const quarter = (n: number): Span => span({ month: n * 3 - 2, day: 1 }, { month: n * 3, day: END }, 'stretch')

/** The months are settled when it is known whether the plan is a school year's. */
const halfYear = (n: number): Span =>
  span({ month: n === 1 ? 1 : 7, day: 1 }, { month: n === 1 ? 6 : 12, day: END }, 'stretch', { half: n })

/** Thirds of a month: 1–10, 11–20, 21–end (INTERFACES, «parse terms»). */
const third = (month: number, n: number): Span =>
  n === 3 || n === LAST
    ? span({ month, day: 21 }, { month, day: END }, 'end')
    : span({ month, day: n * 10 - 9 }, { month, day: n * 10 }, 'stretch')

/** The n-th week of a month is its days 1–7, 8–14, …; the last one its last seven days. */
const week = (month: number, n: number): Span =>
  n === LAST
    ? span({ month, day: END - 6 }, { month, day: END }, 'end')
    : span({ month, day: n * 7 - 6 }, { month, day: n >= 5 ? END : n * 7 }, 'stretch')

const halfMonth = (month: number, n: number): Span =>
  n === 1
    ? span({ month, day: 1 }, { month, day: 15 }, 'stretch')
    : span({ month, day: 16 }, { month, day: END }, 'end')

const number = (tokens: readonly Token[], at: number): number | null => {
  const ordinal = meant(tokens, at, 'ordinal')
  if (ordinal) return ordinal.n
  const token = tokens[at]
  if (token?.kind === 'number') return token.word.length === 1 ? token.n : null
  return token?.kind === 'word' ? (ROMAN[token.word] ?? null) : null
}

const LIST_JOINS: Readonly<Record<string, 'list' | 'range'>> = {
  ',': 'list',
  и: 'list',
  '/': 'list',
  '-': 'range',
  по: 'range',
}

/** «I», «первая», «1-й и 3-й», «I–III»: small numbers before the name of a part of the year. */
export function numberList(
  tokens: readonly Token[],
  from: number,
): { numbers: [number, number][]; next: number } | null {
  const numbers: [number, number][] = []
  let at = from
  let range = false
  for (let read = 0, n = number(tokens, at); n !== null && read < 8; read++, n = number(tokens, at)) {
    const last = numbers.at(-1)
    if (range && last) last[1] = n
    else numbers.push([n, n])
    at = afterSuffix(tokens, at + 1)
    const join = LIST_JOINS[wordAt(tokens, at)]
    if (!join || number(tokens, at + 1) === null) return { numbers, next: at }
    range = join === 'range'
    at += 1
  }
  return null
}

const each = (numbers: readonly (readonly [number, number])[], part: (n: number) => Span): Said[] =>
  numbers.flatMap(([first, last], index): Said[] => {
    const one = part(first)
    const to = part(last)
    const { half, ...plain } = one
    const whole = first === last ? one : { ...plain, to: to.to, grain: to.grain }
    return [...(index > 0 ? [{ is: 'link', link: 'list' } as const] : []), { is: 'span', span: whole }]
  })

/** The month after «1 декада», «вторая неделя», «первая половина»; null when the part is not tied to a month. */
const partsOfMonth = (
  tokens: readonly Token[],
  at: number,
  numbers: readonly (readonly [number, number])[],
  part: (month: number, n: number) => Span,
): Found | null => {
  const month = meant(tokens, at, 'month')
  return month ? found(afterDot(tokens, at + 1), ...each(numbers, (n) => part(month.month, n))) : null
}

const QUARTERS = 4
const HALVES = 2

/** «I квартал», «1 и 2 полугодие», «первая декада марта», «2 неделя октября», «вторая половина мая», «II четверть» */
const numberedPart = on(['number', 'ordinal', 'word'], (tokens, at) => {
  const list = numberList(tokens, at)
  if (!list) return null
  const { numbers, next } = list
  const most = Math.max(...numbers.flat())
  const after = afterDot(tokens, next + 1)
  if (meant(tokens, next, 'half')) {
    if (most > HALVES) return null
    if (meant(tokens, after, 'year')) return found(after + 1, ...each(numbers, halfYear))
    if (tokens[after]?.word.length === 4 && tokens[after]?.kind === 'number')
      return found(after, ...each(numbers, halfYear))
    return partsOfMonth(tokens, after, numbers, halfMonth)
  }
  switch (meant(tokens, next, 'unit')?.unit) {
    case 'quarter':
      return most <= QUARTERS && most > 0 ? found(after, ...each(numbers, quarter)) : null
    case 'half_year':
      return most <= HALVES && most > 0 ? found(after, ...each(numbers, halfYear)) : null
    case 'school_term':
      return found(after, { is: 'recurrence', unit: 'school_term' })
    case 'third':
      return most <= 3 ? partsOfMonth(tokens, after, numbers, third) : null
    case 'week':
      return most <= 5 ? partsOfMonth(tokens, after, numbers, week) : null
    default:
      return null
  }
})

/** «IV-й», «3 полугодие» and other impossible parts stay unread. «март 2-я декада» is read backwards. */
const monthThenPart = on(['month'], (tokens, at) => {
  const month = meant(tokens, at, 'month')
  if (!month) return null
  const from = wordAt(tokens, at + 1) === '(' || wordAt(tokens, at + 1) === ',' ? at + 2 : at + 1
  const list = numberList(tokens, from)
  const unit = list && meant(tokens, list.next, 'unit')?.unit
  if (list && meant(tokens, list.next, 'half') && list.numbers[0]![1] <= HALVES)
    return found(list.next + 1, ...each(list.numbers, (n) => halfMonth(month.month, n)))
  if (!list || (unit !== 'third' && unit !== 'week')) return null
  if (meant(tokens, list.next + 1, 'month')) return null
  return found(list.next + 1, ...each(list.numbers, (n) => (unit === 'third' ? third : week)(month.month, n)))
})

const EDGE_THIRDS: Readonly<Record<Edge, number>> = { start: 1, middle: 2, end: 3 }

/** First and last months of the half-years of a school year. */
const SCHOOL_HALVES = [
  { start: 9, end: 12 },
  { start: 1, end: 5 },
] as const

const edgeOf = (whole: Span, edge: Edge): Span => {
  const length = whole.to.month - whole.from.month + 1
  if (whole.half !== undefined && edge !== 'middle') {
    const { half, ...plain } = whole
    const months = half === 1 ? SCHOOL_HALVES[0] : SCHOOL_HALVES[1]
    return { ...edgeOf(plain, edge), schoolMonth: months[edge] }
  }
  if (length === 1) return third(whole.from.month, EDGE_THIRDS[edge])
  if (edge === 'start') return monthSpan(whole.from.month)
  if (edge === 'end') return { ...monthSpan(whole.to.month), grain: 'end' }
  const middle = whole.from.month + Math.floor((length - 1) / 2)
  return { ...monthSpan(middle), to: { month: length % 2 ? middle : middle + 1, day: END } }
}

const YEAR = span({ month: 1, day: 1 }, { month: DECEMBER, day: END }, 'stretch')
const UNTIL = new Set(['до', 'к', 'ко', 'позднее', 'позже', 'по'])
const SCHOOL_YEAR_EDGES: Readonly<Record<Edge, number>> = { start: 9, middle: 1, end: 5 }

const EDGE_JOINS = new Set([',', 'и', '-', '/'])

/** «начало сентября», «конец I квартала», «конец года», «начало и конец учебного года», «конец каждой четверти» */
const edge = on(['edge'], (tokens, at) => {
  const word = meant(tokens, at, 'edge')
  if (!word) return null
  const next = afterDot(tokens, at + 1)
  const until = word.edge === 'end' && UNTIL.has(wordAt(tokens, at - 1))
  // «в начале и в конце»
  const other = next + (wordAt(tokens, next + 1) === 'в' ? 2 : 1)
  const second = EDGE_JOINS.has(wordAt(tokens, next)) ? meant(tokens, other, 'edge') : null
  if (!second) return edgeBefore(tokens, next, word.edge, until)
  const from = afterDot(tokens, other + 1)
  const first = edgeBefore(tokens, from, word.edge, false)
  const last = edgeBefore(tokens, from, second.edge, false)
  return first && last ? found(last.next, ...first.said, { is: 'link', link: 'list' }, ...last.said) : null
})

/** The edge of what is named from `at` on. */
function edgeBefore(tokens: readonly Token[], at: number, of: Edge, until: boolean): Found | null {
  const month = meant(tokens, at, 'month')
  if (month) return found(at + 1, { is: 'span', span: edgeOf(monthSpan(month.month), of) })
  const every = meant(tokens, at, 'every') !== null
  const start = every || ADJECTIVES.has(wordAt(tokens, at)) ? at + 1 : at
  const yearly: Said[] = every ? [{ is: 'recurrence', unit: 'year' }] : []
  const year = tokens[start]
  if (meant(tokens, start, 'school') && meant(tokens, afterDot(tokens, start + 1), 'year')) {
    const grain = of === 'end' ? 'end' : 'stretch'
    // «до конца учебного года» runs to its last day, 31 August; «в конце учебного года» means May
    const on = until ? 8 : SCHOOL_YEAR_EDGES[of]
    const vague = !until && of !== 'start'
    return found(afterDot(tokens, start + 1) + 1, { is: 'span', span: { ...monthSpan(on), grain }, vague }, ...yearly)
  }
  if (meant(tokens, start, 'year')) return found(afterDot(tokens, start + 1), narrowed(YEAR, of, until), ...yearly)
  if (year?.kind === 'number' && year.word.length === 4) return found(start, narrowed(YEAR, of, until))
  const unit = meant(tokens, start, 'unit')?.unit
  if (unit === 'school_term') return found(start + 1, { is: 'recurrence', unit })
  if (unit === 'quarter' || unit === 'half_year') {
    const slot = { type: 'days', from: 1, to: END, month: of === 'start' ? 'first' : 'last', until: false } as const
    return found(start + 1, { is: 'slot', slot }, { is: 'recurrence', unit })
  }
  const part = numberedPart.read(tokens, start)
  const only = part?.said.length === 1 ? part.said[0] : undefined
  if (part && only?.is === 'span') return found(part.next, narrowed(only.span, of, until))
  return part && only?.is === 'recurrence' ? part : null
}

const ADJECTIVES = new Set(['этого', 'текущего', 'календарного', 'данного'])

const narrowed = (whole: Span, of: Edge, until: boolean): Said =>
  until ? { is: 'span', span: { ...whole, grain: 'end' } } : { is: 'span', span: edgeOf(whole, of), vague: true }

/** Winter begins in December of the year before. */
const SEASON_SPANS: readonly Span[] = [
  span({ month: 12, day: 1 }, { month: 2, day: END }, 'stretch'),
  span({ month: 3, day: 1 }, { month: 5, day: END }, 'stretch'),
  span({ month: 6, day: 1 }, { month: 8, day: END }, 'stretch'),
  span({ month: 9, day: 1 }, { month: 11, day: END }, 'stretch'),
]
const SEASON_WORDS = /^(?:период|сезон|месяц|врем|каникул)/

/** «летом», «весна 2024», «летний период» */
const season = on(['season'], (tokens, at) => {
  const word = meant(tokens, at, 'season')
  if (!word) return null
  if (word.adjective && !SEASON_WORDS.test(wordAt(tokens, at + 1))) return null
  return found(word.adjective ? at + 2 : at + 1, {
    is: 'span',
    span: SEASON_SPANS[word.season]!,
    vague: wordAt(tokens, at + 1).startsWith('каникул'),
  })
})

export const PARTS: readonly Recogniser[] = [monthThenPart, numberedPart, edge, season]
