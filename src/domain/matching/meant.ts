import { kept } from '../kernel/index.ts'
import type { Likeness } from './likeness.ts'
import { bestFirst, decide, matchKey, SURE } from './match.ts'
import { likenessOf, type NamedCard } from './match-people.ts'
import { type NamedSchool, schoolsAlike } from './match-schools.ts'
import type { PrintedPerson } from './read-person.ts'

/** Choices that people made before, by the key of the printed name; null is «nobody of the register». */
export interface Remembered {
  readonly school: ReadonlyMap<string, string | null>
  readonly person: ReadonlyMap<string, string | null>
}

/** A person with the newest post, '' where there is none. */
export interface NamedPerson extends PrintedPerson {
  readonly id?: string
}

export interface Meant<Person> {
  readonly person: Person | null
  /** Several fit alike. */
  readonly isDoubtful: boolean
  /** The most alike, also when nothing is sure; null where nobody bears the surname. */
  readonly likeliest: Person | null
}

/** The one school that a printed name means without a question; null when no school fits or several fit alike. */
export function schoolMeant<School extends NamedSchool & { readonly id?: string }>(
  printed: string,
  register: readonly School[],
  remembered?: Remembered,
): School | null {
  const choice = remembered?.school.get(matchKey(printed))
  const chosen = choice === undefined ? undefined : chosenOf(register, choice)
  return chosen === undefined ? sureOf(schoolsAlike(printed, register)) : chosen
}

/** The one person whom a printed name means. Records without ids that bear one name are one person with several posts. */
export function personMeant<Person extends NamedPerson>(
  printed: PrintedPerson,
  register: readonly Person[],
  remembered?: Remembered,
): Meant<Person> {
  const choice = remembered?.person.get(keyOfPerson(printed))
  const chosen = choice === undefined ? undefined : chosenOf(register, choice)
  if (chosen !== undefined) return { person: chosen, isDoubtful: false, likeliest: chosen }
  const likeness = likenessOf(printed)
  const found = register.flatMap((record) => {
    const it = likeness(cardOf(record))
    return it ? [{ record, likeness: it }] : []
  })
  const [best, next] = found.toSorted((a, b) => b.likeness.score - a.likeness.score)
  const sure = sureOf(found.filter(({ record }) => best?.record === record || !isSameRecord(best?.record, record)))
  const isDoubtful = sure === null && next !== undefined && decide(matchesOf(found)).kind === 'ask'
  return { person: sure, isDoubtful, likeliest: best?.record ?? null }
}

/** The key under which a choice of a person is remembered: the post beside tells namesakes apart. */
export const keyOfPerson = ({ name, position, organisation }: PrintedPerson): string =>
  matchKey([name, position, organisation].join(' '))

const cardOf = kept(({ name, position, organisation }: NamedPerson): NamedCard => ({
  name,
  posts: position === '' && organisation === '' ? [] : [{ title: position, organisation }],
}))

const isSameRecord = (best: NamedPerson | undefined, other: NamedPerson): boolean =>
  best !== undefined &&
  best.id === undefined &&
  other.id === undefined &&
  (likenessOf(best.name)(cardOf(other))?.score ?? 0) >= SURE

/** The remembered record; undefined when it has left the register since. */
const chosenOf = <T extends { readonly id?: string }>(
  register: readonly T[],
  choice: string | null,
): T | null | undefined => (choice === null ? null : register.find(({ id }) => id === choice))

interface Found<T> {
  readonly record: T
  readonly likeness: Likeness
}

const matchesOf = (found: readonly Found<unknown>[]) =>
  bestFirst(found.map(({ likeness }, i) => ({ id: String(i), ...likeness })))

function sureOf<T>(found: readonly Found<T>[]): T | null {
  const decision = decide(matchesOf(found))
  return decision.kind === 'sure' ? (found[Number(decision.id)]?.record ?? null) : null
}
