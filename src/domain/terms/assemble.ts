import { monthOf, yearOf, type Window } from '../kernel/index.ts'
import { END, span, type Atom, type Bound, type Scope, type Slot, type Span } from './atoms.ts'
import { DOUBTS } from './doubts.ts'
import { calendarYear } from './scope.ts'
import { tokenize, type Token } from './tokens.ts'
import { readAt } from './recognisers/index.ts'
import type { Doubt, RecurrenceUnit } from './term.ts'

export interface Recurrence {
  readonly unit: RecurrenceUnit
  readonly times?: number
  readonly weekday?: number
  readonly step?: number
}

/** Everything a term says, before it is laid on a plan. */
export interface Statement {
  readonly spans: readonly Quoted[]
  /** Years said for the term as a whole. */
  readonly scopes: readonly Scope[]
  /** The same years as they were said: «2023-2025 гг.» is one stretch, «2023, 2024» are two. */
  readonly years: readonly Window[]
  readonly recurrences: readonly Recurrence[]
  readonly slots: readonly Slot[]
  readonly whole: 'period' | 'year' | 'school_year' | null
  readonly during: boolean
  readonly event: string | null
  readonly schedule: string | null
  readonly request: string | null
  readonly none: boolean
  readonly doubts: readonly Doubt[]
}

export interface Quoted {
  readonly span: Span
  readonly quote: string
}

type Item = Atom
type SpanItem = Extract<Item, { is: 'span' }>

/** Each place of the text is claimed by the first recogniser that knows it; what none knows is unread. */
export function recognise(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = []
  for (let i = 0; i < tokens.length;) {
    const read = readAt(tokens, i)
    const next = Math.max(read?.next ?? i + 1, i + 1)
    const place = { at: tokens[i]!.at, end: tokens[Math.min(next, tokens.length) - 1]!.end }
    for (const said of read?.said ?? UNREAD) atoms.push({ ...said, ...place })
    i = next
  }
  return atoms
}

const UNREAD = [{ is: 'unread' }] as const

export function assemble(text: string): Statement {
  const tokens = tokenize(text)
  const atoms = recognise(tokens)
  const quoted = (atom: { at: number; end: number }): string => text.slice(atom.at, atom.end)
  const doubts: Doubt[] = [
    ...tokens.filter((token) => token.mended).map((token) => DOUBTS.misspelt(quoted(token), token.mended!)),
    ...unreadParts(atoms, text),
  ]
  const items: Item[] = []
  for (const atom of atoms)
    if (atom.is !== 'quiet') {
      if ((atom.is === 'span' || atom.is === 'years') && atom.vague) doubts.push(DOUBTS.vague(quoted(atom)))
      items.push(atom)
    }
  const named = (is: 'event' | 'schedule' | 'request'): string | null => {
    const item = items.find((it) => it.is === is)
    return item ? quoted(item).trim() : null
  }
  const { spans, years } = datedParts(items, (item) => doubts.push(DOUBTS.nearestYear(quoted(item))))
  const all = <Is extends Item['is']>(is: Is) =>
    items.filter((item): item is Extract<Item, { is: Is }> => item.is === is)
  return {
    spans: spans.map((item) => ({ span: item.span, quote: quoted(item) })),
    scopes: years.flat(),
    years: years.map((scopes) => [scopes[0]!.window[0], scopes.at(-1)!.window[1]]),
    recurrences: all('recurrence').map(({ unit, times, weekday, step }) => ({
      unit,
      ...(times === undefined ? {} : { times }),
      ...(weekday === undefined ? {} : { weekday }),
      ...(step === undefined ? {} : { step }),
    })),
    slots: all('slot').map(({ slot }) => slot),
    whole: all('whole')[0]?.unit ?? null,
    during: all('during').length > 0,
    event: named('event'),
    schedule: named('schedule'),
    request: named('request'),
    none: all('none').length > 0,
    doubts,
  }
}

/** Neighbouring unread words make one doubt; a figure among them takes the words along. */
function unreadParts(atoms: readonly Atom[], text: string): Doubt[] {
  const doubts: Doubt[] = []
  for (let i = 0; i < atoms.length; i++) {
    if (atoms[i]!.is !== 'unread' && atoms[i]!.is !== 'figure') continue
    let last = i
    let figure = atoms[i]!.is === 'figure'
    for (let j = i + 1; j < atoms.length; j++) {
      const { is } = atoms[j]!
      if (is === 'unread' || is === 'figure') {
        last = j
        figure ||= is === 'figure'
      } else if (is !== 'quiet') break
    }
    const quote = text.slice(atoms[i]!.at, atoms[last]!.end)
    // A lone mark says nothing about time.
    if (/[\p{L}\p{N}]/u.test(quote)) doubts.push(figure ? DOUBTS.figure(quote) : DOUBTS.unreadText(quote))
    i = last
  }
  return doubts
}

function datedParts(
  items: readonly Item[],
  nearest: (item: SpanItem) => void,
): { spans: SpanItem[]; years: (readonly Scope[])[] } {
  const bounded = yearsAfterBounds(items)
  const first = bounded.find((item) => item.is === 'span' || item.is === 'years')
  const leading = first?.is === 'years'
  return spreadYears(applyBounds(joinRanges(attachYears(bounded, leading))), leading, nearest)
}

const wholeYears = (scopes: readonly Scope[]): Span => {
  const [from] = scopes[0]!.window
  const [, to] = scopes.at(-1)!.window
  return span({ month: monthOf(from), day: 1 }, { month: monthOf(to), day: END }, 'stretch', {
    fromYear: yearOf(from),
    toYear: yearOf(to),
  })
}

/** «с 2023 по 2025 год», «до 2024 года»: a year with a bound is a stretch of time itself. */
function yearsAfterBounds(items: readonly Item[]): Item[] {
  return items.map((item, i) =>
    item.is === 'years' && items[i - 1]?.is === 'bound' ? { ...item, is: 'span', span: wholeYears(item.scopes) } : item,
  )
}

const isLink = (item: Item | undefined, ...links: string[]): boolean => item?.is === 'link' && links.includes(item.link)
const dated = ({ scopes, toYear }: Span): boolean => scopes.length > 0 || toYear !== undefined

/** «Январь, 2024», «сентябрь -2023 год», «май 2023, 2024»: the years right behind a stretch are its own. */
function attachYears(items: readonly Item[], leading: boolean): Item[] {
  const out: Item[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.is !== 'span' || dated(item.span)) {
      out.push(item)
      continue
    }
    let next = i + 1
    if (!leading && isLink(items[next], 'list', 'dash') && items[next + 1]?.is === 'years') next += 1
    let scopes: Scope[] = []
    for (let years = items[next]; years?.is === 'years'; years = items[next]) {
      scopes = [...scopes, ...years.scopes]
      i = next
      next += isLink(items[next + 1], 'list', 'and') && !leading && items[next + 3]?.is !== 'span' ? 2 : 1
    }
    const last = items[i]!
    out.push(scopes.length ? { ...item, span: { ...item.span, scopes }, end: last.end } : item)
  }
  return out
}

const single = (scopes: readonly Scope[]): number | null =>
  scopes.length === 1 && !scopes[0]!.school ? yearOf(scopes[0]!.window[0]) : null

const before = (a: Span['from'], b: Span['from']): boolean =>
  a.month < b.month || (a.month === b.month && a.day <= b.day)

/** The day before a stretch begins: «с марта до июня» ends on 31 May. */
const dayBefore = (it: Span): Span['to'] =>
  it.from.day > 1
    ? { month: it.from.month, day: it.from.day - 1 }
    : { month: ((it.from.month + 10) % 12) + 1, day: END }

function merged(a: Span, b: Span, end: Bound): Span {
  const exclusive = end === 'until' && b.grain === 'stretch'
  const to = exclusive ? dayBefore(b) : b.to
  const common = { grain: a.grain === 'day' && b.grain === 'day' ? 'day' : 'stretch', bound: 'within' } as const
  const shape = { from: a.from, to, ...common }
  const firstYear = a.fromYear ?? single(a.scopes)
  const lastYear = b.toYear ?? single(b.scopes)
  const back = exclusive && b.from.month === 1 && b.from.day === 1 ? 1 : 0
  if (firstYear !== null && lastYear !== null)
    return { ...shape, scopes: [], fromYear: firstYear, toYear: lastYear - back }
  if (lastYear !== null)
    return {
      ...shape,
      scopes: [],
      fromYear: before(a.from, to) ? lastYear - back : lastYear - 1,
      toYear: lastYear - back,
    }
  if (firstYear !== null && b.scopes.length === 0)
    return { ...shape, scopes: [], fromYear: firstYear, toYear: before(a.from, to) ? firstYear : firstYear + 1 }
  return { ...shape, scopes: b.scopes.length ? b.scopes : a.scopes }
}

/** How the items between two stretches join them into one, null when they do not. */
function joint(items: readonly Item[], at: number, since: boolean): { bound: Bound; next: number } | null {
  const item = items[at]
  if (item?.is === 'bound' && item.bound !== 'since' && items[at + 1]?.is === 'span' && (since || item.bound === 'by'))
    return { bound: item.bound, next: at + 1 }
  const dash = isLink(item, 'dash') ? 1 : since && isLink(item, 'list') && items[at + 1]?.is === 'bound' ? 1 : 0
  if (!dash) return null
  const after = items[at + 1]
  if (after?.is === 'span') return { bound: 'by', next: at + 1 }
  if (after?.is === 'bound' && after.bound !== 'since' && items[at + 2]?.is === 'span')
    return { bound: after.bound, next: at + 2 }
  return null
}

/** «июнь – август», «с 1 сентября по 15 октября», «Май/июнь» */
function joinRanges(items: readonly Item[]): Item[] {
  const out: Item[] = []
  for (let i = 0; i < items.length; i++) {
    let item = items[i]!
    if (item.is !== 'span') {
      out.push(item)
      continue
    }
    const opener = out.at(-1)
    const since = opener?.is === 'bound' && opener.bound === 'since'
    let joined = false
    for (;;) {
      const join = joint(items, i + 1, since && !joined) ?? neighbours(items, i)
      const right = join && items[join.next]
      if (!join || right?.is !== 'span') break
      item = {
        ...item,
        span: merged((item).span, right.span, join.bound),
        end: right.end,
      }
      joined = true
      i = join.next
    }
    if (joined && since) out.pop()
    out.push(item)
  }
  return out
}

/** A slash joins two months that follow each other; others stay apart. */
function neighbours(items: readonly Item[], at: number): { bound: Bound; next: number } | null {
  const left = items[at]
  const right = items[at + 2]
  if (!isLink(items[at + 1], 'slash') || left?.is !== 'span' || right?.is !== 'span' || dated(left.span)) return null
  return left.span.grain !== 'day' && right.span.from.month === (left.span.to.month % 12) + 1
    ? { bound: 'by', next: at + 2 }
    : null
}

/** «до», «не позднее», «с», «включительно» go over to their stretch; «до 20 мая и 20 декабря» bounds both. */
function applyBounds(items: readonly Item[]): Item[] {
  const out: Item[] = []
  let listed: Bound | null = null
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.is === 'bound' || item.is === 'onward') continue
    if (item.is !== 'span') {
      if (!isLink(item, 'list', 'and')) listed = null
      out.push(item)
      continue
    }
    const lead = items[i - 1]
    const said: Bound | null = lead?.is === 'bound' ? lead.bound : item.span.grain === 'day' ? listed : null
    const onward = items[i + 1]?.is === 'onward' || (items[i + 1]?.is === 'link' && items[i + 2]?.is === 'onward')
    const bound: Bound =
      said === 'until' && items[i + 1]?.is === 'included' ? 'by' : (said ?? (onward ? 'since' : item.span.bound))
    out.push({ ...item, span: { ...item.span, bound } })
    listed = item.span.grain === 'day' && (bound === 'until' || bound === 'by') ? bound : null
  }
  return out
}

/** «Август, ноябрь 2024» gives its year to both; «2024 год: май, июнь» too; a month left over takes the next year on. */
function spreadYears(
  items: readonly Item[],
  leading: boolean,
  nearest: (item: SpanItem) => void,
): { spans: SpanItem[]; years: (readonly Scope[])[] } {
  const spans: SpanItem[] = []
  let open = 0
  let current: readonly Scope[] = []
  const rest: (readonly Scope[])[] = []
  const undated = !items.some((it) => it.is === 'span')
  const close = (scopes: readonly Scope[]): void => {
    for (; open < spans.length; open++)
      if (!dated(spans[open]!.span)) spans[open] = { ...spans[open]!, span: { ...spans[open]!.span, scopes } }
  }
  items.forEach((item, i) => {
    if (item.is === 'span') {
      spans.push(item)
      if (leading && current.length) close(current)
      else if (dated(item.span)) close(item.span.scopes.length ? item.span.scopes : rangeScopes(item.span))
    } else if (item.is === 'years') {
      if (leading)
        current =
          items[i - 1]?.is === 'years' || (isLink(items[i - 1], 'list', 'and') && items[i - 2]?.is === 'years')
            ? [...current, ...item.scopes]
            : item.scopes
      if (!leading && open < spans.length) close(item.scopes)
      else if (!leading || undated) rest.push(item.scopes)
    }
  })
  const anchor = spans.slice(0, open).findLast(({ span: it }) => dated(it))?.span
  if (!leading && anchor && open < spans.length) {
    const year = anchor.toYear ?? single(anchor.scopes)
    if (year !== null)
      for (; open < spans.length; open++) {
        const item = spans[open]!
        const fromYear = before(anchor.from, item.span.from) ? year : year + 1
        const toYear = before(item.span.from, item.span.to) ? fromYear : fromYear + 1
        spans[open] = { ...item, span: { ...item.span, fromYear, toYear } }
        nearest(item)
      }
  }
  return { spans, years: rest }
}

/** The year a dated range lends to the months listed before it. */
const rangeScopes = ({ fromYear }: Span): Scope[] => (fromYear === undefined ? [] : [calendarYear(fromYear)])
