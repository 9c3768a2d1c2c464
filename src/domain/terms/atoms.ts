import type { Window } from '../kernel/index.ts'
import type { RecurrenceUnit } from './term.ts'

/** A day of any year. `END` stands for the last day of the month. */
export interface MonthDay {
  readonly month: number
  readonly day: number
}
export const END = 99

/** Where a yearless stretch may lie: a calendar year or a school year. */
export interface Scope {
  readonly window: Window
  readonly school: boolean
}

export type Bound = 'within' | 'until' | 'by' | 'since' | 'after'

/** A stretch of the year as the text names it; with no years it repeats every year that the plan allows. */
export interface Span {
  readonly from: MonthDay
  readonly to: MonthDay
  /** Tells «до 5 мая» (the day counts) and «до конца мая» from «до мая» (ends before May). */
  readonly grain: 'day' | 'stretch' | 'end'
  readonly bound: Bound
  /** Years said for this very stretch; empty when none was. */
  readonly scopes: readonly Scope[]
  /** Both set when the text dates both ends. */
  readonly fromYear?: number
  readonly toYear?: number
  /** 1 or 2: a half-year, whose months depend on whether the plan is a school year's. */
  readonly half?: number
  /** «конец I полугодия»: the month instead, where the plan is a school year's. */
  readonly schoolMonth?: number
  /** «последняя пятница августа». */
  readonly weekday?: { readonly weekday: number; readonly n: number }
}

/** Where inside each repeated period: «до 5 числа следующего месяца», «вторая среда», «последняя неделя». */
export type Slot =
  | {
      readonly type: 'days'
      readonly from: number
      readonly to: number
      readonly month: 'first' | 'last' | 'next'
      readonly until: boolean
    }
  | { readonly type: 'weekday'; readonly weekday: number; readonly n: number }

interface Place {
  readonly at: number
  readonly end: number
}

/** What a recogniser makes of a few tokens. */
export type Said =
  | { readonly is: 'span'; readonly span: Span; readonly vague?: boolean }
  | { readonly is: 'years'; readonly scopes: readonly Scope[]; readonly vague?: boolean }
  | {
      readonly is: 'recurrence'
      readonly unit: RecurrenceUnit
      readonly times?: number
      readonly weekday?: number
      readonly step?: number
    }
  | { readonly is: 'slot'; readonly slot: Slot }
  | { readonly is: 'bound'; readonly bound: Bound }
  | { readonly is: 'included' }
  | { readonly is: 'during' }
  | { readonly is: 'whole'; readonly unit: 'period' | 'year' | 'school_year' }
  | { readonly is: 'event' | 'schedule' | 'request' | 'none' }
  | { readonly is: 'link'; readonly link: 'list' | 'and' | 'dash' | 'slash' | 'break' }
  | { readonly is: 'figure' }
  /** «далее», «и далее»: what is named goes on to the plan's end. */
  | { readonly is: 'onward' }
  /** «кроме»: the stretches behind it are left out. */
  | { readonly is: 'except' }
  /** Schools, classes, hours: understood, but not a term; keeps its neighbours apart. */
  | { readonly is: 'aside' }
  | { readonly is: 'quiet' }
  | { readonly is: 'unread' }

export type Atom = Said & Place

export const span = (from: MonthDay, to: MonthDay, grain: Span['grain'], more: Partial<Span> = {}): Span => ({
  from,
  to,
  grain,
  bound: 'within',
  scopes: [],
  ...more,
})

const MONTHS = Array.from({ length: 13 }, (_, month) => span({ month, day: 1 }, { month, day: END }, 'stretch'))

export const monthSpan = (month: number): Span => MONTHS[month]!
