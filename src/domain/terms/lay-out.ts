import {
  addDays,
  clampedDay,
  daysInMonth,
  earlier,
  intersect,
  later,
  weekdayOf,
  yearOf,
  type Day,
  type Window,
} from '../kernel/index.ts'
import { END, type Scope, type Span } from './atoms.ts'
import { DOUBTS } from './doubts.ts'
import { LAST } from './lexicon.ts'
import { yearsOf } from './scope.ts'
import type { Doubt } from './term.ts'

/** The plan a term is laid on. Without both ends only what the text dates fully gets windows. */
export interface Plan {
  readonly window: Window
  readonly known: boolean
  readonly school: boolean
}

/** Windows before they are clipped, and what was doubtful about them. */
export interface Layout {
  readonly windows: readonly Window[]
  readonly doubts: readonly Doubt[]
}

/** «END – 6» and the like count from the last day of the month. */
const COUNTS_FROM_END = 60

function dayIn(year: number, month: number, date: number, impossible: (taken: Day) => void): Day {
  const last = daysInMonth(year, month)
  if (date > COUNTS_FROM_END) return clampedDay(year, month, last - (END - date))
  const it = clampedDay(year, month, date)
  if (date > last) impossible(it)
  return it
}

/** The n-th weekday of a month, the last one for a negative n or where the month has no n-th. */
export function weekdayInMonth(year: number, month: number, weekday: number, n: number): Day {
  const first = clampedDay(year, month, 1)
  const date = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (n === LAST ? 4 : n - 1) * 7
  return clampedDay(year, month, date > daysInMonth(year, month) ? date - 7 : date)
}

/** Half-years of a school year are September – December and January – May (INTERFACES, «parse terms»). */
const inSchoolMonths = (span: Span, school: boolean): Span =>
  span.half === undefined || !school
    ? span
    : { ...span, from: { month: span.half === 1 ? 9 : 1, day: 1 }, to: { month: span.half === 1 ? 12 : 5, day: END } }

/** Lays one stretch on the plan: every year it may lie in, not yet clipped. */
export function laySpan(printed: Span, plan: Plan, quote: string, yearly: boolean): Layout {
  const doubts: Doubt[] = []
  const span = inSchoolMonths(printed, printed.scopes.length ? printed.scopes.some((it) => it.school) : plan.school)
  const clamped = new Set<Day>()
  const impossible = (taken: Day): void => void clamped.add(taken)
  const wraps = span.from.month > span.to.month || (span.from.month === span.to.month && span.from.day > span.to.day)
  // «15–5 марта» is a slip, «ноябрь – январь» and «25 декабря – 10 января» go over the New Year.
  const slip = wraps && span.from.month === span.to.month && span.fromYear === undefined
  const between = (year: number, toYear: number): Window => {
    if (span.weekday) {
      const on = weekdayInMonth(year, span.from.month, span.weekday.weekday, span.weekday.n)
      return [on, on]
    }
    const from = dayIn(year, span.from.month, span.from.day, impossible)
    const same = toYear === year && span.from.month === span.to.month && span.from.day === span.to.day
    const to = same ? from : dayIn(toYear, span.to.month, span.to.day, impossible)
    return from <= to ? [from, to] : [to, from]
  }
  const inYear = (year: number): Window => between(year, wraps && !slip ? year + 1 : year)
  let layout: Window[]
  if (span.fromYear !== undefined && span.toYear !== undefined) {
    const reversed = span.fromYear > span.toYear || (span.fromYear === span.toYear && wraps)
    layout = [reversed ? swapped(span, span.fromYear, span.toYear, impossible) : between(span.fromYear, span.toYear)]
    if (reversed) doubts.push(DOUBTS.reversedRange(quote))
  } else {
    if (slip) doubts.push(DOUBTS.reversedRange(quote))
    layout = span.scopes.length
      ? span.scopes.flatMap((scope) => inScope(scope, inYear))
      : plan.known
        ? inPlan(plan, inYear, span)
        : []
    if (!span.scopes.length && !plan.known) doubts.push(DOUBTS.noPeriod(quote))
  }
  const bounded = layout.map((window) => withBound(window, span, plan, yearly, layout))
  const open = span.bound === 'since' || span.bound === 'after'
  if (open && !plan.known && layout.length) return { windows: [], doubts: [DOUBTS.noPeriod(quote)] }
  const windows = open && !yearly ? bounded.slice(0, 1) : bounded
  // Days of years that were tried and not taken would mislead.
  for (const [from, to] of layout)
    for (const taken of new Set([from, to])) if (clamped.has(taken)) doubts.push(DOUBTS.impossibleDay(taken, quote))
  return { windows, doubts }
}

/** «май 2024 – март 2024»: from the earlier beginning to the later end. */
function swapped(span: Span, fromYear: number, toYear: number, impossible: (taken: Day) => void): Window {
  const start = dayIn(toYear, span.to.month, span.to.day === END ? 1 : span.to.day, impossible)
  const end = dayIn(
    fromYear,
    span.from.month,
    span.from.day === 1 && span.to.day === END ? END : span.from.day,
    impossible,
  )
  return start <= end ? [start, end] : [end, start]
}

const inScope = ({ window }: Scope, inYear: (year: number) => Window): Window[] =>
  yearsOf(window)
    .map(inYear)
    .filter(([from]) => from >= window[0] && from <= window[1])

const days = ([from, to]: Window): number =>
  Number(to.slice(0, 4)) * 372 +
  Number(to.slice(5, 7)) * 31 +
  Number(to.slice(8)) -
  (Number(from.slice(0, 4)) * 372 + Number(from.slice(5, 7)) * 31 + Number(from.slice(8)))

/**
 * Every year that the plan allows. A stretch that only ends inside the plan counts when half of it lies there;
 * when the plan allows none, the nearest year stands for it and will be reported as outside.
 */
function inPlan({ window }: Plan, inYear: (year: number) => Window, span: Span): Window[] {
  const [from, to] = window
  const tried = [yearOf(from) - 1, ...yearsOf(window)].map(inYear)
  const dueInside = span.bound === 'until' || span.bound === 'by'
  const starts = tried.filter((it) => {
    const edge = dueInside ? dueOf(it, span) : it[0]
    return edge >= (dueInside ? from : clampedDay(yearOf(from), Number(from.slice(5, 7)), 1)) && edge <= to
  })
  if (dueInside) return starts.length ? starts : [inYear(yearOf(from))]
  const mostly = tried.filter((it) => {
    const common = intersect(it, window)
    return common && !starts.includes(it) && 2 * days(common) >= days(it)
  })
  if (starts.length || mostly.length) return tried.filter((it) => starts.includes(it) || mostly.includes(it))
  const touching = tried.filter((it) => intersect(it, window))
  return touching.length ? touching : [inYear(yearOf(from))]
}

/** The last day that «до …» allows: «до 5 мая» the day itself, «до мая» 30 April, «до конца мая» 31 May. */
function dueOf(window: Window, { bound, grain }: Span): Day {
  return bound === 'until' && grain === 'stretch' ? addDays(window[0], -1) : window[1]
}

function withBound(window: Window, span: Span, plan: Plan, yearly: boolean, all: readonly Window[]): Window {
  if (span.bound === 'within') return window
  if (span.bound === 'since' || span.bound === 'after') {
    const from = span.bound === 'after' ? addDays(window[1], 1) : window[0]
    const last = yearly ? earlier(yearEnd(from, plan.school), plan.window[1]) : plan.window[1]
    return [from, later(from, last)]
  }
  const due = dueOf(window, span)
  if (!plan.known || due < plan.window[0]) return [due, due]
  const first = all[0] === window && !yearly
  return [first ? plan.window[0] : later(plan.window[0], yearStart(due, plan.school)), due]
}

export const yearStart = (it: Day, school: boolean): Day =>
  school ? clampedDay(it.slice(5) >= '09-01' ? yearOf(it) : yearOf(it) - 1, 9, 1) : clampedDay(yearOf(it), 1, 1)
const yearEnd = (it: Day, school: boolean): Day =>
  school ? clampedDay(it.slice(5) >= '09-01' ? yearOf(it) + 1 : yearOf(it), 8, 31) : clampedDay(yearOf(it), 12, 31)

/** Windows that meet the plan, cut to it; what lies wholly outside apart. Sorted, without repeats. */
export function clip(windows: readonly Window[], plan: Plan, quote: string) {
  const inside: Window[] = []
  const outside: Window[] = []
  const doubts: Doubt[] = []
  for (const window of sorted(windows)) {
    const common = intersect(window, plan.window)
    if (!common) {
      outside.push(window)
      doubts.push(DOUBTS.outsidePeriod(window, quote))
      continue
    }
    inside.push(common)
    if (common[0] !== window[0] || common[1] !== window[1]) doubts.push(DOUBTS.clipped(window, common, quote))
  }
  return { inside: sorted(inside), outside, doubts }
}

export function sorted(windows: readonly Window[]): Window[] {
  const inOrder = [...windows].sort((a, b) =>
    a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0,
  )
  return inOrder.filter((it, i) => i === 0 || it[0] !== inOrder[i - 1]![0] || it[1] !== inOrder[i - 1]![1])
}
