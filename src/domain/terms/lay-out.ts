import {
  addDays,
  clampedDay,
  daysBetween,
  daysInMonth,
  earlier,
  intersect,
  later,
  monthOf,
  weekdayOf,
  yearOf,
  type Day,
  type Window,
} from '../kernel/index.ts'
import { END, type Span } from './atoms.ts'
import { DOUBTS } from './doubts.ts'
import { LAST } from './lexicon.ts'
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

function dayIn(year: number, month: number, date: number, clamped: Day[]): Day {
  if (date > COUNTS_FROM_END) return clampedDay(year, month, daysInMonth(year, month) - (END - date))
  const it = clampedDay(year, month, date)
  if (date > daysInMonth(year, month)) clamped.push(it)
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
  span.schoolMonth !== undefined && school
    ? { ...span, from: { month: span.schoolMonth, day: 1 }, to: { month: span.schoolMonth, day: END } }
    : span.half === undefined || !school
      ? span
      : { ...span, from: { month: span.half === 1 ? 9 : 1, day: 1 }, to: { month: span.half === 1 ? 12 : 5, day: END } }

/** Days of a window, both ends counted. */
export const lengthOf = ([from, to]: Window): number => daysBetween(from, to) + 1

/** A stretch with what follows from its form, ready to be laid in any year. */
interface Form {
  readonly span: Span
  /** «ноябрь – январь», «25 декабря – 10 января»: goes over the New Year. */
  readonly wraps: boolean
  /** Days that no calendar has, where the month's last day was taken. */
  readonly clamped: Day[]
}

function between({ span, clamped }: Form, year: number, toYear: number): Window {
  const { from, to, weekday } = span
  if (weekday) {
    const on = weekdayInMonth(year, from.month, weekday.weekday, weekday.n)
    return [on, on]
  }
  const first = dayIn(year, from.month, from.day, clamped)
  if (toYear === year && from.month === to.month && from.day === to.day) return [first, first]
  const last = dayIn(toYear, to.month, to.day, clamped)
  return first <= last ? [first, last] : [last, first]
}

const inYear = (form: Form, year: number): Window => between(form, year, form.wraps ? year + 1 : year)

/** Lays one stretch on the plan: every year it may lie in, not yet clipped. */
export function laySpan(printed: Span, plan: Plan, quote: string, yearly: boolean): Layout {
  const doubts: Doubt[] = []
  const school =
    printed.half !== undefined && printed.scopes.length ? printed.scopes.some((it) => it.school) : plan.school
  const span = inSchoolMonths(printed, school)
  const { from, to, fromYear, toYear } = span
  const sameMonth = from.month === to.month
  const backwards = from.month > to.month || (sameMonth && from.day > to.day)
  const form: Form = { span, wraps: backwards && !sameMonth, clamped: [] }
  let layout: readonly Window[]
  if (fromYear !== undefined && toYear !== undefined) {
    const reversed = fromYear > toYear || (fromYear === toYear && backwards)
    layout = [reversed ? swapped(form, fromYear, toYear) : between(form, fromYear, toYear)]
    if (reversed) doubts.push(DOUBTS.reversedRange(quote))
  } else {
    // «15–5 марта» is a slip
    if (backwards && sameMonth) doubts.push(DOUBTS.reversedRange(quote))
    layout = span.scopes.length > 0 ? inScopes(form) : plan.known ? inPlan(form, plan) : []
    if (span.scopes.length === 0 && !plan.known) doubts.push(DOUBTS.noPeriod(quote))
  }
  // Days of years that were tried and not taken would mislead.
  if (form.clamped.length > 0)
    for (const window of layout)
      for (const day of new Set(window)) if (form.clamped.includes(day)) doubts.push(DOUBTS.impossibleDay(day, quote))
  if (span.bound === 'within') return { windows: layout, doubts }
  const open = span.bound === 'since' || span.bound === 'after'
  if (open && !plan.known && layout.length > 0) return { windows: [], doubts: [DOUBTS.noPeriod(quote)] }
  const bounded = layout.map((window, i) => withBound(window, span, plan, yearly, i === 0))
  return { windows: open && !yearly ? bounded.slice(0, 1) : bounded, doubts }
}

/** «май 2024 – март 2024»: from the earlier beginning to the later end. */
function swapped({ span, clamped }: Form, fromYear: number, toYear: number): Window {
  const { from, to } = span
  const start = dayIn(toYear, to.month, to.day === END ? 1 : to.day, clamped)
  const end = dayIn(fromYear, from.month, from.day === 1 && to.day === END ? END : from.day, clamped)
  return start <= end ? [start, end] : [end, start]
}

function inScopes(form: Form): Window[] {
  const windows: Window[] = []
  for (const { window } of form.span.scopes)
    for (let year = yearOf(window[0]); year <= yearOf(window[1]); year++) {
      const it = inYear(form, year)
      if (it[0] >= window[0] && it[0] <= window[1]) windows.push(it)
    }
  return windows
}

/**
 * Every year that the plan allows. A stretch of one year that only ends inside the plan counts when half of it lies there;
 * when the plan allows none, the nearest year stands for it and will be reported as outside.
 */
function inPlan(form: Form, { window }: Plan): Window[] {
  const { span, wraps } = form
  const [from, to] = window
  const first = yearOf(from)
  const dueInside = span.bound === 'until' || span.bound === 'by'
  const earliest = dueInside ? from : clampedDay(first, monthOf(from), 1)
  const taken: Window[] = []
  let touching: Window | null = null
  // Only what goes over the New Year can reach the plan from the year before it.
  for (let year = wraps ? first - 1 : first; year <= yearOf(to); year++) {
    const it = inYear(form, year)
    const edge = dueInside ? dueOf(it, span) : it[0]
    if (edge >= earliest && edge <= to) taken.push(it)
    else if (!dueInside) {
      const common = intersect(it, window)
      if (common && !wraps && 2 * lengthOf(common) >= lengthOf(it)) taken.push(it)
      else if (common) touching ??= it
    }
  }
  return taken.length ? taken : [touching ?? inYear(form, first)]
}

/** The last day that «до …» allows: «до 5 мая» the day itself, «до мая» 30 April, «до конца мая» 31 May. */
function dueOf(window: Window, { bound, grain }: Span): Day {
  return bound === 'until' && grain === 'stretch' ? addDays(window[0], -1) : window[1]
}

function withBound(window: Window, span: Span, plan: Plan, yearly: boolean, first: boolean): Window {
  if (span.bound === 'within') return window
  if (span.bound === 'since' || span.bound === 'after') {
    const from = span.bound === 'after' ? addDays(window[1], 1) : window[0]
    const last = yearly ? earlier(yearEnd(from, plan.school), plan.window[1]) : plan.window[1]
    return [from, later(from, last)]
  }
  const due = dueOf(window, span)
  if (!plan.known || due < plan.window[0]) return [due, due]
  return [first && !yearly ? plan.window[0] : later(plan.window[0], yearStart(due, plan.school)), due]
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

export function sorted(windows: readonly Window[]): readonly Window[] {
  if (windows.length < 2) return windows
  const inOrder = [...windows].sort((a, b) =>
    a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0,
  )
  return inOrder.filter((it, i) => i === 0 || it[0] !== inOrder[i - 1]![0] || it[1] !== inOrder[i - 1]![1])
}
