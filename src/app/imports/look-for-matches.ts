import {
  type Decision,
  decide,
  keyOfPerson,
  type Match,
  matchKey,
  matchPeople,
  matchSchools,
  type PrintedPerson,
  printedPerson,
  type Remembered,
} from '#domain/matching/index.ts'
import { findSchools } from '#domain/schools/index.ts'
import type { Draft, DraftMeasure, DraftSchool } from '#domain/understanding/index.ts'
import type { Register } from '../ports/confirm-store.ts'

/** A school or a person whom a draft names, and whom of the register that means. */
export interface MatchQuestion {
  /** The choice is remembered under it. */
  readonly key: string
  readonly kind: 'school' | 'person'
  readonly printed: string
  /** Indexes of the measures that name it; empty for those whom only a body or the list of schools names. */
  readonly places: readonly number[]
  readonly decision: Decision
}

/** Everybody and every school that a draft names, each once, in the order of the document. */
export function lookForMatches(draft: Draft, register: Register, remembered: Remembered): MatchQuestion[] {
  const schools = register.organisations.filter(({ kind }) => kind === 'school')
  const people = register.people.map(({ id, name, position, organisation }) => ({
    id,
    name,
    posts: position === '' && organisation === '' ? [] : [{ title: position, organisation }],
  }))
  const settle = (matches: readonly Match[], known: readonly { readonly id: string }[], choice?: string | null) =>
    // A choice whose record has left the register since is asked again.
    decide(matches, typeof choice === 'string' && !known.some(({ id }) => id === choice) ? undefined : choice)
  return [
    ...gather(schoolsOf(draft), matchKey).map(({ key, what, places }) => ({
      key,
      kind: 'school' as const,
      printed: what,
      places,
      decision: settle(matchSchools(what, schools), schools, remembered.school.get(key)),
    })),
    ...gather(peopleOf(draft), keyOfPerson).map(({ key, what, places }) => ({
      key,
      kind: 'person' as const,
      printed: [what.name, what.position, what.organisation].filter(Boolean).join(', '),
      places,
      decision: settle(matchPeople(what, people), people, remembered.person.get(key)),
    })),
  ]
}

/** The director as the list of schools names them. */
export const directorOf = ({ director, name }: DraftSchool): PrintedPerson => ({
  name: director,
  position: 'директор',
  organisation: name,
})

interface Named<What> {
  readonly what: What
  readonly measure?: number
}

function gather<What>(named: readonly Named<What>[], keyOf: (what: What) => string) {
  const found = new Map<string, { key: string; what: What; places: number[] }>()
  for (const { what, measure } of named) {
    const key = keyOf(what)
    if (key === '') continue
    const one = found.get(key) ?? { key, what, places: [] }
    if (measure !== undefined && !one.places.includes(measure)) one.places.push(measure)
    found.set(key, one)
  }
  return [...found.values()]
}

const schoolsOf = ({ schools, measures }: Draft): Named<string>[] => [
  ...schools.map(({ name }) => ({ what: name })),
  ...measures.flatMap((it, measure) => schoolsOfMeasure(it).map((what) => ({ what, measure }))),
]

const schoolsOfMeasure = ({ schools, parts, responsibles }: DraftMeasure): string[] => [
  ...schools,
  ...parts.flatMap((part) => part.schools),
  ...responsibles.flatMap(({ type, text }) =>
    type === 'organisation'
      ? findSchools(text)
          .slice(0, 1)
          .map((school) => school.text)
      : [],
  ),
]

const peopleOf = ({ schools, people, measures }: Draft): Named<PrintedPerson>[] => [
  ...schools.filter(({ director }) => director !== '').map((it) => ({ what: directorOf(it) })),
  ...people.map(({ name, position }) => ({ what: { name, position, organisation: '' } })),
  ...measures.flatMap(({ responsibles }, measure) =>
    responsibles.filter(({ type }) => type === 'person').map((it) => ({ what: printedPerson(it), measure })),
  ),
]
