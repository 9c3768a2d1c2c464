import { bare, comparable } from '../kernel/index.ts'
import type { Day } from '../kernel/index.ts'
import { personMeant, printedPerson, schoolMeant } from '../matching/index.ts'
import type { Responsible } from '../responsibles/index.ts'
import { findSchools, isListedOn, schoolsOn } from '../schools/index.ts'
import { printDay } from '../terms/index.ts'
import type { Addressee, Register, RegisterPerson, RegisterSchool } from './obligation.ts'
import { schoolClassOf } from './school-classes.ts'

export interface Found<School, Person> {
  readonly addressee: Addressee<School, Person>
  readonly because: string
}

export interface RowWords {
  /** Schools that the row or its part names. */
  readonly schools: readonly string[]
  /** The day that decides who stands in a list. */
  readonly day: Day | null
}

/** Lists of the genre, known also to a register that does not keep them yet. */
const COMMON_LISTS = ['ШНОР', 'ШНСУ']

/** Whom one item of a cell obliges on a day. Never empty: what matches nothing stays as printed. */
export function addresseesOf<School extends RegisterSchool, Person extends RegisterPerson>(
  item: Responsible,
  row: RowWords,
  register: Register<School, Person>,
): Found<School, Person>[] {
  const codes = register.schools.flatMap((school) => school.lists.map((it) => it.code))
  const schools = schoolClassOf(item, [...new Set([...COMMON_LISTS, ...codes])])
  if (schools)
    return row.schools.length > 0 ? named(item, row, register) : listed(item, schools.code, row.day, register)
  if (item.type === 'person') return [person(item, register)]
  const [school] = findSchools(item.text)
  if (school && item.type === 'organisation') return [oneSchool(item.text, school.text, register)]
  if (item.type === 'role') return [role(item, register.people)]
  return [{ addressee: { kind: item.type, text: item.text }, because: `В ячейке ответственных: «${item.text}».` }]
}

const unmatched = (text: string, because: string): Found<never, never> => ({
  addressee: { kind: 'unmatched', text },
  because,
})

function named<School extends RegisterSchool, Person extends RegisterPerson>(
  item: Responsible,
  row: RowWords,
  { schools, remembered }: Register<School, Person>,
): Found<School, Person>[] {
  return row.schools.map((printed) => {
    const school = schoolMeant(printed, schools, remembered)
    const because = `«${item.text}», и в строке названа школа: ${printed}.`
    return school
      ? { addressee: { kind: 'school', text: item.text, school }, because }
      : unmatched(printed, `${because} В реестре её нет.`)
  })
}

function listed<School extends RegisterSchool, Person extends RegisterPerson>(
  item: Responsible,
  code: string | null,
  day: Day | null,
  { schools }: Register<School, Person>,
): Found<School, Person>[] {
  const found = inList(schools, code, day)
  if (found.length === 0) {
    const list = code === null ? 'школ плана' : `«${code}»`
    return [
      unmatched(item.text, `«${item.text}»: в списке ${list}${day === null ? '' : ` на ${printDay(day)}`} никого нет.`),
    ]
  }
  return found.map((school) => ({
    addressee: { kind: 'school', text: item.text, school },
    because: becauseListed(item.text, code, day, school),
  }))
}

/**
 * A named list is taken as it is. Words without a list («директора школ») mean the schools of the plan: those of any
 * list on the day, or the whole register where it has no lists at all.
 */
function inList<School extends RegisterSchool>(
  schools: readonly School[],
  code: string | null,
  day: Day | null,
): School[] {
  if (day === null) return schools.filter(({ lists }) => code === null || lists.some((it) => it.code === code))
  if (code !== null) return schoolsOn(schools, code, day)
  const hasLists = schools.some(({ lists }) => lists.length > 0)
  return schools.filter(({ lists }) => !hasLists || lists.some((it) => isListedOn(lists, it.code, day)))
}

function becauseListed(text: string, code: string | null, day: Day | null, { short, lists }: RegisterSchool): string {
  if (lists.length === 0 && code === null) return `«${text}»: ${short} есть в реестре школ.`
  const codes = code ?? [...new Set(lists.map((it) => it.code))].join('», «')
  return `«${text}»: ${short} в списке «${codes}»${day === null ? '' : ` на ${printDay(day)}`}.`
}

function oneSchool<School extends RegisterSchool, Person extends RegisterPerson>(
  text: string,
  printed: string,
  { schools, remembered }: Register<School, Person>,
): Found<School, Person> {
  const school = schoolMeant(printed, schools, remembered)
  const because = `В ячейке ответственных школа: «${text}».`
  return school
    ? { addressee: { kind: 'school', text, school }, because }
    : unmatched(text, `${because} В реестре её нет.`)
}

function person<School extends RegisterSchool, Person extends RegisterPerson>(
  item: Responsible,
  { people, remembered }: Register<School, Person>,
): Found<School, Person> {
  const { text } = item
  const found = personMeant(printedPerson(item), people, remembered)
  const because = `В ячейке ответственных: «${text}».`
  if (found.person) return { addressee: { kind: 'person', text, person: found.person }, because }
  if (found.isDoubtful) return unmatched(text, `${because} В реестре подходят несколько человек.`)
  const alike = found.likeliest ? `, есть ${found.likeliest.name}` : ''
  return unmatched(text, `${because} В реестре такого человека нет${alike}.`)
}

/** A post has its person where exactly one holds it; a plural is a post of several and has none. */
function role<School, Person extends RegisterPerson>(
  item: Responsible,
  people: readonly Person[],
): Found<School, Person> {
  const words = stems(item.text)
  const holders = people.filter(({ position }) => {
    const held = stems(position)
    return words.every((word) => held.some((it) => it === word))
  })
  const [only] = holders
  const holder = only && holders.length === 1 && !isPlural(item.text) ? only : null
  const because = `В ячейке ответственных: «${item.text}».${holder ? ` Эту должность занимает ${holder.name}.` : ''}`
  return { addressee: { kind: 'role', text: item.text, person: holder }, because }
}

const stems = (text: string): string[] =>
  bare(text)
    .split(' ')
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(4, word.length - 2)))

const isPlural = (text: string): boolean =>
  /^(?:\p{L}+(?:ые|ие)\s)*\p{L}+(?:ы|и|та|ора|еля)(?!\p{L})/u.test(comparable(text))
