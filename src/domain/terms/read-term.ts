import { addDays, intersect, later, yearOf, type Day, type Window } from '../kernel/index.ts'
import { assemble, type Quoted, type Recurrence, type Statement } from './assemble.ts'
import { END, type Slot } from './atoms.ts'
import { DOUBTS } from './doubts.ts'
import { clip, laySpan, lengthOf, sorted, yearStart, type Layout, type Plan } from './lay-out.ts'
import { periodsIn, rhythmOf, shortest, slotIn } from './recur.ts'
import { calendarYear, isSchoolPlan } from './scope.ts'
import type { Doubt, Term, TermContext, TermKind } from './term.ts'

/** A word or a figure; a cell without one is blank, a dash or a ditto mark. */
const SAYS = /[\p{L}\p{N}]/u
const DITTO_MARK = /^[-–—\s.]*(?:["«»„“”″〃'’,]+|\/\/|\\\\)[-–—\s.]*$/
const DITTO_WORDS = /^(?:то же|тоже|там же|так же|та же|тот же)(?:\s+(?:срок|самое|дата))?\.?$/i

/** No term is longer, even with all the schools of a town in brackets. */
const LONGEST = 3000

const EVER: Window = ['0001-01-01' as Day, '9999-12-31' as Day]
const NOTHING: Term = { kind: null, windows: [], due: [], outside: [], doubts: [] }

function planOf({ from, to }: TermContext): Plan {
  const window: Window = [from ?? EVER[0], to ?? EVER[1]]
  const known = from !== undefined && to !== undefined && from <= to
  return { window: known || window[0] <= window[1] ? window : EVER, known, school: known && isSchoolPlan(window) }
}

/**
 * Reads the printed term of a measure and lays it on the plan's period (INTERFACES, «parse terms»). Never throws; what
 * was not understood, taken by custom or fell outside the plan is in `doubts`.
 */
export function readTerm(text: string, context: TermContext = {}): Term {
  const printed = text.trim()
  if (!SAYS.test(printed)) return DITTO_MARK.test(printed) ? ditto(printed, context.above) : NOTHING
  if (DITTO_WORDS.test(printed)) return ditto(printed, context.above)
  const said = assemble(printed.slice(0, LONGEST))
  const cut = printed.length > LONGEST ? [DOUBTS.unreadText(printed.slice(LONGEST))] : NO_DOUBTS
  const plan = planOf(context)
  const reading = rank(said, plan, printed)
  const { inside, outside, doubts } = clip(withoutExceptions(reading.windows, said, plan), plan, printed)
  const several = reading.kind === 'period' && (inside.length || outside.length) > 1
  const kind = several || (reading.kind === 'date' && inside.length > 1) ? 'months' : reading.kind
  const term: { -readonly [Field in keyof Term]: Term[Field] } = {
    kind,
    windows: inside,
    due: inside.map(([, to]) => to),
    outside,
    doubts: joined(said.doubts, cut, reading.doubts, doubts),
  }
  if (reading.more) Object.assign(term, reading.more)
  const event = said.event ?? said.request
  if (event !== null) term.event = event
  if (said.schedule !== null) term.schedule = said.schedule
  return term
}

const NO_DOUBTS: readonly Doubt[] = []
/** Most terms have no doubts, and then nothing is copied. */
const joined = (...lists: readonly (readonly Doubt[])[]): readonly Doubt[] => {
  const filled = lists.filter((list) => list.length > 0)
  return filled.length > 1 ? filled.flat() : (filled[0] ?? NO_DOUBTS)
}

/** «кроме июля и августа»: what is left of each window. */
function withoutExceptions(windows: readonly Window[], { except }: Statement, plan: Plan): readonly Window[] {
  if (except.length === 0) return windows
  let left = windows
  for (const { span, quote } of except)
    for (const [from, to] of laySpan(span, plan, quote, false).windows)
      left = left.flatMap((window): Window[] => {
        if (!intersect(window, [from, to])) return [window]
        const parts: Window[] = []
        if (window[0] < from) parts.push([window[0], addDays(from, -1)])
        if (window[1] > to) parts.push([addDays(to, 1), window[1]])
        return parts
      })
  return left
}

function ditto(quote: string, above: Term | undefined): Term {
  if (!above) return { ...NOTHING, doubts: [DOUBTS.ditto(quote, false)] }
  return { ...above, doubts: [...above.doubts, DOUBTS.ditto(quote, true)] }
}

interface Ranked extends Layout {
  readonly kind: TermKind | null
  readonly more?: Partial<Term>
}

/** Said dates weigh more than a rhythm's name alone, both more than «в течение года», that more than a reference elsewhere. */
function rank(said: Statement, plan: Plan, quote: string): Ranked {
  if (said.recurrences.length || said.slots.length) return recurring(said, plan, quote)
  if (said.spans.length) return stretches(said, plan)
  if (said.whole || said.scopes.length) return throughout(said, plan, quote)
  const kind = said.schedule ? 'by_schedule' : said.event ? 'event' : said.request ? 'on_request' : null
  return { kind, windows: [], doubts: [] }
}

const layAll = (said: Statement, plan: Plan, yearly: boolean): Layout => {
  const [first] = said.spans
  if (first && said.spans.length === 1) return laySpan(first.span, plan, first.quote, yearly)
  const layouts = said.spans.map(({ span, quote }) => laySpan(span, plan, quote, yearly))
  return { windows: layouts.flatMap((it) => it.windows), doubts: layouts.flatMap((it) => it.doubts) }
}

function stretches(said: Statement, plan: Plan): Ranked {
  const { windows, doubts } = layAll(said, plan, false)
  const only = said.spans.length === 1 ? said.spans[0]!.span : null
  const oneDay =
    only !== null &&
    only.grain === 'day' &&
    (only.weekday !== undefined ||
      (only.from.month === only.to.month && only.from.day === only.to.day && only.fromYear === only.toYear))
  const until = said.spans.every(({ span }) => span.bound === 'until' || span.bound === 'by')
  const kind =
    until || (oneDay && only.bound === 'within')
      ? said.spans.length === 1
        ? 'date'
        : 'months'
      : said.spans.length > 1 && sorted(windows).length !== 1
        ? 'months'
        : 'period'
  const spread = until && only !== null && windows.length > 1
  return {
    kind,
    windows: following(windows, until),
    doubts: spread ? [...doubts, DOUBTS.everyYear(said.spans[0]!.quote)] : doubts,
  }
}

/** «до 1 сентября и до 1 декабря»: the second term begins where the first ends. */
function following(windows: readonly Window[], until: boolean): readonly Window[] {
  if (!until || windows.length < 2) return windows
  const inOrder = [...windows].sort((a, b) => (a[1] < b[1] ? -1 : 1))
  return inOrder.map(([from, to], i) => {
    const previous = inOrder[i - 1]
    return previous && previous[1] < to ? [later(from, addDays(previous[1], 1)), to] : [from, to]
  })
}

function throughout(said: Statement, plan: Plan, quote: string): Ranked {
  const scopes = said.scopes.map(({ window }) => window)
  if (scopes.length) {
    const windows = said.whole || said.during ? [[scopes[0]![0], scopes.at(-1)![1]] as const] : said.years
    const covers =
      plan.known && windows.length === 1 && windows[0]![0] <= plan.window[0] && windows[0]![1] >= plan.window[1]
    return {
      kind: (said.whole || said.during) && (covers || !plan.known) ? 'whole_period' : 'period',
      windows,
      doubts: [],
    }
  }
  if (!plan.known) return { kind: 'whole_period', windows: [], doubts: [DOUBTS.noPeriod(quote)] }
  const doubts = said.whole === 'school_year' && !plan.school ? [DOUBTS.schoolYear(quote)] : []
  return { kind: 'whole_period', windows: [plan.window], doubts }
}

const ORDER = ['lesson', 'day', 'week', 'month', 'quarter', 'school_term', 'half_year', 'year', 'school_year'] as const
const SHORT = new Set(['lesson', 'day', 'week'])

/** «ежегодно, 1 раз в квартал»: the shorter rhythm is what is asked; school terms are named before half-years. */
function foremost(recurrences: readonly Recurrence[]): Recurrence {
  const inOrder = [...recurrences].sort((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit))
  const unit = inOrder[0]?.unit ?? 'month'
  return Object.assign({ unit }, ...inOrder.filter((it) => it.unit === unit)) as Recurrence
}

/** «март 2023, далее ежегодно»: the same stretch of every year from the named one on. */
function everyYearOn({ span, quote }: Quoted, plan: Plan): Quoted {
  const first = span.fromYear ?? (span.scopes[0] && yearOf(span.scopes[0].window[0]))
  const bound = span.bound === 'since' ? 'within' : span.bound
  if (first === undefined || !plan.known) return { span: { ...span, bound }, quote }
  const { fromYear: _, toYear: __, ...yearless } = span
  const scopes = Array.from({ length: Math.max(1, yearOf(plan.window[1]) - first + 1) }, (_, i) =>
    calendarYear(first + i),
  )
  return { span: { ...yearless, bound, scopes }, quote }
}

/** «ежегодно с 2024 года» */
const isYearOn = ({ span: { bound, from, to } }: Quoted): boolean =>
  bound === 'since' && from.month === 1 && from.day === 1 && to.month === 12

function recurring(printed: Statement, plan: Plan, quote: string): Ranked {
  const doubts: Doubt[] = []
  const recurrence = foremost(printed.recurrences)
  const yearly = recurrence.unit === 'year' || recurrence.unit === 'school_year'
  const said =
    yearly && (printed.onward || printed.spans.some(isYearOn))
      ? { ...printed, spans: printed.spans.map((it) => everyYearOn(it, plan)) }
      : printed
  const { unit, times, weekday } = recurrence
  const slotDay = said.slots.find((slot) => slot.type === 'weekday')?.weekday
  const more = {
    unit,
    ...(times === undefined ? {} : { times }),
    ...((weekday ?? slotDay) ? { weekday: (weekday ?? slotDay)! } : {}),
  }
  const laid = layAll(said, plan, yearly)
  const bases: readonly Window[] = said.spans.length
    ? laid.windows
    : said.scopes.length
      ? said.scopes.map(({ window }) => window)
      : plan.known
        ? [plan.window]
        : []
  if (!bases.length && !laid.doubts.length && unit !== 'school_term') doubts.push(DOUBTS.noPeriod(quote))
  if (
    yearly &&
    !said.onward &&
    said.spans.length &&
    said.spans.every(
      ({ span }) =>
        (span.scopes.length || (span.toYear !== undefined && span.fromYear === span.toYear)) && !span.scopes[1],
    ) &&
    said.spans.length === 1
  )
    doubts.push(DOUBTS.namedYear(said.spans[0]!.quote))
  const windows = repeated(said, recurrence, bases, plan, doubts, quote)
  if (!said.recurrences.length) {
    // «сентябрь (до 15 числа)» is one stretch of the month that is named
    if (said.spans.length && laid.windows.every((window) => lengthOf(window) <= 31)) {
      const oneDay = windows.length === 1 && windows[0]![0] === windows[0]![1]
      return { kind: oneDay ? 'date' : 'period', windows, doubts: laid.doubts }
    }
    doubts.push(DOUBTS.monthly(quote))
  }
  return { kind: 'recurring', more, windows, doubts: [...laid.doubts, ...doubts] }
}

function repeated(
  said: Statement,
  { unit, step }: Recurrence,
  bases: readonly Window[],
  plan: Plan,
  doubts: Doubt[],
  quote: string,
): Window[] {
  const school = said.scopes.length ? said.scopes.some((it) => it.school) : plan.school
  const dated = said.spans.length > 0
  if (unit === 'school_term') return dated ? [...bases] : []
  const rhythm = SHORT.has(unit) ? null : rhythmOf(unit, school)
  if (!rhythm) return [...bases]
  const until = dated && said.spans.every(({ span }) => span.bound === 'until' || span.bound === 'by')
  // «до 1 марта, далее ежеквартально»: the term, then every whole period behind it
  if (until && said.onward && unit !== 'year' && unit !== 'school_year')
    return bases.flatMap((base) => [
      base,
      ...periodsIn([base[1], plan.window[1]], rhythm, step).filter(([from]) => from > base[1]),
    ])
  if (until)
    return bases.map(([, due]) => {
      const from = later(periodsIn([due, due], rhythm)[0]?.[0] ?? yearStart(due, school), plan.window[0])
      return [from <= due ? from : due, due]
    })
  if (said.slots.some((slot) => slot.type === 'days' && slot.month === 'first' && slot.to !== END) && unit !== 'month')
    doubts.push(DOUBTS.dayOfPeriod(quote))
  return bases.flatMap((base) => {
    if (dated && !said.slots.length && lengthOf(base) <= shortest(rhythm) + 3 * (shortest(rhythm) / 28)) return [base]
    const periods = periodsIn(base, rhythm, step)
    if (said.slots.length)
      return periods
        .flatMap((period) => said.slots.map((slot) => slotIn(period, slot, base[0])))
        .filter((it) => inBase(it, base, said.slots))
    return periods.map((period) => intersect(period, base)).filter((it) => it !== null)
  })
}

/** A day before the first or after the last period of the plan does not belong to it, unless it reports on that period. */
const inBase = (window: Window, base: Window, slots: readonly Slot[]): boolean =>
  slots.some((slot) => slot.type === 'days' && slot.month === 'next') || intersect(window, base) !== null
