import { type Day, done, earlier, later, type Outcome, refuse } from '../kernel/index.ts'
import { type Holding, inForce, overlap, reversed } from './holdings.ts'

/** `substituteId` acts for `personId` from day to day, both inclusive. */
export interface Substitution {
  readonly id: string
  readonly personId: string
  readonly substituteId: string
  readonly from: Day
  readonly to: Day
}

type SubstituteRefusal = 'wrongDays' | 'selfSubstitution' | 'alreadySubstituted' | 'substitutionCircle'

/** One substitute a person a day, and nobody who in the end acts for himself. */
export function substitute(
  substitutions: readonly Substitution[],
  wanted: Substitution,
): Outcome<Substitution[], SubstituteRefusal> {
  if (reversed(wanted)) return refuse('wrongDays')
  if (wanted.personId === wanted.substituteId) return refuse('selfSubstitution')
  if (substitutions.some((it) => it.personId === wanted.personId && overlap(it, wanted)))
    return refuse('alreadySubstituted')
  if (leadsTo(substitutions, wanted, wanted.personId)) return refuse('substitutionCircle')
  return done([...substitutions, wanted])
}

/** Whether a chain that begins with `link` comes to `person` on some day of it. */
function leadsTo(substitutions: readonly Substitution[], link: Substitution, person: string): boolean {
  return substitutions
    .filter((it) => it.personId === link.substituteId && overlap(it, link))
    .some(
      (it) =>
        it.substituteId === person ||
        leadsTo(substitutions, { ...it, from: later(it.from, link.from), to: earlier(it.to, link.to) }, person),
    )
}

/** Who acts for a person on a day: the end of the chain, the person alone where nobody does. */
export function actsFor(substitutions: readonly Substitution[], personId: string, day: Day): readonly string[] {
  const chain = [personId]
  for (;;) {
    const last = chain.at(-1)
    const next = substitutions.find((it) => it.personId === last && inForce(it, day))
    if (!next || chain.includes(next.substituteId)) return chain
    chain.push(next.substituteId)
  }
}

/** A sole post on a day. `through` are the substitutes who are absent themselves, in order. */
export type PostOn =
  | { readonly kind: 'vacant' }
  | { readonly kind: 'held'; readonly personId: string }
  | {
      readonly kind: 'acting'
      readonly personId: string
      readonly actingId: string
      readonly through: readonly string[]
    }

/** The one answer to «чья это должность сегодня». */
export function holderOn(holdings: readonly Holding[], substitutions: readonly Substitution[], day: Day): PostOn {
  const holder = holdings.find((it) => inForce(it, day))
  if (!holder) return { kind: 'vacant' }
  const { personId } = holder
  const chain = actsFor(substitutions, personId, day)
  const actingId = chain.at(-1) ?? personId
  return actingId === personId
    ? { kind: 'held', personId }
    : { kind: 'acting', personId, actingId, through: chain.slice(1, -1) }
}

/** Whose matters a person answers for on a day: the own ones and those of whom the person acts for; none while absent. */
export function answersFor(substitutions: readonly Substitution[], personId: string, day: Day): string[] {
  const people = new Set([personId, ...substitutions.map((it) => it.personId)])
  return [...people].filter((it) => actsFor(substitutions, it, day).at(-1) === personId)
}
