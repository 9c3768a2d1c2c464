import { monthOf, yearOf } from '../kernel/index.ts'
import { END, span, type Atom, type Bound, type Scope, type Span } from './atoms.ts'
import { calendarYear } from './scope.ts'

export type SpanAtom = Extract<Atom, { is: 'span' }>

/** Stretches with their years and bounds, and the years that no stretch took. */
export interface DatedParts {
  readonly spans: readonly SpanAtom[]
  readonly years: readonly (readonly Scope[])[]
}

const NOTHING: DatedParts = { spans: [], years: [] }

/** `nearest` is told of every stretch that took its year from a neighbour. */
export function datedParts(items: readonly Atom[], nearest: (item: SpanAtom) => void): DatedParts {
  const named = items.some((item) => item.is === 'years')
  if (!named && !items.some((item) => item.is === 'span')) return NOTHING
  const bounded = named ? yearsAfterBounds(items) : items
  const leading = bounded.find((item) => item.is === 'span' || item.is === 'years')?.is === 'years'
  return spreadYears(applyBounds(joinRanges(named ? attachYears(bounded, leading) : bounded)), leading, nearest)
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
function yearsAfterBounds(items: readonly Atom[]): Atom[] {
  return items.map((item, i) => {
    if (item.is !== 'years') return item
    if (items[i - 1]?.is === 'bound') return { ...item, is: 'span', span: wholeYears(item.scopes) }
    // «2023 год, далее постоянно»
    const opens = items[i - 1]?.is !== 'span' && goesOn(items, i + 1)
    return opens ? { ...item, is: 'span', span: { ...wholeYears(item.scopes), bound: 'since' } } : item
  })
}

const isLink = (item: Atom | undefined, ...links: string[]): boolean => item?.is === 'link' && links.includes(item.link)
const dated = ({ scopes, toYear }: Span): boolean => scopes.length > 0 || toYear !== undefined

/** «Январь, 2024», «сентябрь -2023 год», «май 2023, 2024»: the years right behind a stretch are its own. */
function attachYears(items: readonly Atom[], leading: boolean): Atom[] {
  const out: Atom[] = []
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
function joint(items: readonly Atom[], at: number, since: boolean): { bound: Bound; next: number } | null {
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
function joinRanges(items: readonly Atom[]): readonly Atom[] {
  if (items.length < 3) return items
  const out: Atom[] = []
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
        span: merged(item.span, right.span, join.bound),
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
function neighbours(items: readonly Atom[], at: number): { bound: Bound; next: number } | null {
  const left = items[at]
  const right = items[at + 2]
  if (!isLink(items[at + 1], 'slash') || left?.is !== 'span' || right?.is !== 'span' || dated(left.span)) return null
  return left.span.grain !== 'day' && right.span.from.month === (left.span.to.month % 12) + 1
    ? { bound: 'by', next: at + 2 }
    : null
}

const ELSEWHERE: ReadonlySet<Atom['is']> = new Set(['request', 'schedule', 'event'])

/** «сентябрь, далее постоянно» goes on to the plan's end; «февраль, далее по графику» is February with a reference. */
function goesOn(items: readonly Atom[], from: number): boolean {
  const at = items[from]?.is === 'link' ? from + 1 : from
  if (items[at]?.is !== 'onward') return false
  const next = items[at + 1]?.is === 'link' ? items[at + 2] : items[at + 1]
  return !next || !ELSEWHERE.has(next.is)
}

/** «до», «не позднее», «с», «включительно» go over to their stretch; «до 20 мая и 20 декабря» bounds both. */
function applyBounds(items: readonly Atom[]): Atom[] {
  const out: Atom[] = []
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
    const onward = goesOn(items, i + 1)
    const bound: Bound =
      said === 'until' && items[i + 1]?.is === 'included' ? 'by' : (said ?? (onward ? 'since' : item.span.bound))
    out.push(bound === item.span.bound ? item : { ...item, span: { ...item.span, bound } })
    listed = item.span.grain === 'day' && (bound === 'until' || bound === 'by') ? bound : null
  }
  return out
}

/** «Август, ноябрь 2024» gives its year to both; «2024 год: май, июнь» too; a month left over takes the next year on. */
function spreadYears(items: readonly Atom[], leading: boolean, nearest: (item: SpanAtom) => void): DatedParts {
  const spans: SpanAtom[] = []
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
