import { addDays, type Day, done, type Outcome, refuse } from '../kernel/index.ts'
import { inForce, overlap, reversed } from './holdings.ts'

export const SEATS = ['head', 'deputy', 'secretary', 'member'] as const
export type Seat = (typeof SEATS)[number]

/** What kinds of bodies there are; the first ones also come from the documents that are read. */
export const BODY_KINDS = [
  'workingGroup',
  'council',
  'commission',
  'expertGroup',
  'curators',
  'group',
  'methodologyCouncil',
  'association',
  'headsCouncil',
] as const

/** A person sits in a body from day to day, both inclusive. */
export interface SeatHeld {
  readonly id: string
  readonly personId: string
  readonly seat: Seat
  readonly from: Day | null
  readonly to: Day | null
}

type SitRefusal = 'wrongDays' | 'alreadyMember' | 'headTaken'

/** One more member, or another seat or other days for one who sits already. A body has one head a day. */
export function sit(seats: readonly SeatHeld[], wanted: SeatHeld): Outcome<SeatHeld[], SitRefusal> {
  if (reversed(wanted)) return refuse('wrongDays')
  const others = seats.filter((it) => it.id !== wanted.id)
  const meeting = others.filter((it) => overlap(it, wanted))
  if (meeting.some((it) => it.personId === wanted.personId)) return refuse('alreadyMember')
  if (wanted.seat === 'head' && meeting.some((it) => it.seat === 'head')) return refuse('headTaken')
  return done([...others, wanted])
}

/** The day before `day` is the last one; a seat of no day at all goes. */
const closed = <It extends SeatHeld>(it: It, day: Day): It[] =>
  it.from !== null && it.from >= day ? [] : [{ ...it, to: addDays(day, -1) }]

/**
 * A leaver's seat goes to the successor from `next.from` on. One who sits there already takes the higher of the two seats,
 * and never sits twice.
 */
export function passSeat(
  seats: readonly SeatHeld[],
  leaverSeat: string,
  next: { readonly id: string; readonly personId: string; readonly from: Day },
): SeatHeld[] {
  const left = seats.find((it) => it.id === leaverSeat)
  if (!left) return [...seats]
  const own = seats.find((it) => it.personId === next.personId && inForce(it, next.from))
  const others = seats.filter((it) => it !== left && it !== own)
  const later = seats
    .filter((it) => it.personId === next.personId && it.from !== null && it.from > next.from)
    .map((it) => it.from as Day)
    .toSorted()[0]
  const until = later ? addDays(later, -1) : left.to
  if (!own) return [...others, ...closed(left, next.from), { ...next, seat: left.seat, to: until }]
  if (SEATS.indexOf(own.seat) <= SEATS.indexOf(left.seat)) return [...others, own, ...closed(left, next.from)]
  return [...others, ...closed(left, next.from), ...closed(own, next.from), { ...next, seat: left.seat, to: until }]
}
