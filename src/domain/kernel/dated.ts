import { addDays, type Day } from './day.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** A stretch of days, both ends inside; null = open end. */
export interface Span {
  readonly from: Day | null
  readonly to: Day | null
}

/** A fact in force on the days of its span, with the act it rests on. */
export interface DatedFact extends Span {
  readonly basis: string
}

const isBackwards = ({ from, to }: Span): boolean => from !== null && to !== null && to < from
const startsBy = ({ from }: Span, to: Day | null): boolean => from === null || to === null || from <= to

export const covers = (it: Span, day: Day): boolean =>
  (it.from === null || it.from <= day) && (it.to === null || day <= it.to)

/** Whether two stretches have a day in common. */
const meet = (a: Span, b: Span): boolean => startsBy(a, b.to) && startsBy(b, a.to)

/** The fact of that day: facts of which one holds at a time give one answer or none. */
export const inForceOn = <Fact extends Span>(facts: readonly Fact[], day: Day): Fact | null =>
  facts.find((it) => covers(it, day)) ?? null

/** The second begins on the day after the first has ended. */
const followedBy = (first: Span, second: Span): boolean =>
  first.to !== null && second.from !== null && addDays(first.to, 1) === second.from

/** What a new fact does to those that are there: `entry` takes the place of `absorbed`, of which none may be. */
interface Entered<Fact> {
  readonly entry: DatedFact
  /** Neighbours of the same basis, day to day: one unbroken fact is one record. */
  readonly absorbed: readonly Fact[]
}

/** Puts a fact beside the others. Refused where one of its days has an answer already. */
export function enter<Fact extends DatedFact>(
  facts: readonly Fact[],
  { from, to, basis }: DatedFact,
): Outcome<Entered<Fact>, 'backwards' | 'dayTaken'> {
  const added = { from, to, basis }
  if (isBackwards(added)) return refuse('backwards')
  const taken = facts.find((it) => meet(it, added))
  if (taken) return refuse('dayTaken', { taken })
  const before = facts.find((it) => it.basis === basis && followedBy(it, added))
  const after = facts.find((it) => it.basis === basis && followedBy(added, it))
  const entry = { from: before ? before.from : from, to: after ? after.to : to, basis }
  return done({ entry, absorbed: [before, after].filter((it) => it !== undefined) })
}

/** Gives a fact other days, or another basis. Refused where another fact has one of the days. */
export function move<Fact extends DatedFact>(
  facts: readonly Fact[],
  moved: Fact,
  { from, to, basis }: DatedFact,
): Outcome<DatedFact, 'backwards' | 'dayTaken'> {
  const entry = { from, to, basis }
  if (isBackwards(entry)) return refuse('backwards')
  const taken = facts.find((it) => it !== moved && meet(it, entry))
  return taken ? refuse('dayTaken', { taken }) : done(entry)
}

/** Ends a fact with `last` as its last day. Refused where it does not hold on that day. */
export const leave = <Fact extends DatedFact>(fact: Fact, last: Day): Outcome<DatedFact, 'notInForce'> =>
  covers(fact, last) ? done({ from: fact.from, to: last, basis: fact.basis }) : refuse('notInForce')

/** The stretches of `within` that none of the facts covers, in order. */
export function gaps(facts: readonly Span[], within: Span): Span[] {
  if (isBackwards(within)) return []
  const met = facts.find((it) => meet(it, within))
  if (!met) return [within]
  const left = met.from === null ? null : { from: within.from, to: addDays(met.from, -1) }
  const right = met.to === null ? null : { from: addDays(met.to, 1), to: within.to }
  return [left, right].filter((it) => it !== null).flatMap((it) => gaps(facts, it))
}
