import { bare, type Day, earlier, gaps } from '#domain/kernel/index.ts'
import { personMeant, type PrintedPerson, type Remembered, schoolMeant } from '#domain/matching/index.ts'
import { readSchoolName } from '#domain/schools/index.ts'
import type { Draft, DraftSchool } from '#domain/understanding/index.ts'
import type { PlanRows, Register, RegisteredOrganisation, RegisteredPerson } from '../ports/confirm-store.ts'
import { directorOf } from './look-for-matches.ts'

/** The register with everybody whom the draft names, and the rows that have to be added for it. */
export interface Enrolled extends Pick<PlanRows, 'organisation' | 'person' | 'post' | 'schoolListing'> {
  readonly organisations: readonly RegisteredOrganisation[]
  readonly people: readonly RegisteredPerson[]
  /** The people of the draft's bodies, in the order of `draft.people`. */
  readonly members: readonly string[]
}

interface Enrolling {
  readonly draft: Draft
  readonly period: { readonly from: Day; readonly to: Day }
  /** «приказ № 46 от 15.01.2024». */
  readonly basis: string
  readonly newId: () => string
  /** What people chose on the import's screen, now or before. */
  readonly remembered?: Remembered | undefined
}

/** Finds the draft's schools and people in the register and proposes rows for those who are not there. */
export function enrol(register: Register, { draft, period, basis, newId, remembered }: Enrolling): Enrolled {
  const organisations = [...register.organisations]
  const people = [...register.people]
  const rows = { organisation: [], person: [], post: [], schoolListing: [] } as {
    [Table in 'organisation' | 'person' | 'post' | 'schoolListing']: PlanRows[Table][number][]
  }

  const person = (said: PrintedPerson, organisation: RegisteredOrganisation | null): string => {
    const { name, position } = said
    const added = people.slice(register.people.length)
    const known = personMeant(said, register.people, remembered).person ?? personMeant(said, added).person
    if (known) return known.id
    const id = newId()
    rows.person.push({ id, name })
    if (position !== '')
      rows.post.push({
        personId: id,
        organisationId: organisation?.id ?? null,
        title: position,
        fromDay: draft.document.date,
      })
    people.push({ id, name, position, organisation: organisation?.name ?? '' })
    return id
  }

  const registered = new Set(register.organisations.map(({ id }) => id))
  /** A school that this very draft added is found even where a person said «none of the register». */
  const findSchool = (printed: string, schools: readonly RegisteredOrganisation[]): RegisteredOrganisation | null =>
    schoolMeant(
      printed,
      schools.filter(({ id }) => registered.has(id)),
      remembered,
    ) ??
    schoolMeant(
      printed,
      schools.filter(({ id }) => !registered.has(id)),
    )

  const school = ({ name, short }: Pick<DraftSchool, 'name' | 'short'>): RegisteredOrganisation => {
    const schools = organisations.filter((it) => it.kind === 'school')
    const known = [name, short].filter(Boolean).flatMap((it) => findSchool(it, schools) ?? [])[0]
    if (known) return known
    const read = readSchoolName(name)
    const called = read?.short ?? (short || name)
    const taken = schools.some((it) => it.short === called)
    const made = {
      id: newId(),
      kind: 'school' as const,
      name,
      short: taken ? short || name : called,
      former: [],
      lists: [],
    }
    rows.organisation.push({
      id: made.id,
      kind: made.kind,
      name,
      shortName: made.short,
      schoolKind: read?.kind ?? null,
    })
    organisations.push(made)
    return made
  }

  const code = listCode(draft)
  for (const it of draft.schools) {
    const found = school(it)
    if (it.director !== '') person(directorOf(it), found)
    // the register knows of some of these days already, and by which act
    const entries = gaps(
      found.lists.filter((one) => one.code === code),
      { from: firstListed(draft, period), to: period.to },
    )
    for (const { from, to } of entries)
      if (from) rows.schoolListing.push({ schoolId: found.id, code, fromDay: from, toDay: to, basis })
    const lists = [...found.lists, ...entries.map((one) => ({ code, ...one }))]
    organisations[organisations.indexOf(found)] = { ...found, lists }
  }
  const named = draft.measures.flatMap((it) => [...it.schools, ...it.parts.flatMap((part) => part.schools)])
  for (const name of new Set(named)) {
    const read = readSchoolName(name)
    if (read) school({ name: read.name, short: read.short })
  }
  const members = draft.people.map(({ name, position }) =>
    person({ name, position, organisation: '' }, findEmployer(position, organisations)),
  )
  return { ...rows, organisations, people, members }
}

/** The order that names its schools makes the list: from its day or the plan's, whichever is earlier. */
const firstListed = ({ document }: Draft, { from }: { from: Day }): Day =>
  document.date ? earlier(document.date, from) : from

/** «ШНСУ» where the document speaks of these alone, «ШНОР» otherwise. */
function listCode({ document, abbreviations, measures }: Draft): 'ШНОР' | 'ШНСУ' {
  const words = [
    document.title,
    ...abbreviations.map(({ short }) => short),
    ...measures.map(({ title }) => title),
  ].join(' ')
  return /ШНСУ/u.test(words) && !/ШНОР|низки\p{L}* (?:образовательн|результат)/u.test(words) ? 'ШНСУ' : 'ШНОР'
}

/** The organisation that a post names: «директор МБОУ СОШ № 4», «методист ИМЦ». */
const findEmployer = (
  position: string,
  organisations: readonly RegisteredOrganisation[],
): RegisteredOrganisation | null => {
  const said = ` ${bare(position)} `
  const school = readSchoolName(position)
  return (
    (school
      ? schoolMeant(
          school.name,
          organisations.filter(({ kind }) => kind === 'school'),
        )
      : null) ??
    organisations.find(({ short, name }) => [short, name].some((it) => said.includes(` ${bare(it)} `))) ??
    null
  )
}
