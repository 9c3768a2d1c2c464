import { addDays, type Day, done, type Outcome, refuse } from '../kernel/index.ts'

/** A person holds a post from day to day, both inclusive; null is an open end. */
export interface Holding {
  readonly id: string
  readonly personId: string
  readonly from: Day | null
  readonly to: Day | null
}

interface Span {
  readonly from: Day | null
  readonly to: Day | null
}

export const inForce = ({ from, to }: Span, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

export const overlap = (a: Span, b: Span): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)

export const reversed = ({ from, to }: Span): boolean => from !== null && to !== null && to < from

export type TakeRefusal = 'wrongDays' | 'alreadyHolds' | 'postTaken'

/** One more holder of a post; of a sole post only for days that nobody has. */
export function takePost(
  holdings: readonly Holding[],
  wanted: Holding,
  sole: boolean,
): Outcome<Holding[], TakeRefusal> {
  if (reversed(wanted)) return refuse('wrongDays')
  const meeting = holdings.filter((it) => overlap(it, wanted))
  if (meeting.some((it) => it.personId === wanted.personId)) return refuse('alreadyHolds')
  const [taken] = meeting
  if (sole && taken) return refuse('postTaken', { personId: taken.personId })
  return done([...holdings, wanted])
}

/** Other days for one holding, by the rules of taking; the post stays whoever leaves. */
export function moveHolding(
  holdings: readonly Holding[],
  moved: Holding,
  sole: boolean,
): Outcome<Holding[], TakeRefusal> {
  return takePost(
    holdings.filter((it) => it.id !== moved.id),
    moved,
    sole,
  )
}

/** The last day of a holder. */
export const leavePost = (holdings: readonly Holding[], of: Holding, lastDay: Day): Outcome<Holding[], 'wrongDays'> =>
  of.from !== null && lastDay < of.from
    ? refuse('wrongDays')
    : done(holdings.map((it) => (it.id === of.id ? { ...it, to: lastDay } : it)))

/**
 * `next` holds the post from its first day on and the former until the day before, so that no day is without a holder
 * and none has two. Whoever was appointed for a later day stays appointed. A former of no day at all goes.
 */
export function replaceHolder(
  holdings: readonly Holding[],
  formerId: string,
  next: { readonly id: string; readonly personId: string; readonly from: Day },
  sole: boolean,
): Outcome<Holding[], 'notHeld' | 'alreadyHolds'> {
  const former = holdings.find((it) => it.id === formerId && inForce(it, next.from))
  if (!former) return refuse('notHeld')
  if (holdings.some((it) => it.personId === next.personId && inForce(it, next.from))) return refuse('alreadyHolds')
  const later = holdings
    .filter((it) => (sole || it.personId === next.personId) && it.from !== null && it.from > next.from)
    .map((it) => it.from as Day)
    .toSorted()[0]
  const taken: Holding = { ...next, to: later ? addDays(later, -1) : null }
  const left = former.from === next.from ? [] : [{ ...former, to: addDays(next.from, -1) }]
  return done([...holdings.filter((it) => it !== former), ...left, taken])
}
