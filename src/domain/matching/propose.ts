import {
  formsOfSurname,
  genderOfPatronymic,
  nominativeFullName,
  nominativeSurname,
  type PersonName,
  possibleNominatives,
} from '../identity/index.ts'
import { collapse, comparable } from '../kernel/index.ts'
import { readSchoolName } from '../schools/index.ts'
import { type PrintedPerson, readPerson } from './read-person.ts'
import { marksOf } from './school-marks.ts'

/** What a record made of a printed name would hold, for a clerk to look over. */
export interface ProposedPerson {
  readonly printed: string
  /** In the nominative: «Сепетая Н.Н.». */
  readonly name: string
  /** The post and the body that stand beside the name, as printed. */
  readonly beside: string
  /** The nominative may be another: «Лунину» is Лунина or Лунин. */
  readonly unsure: boolean
}

export interface ProposedSchool {
  readonly printed: string
  readonly name: string
  readonly short: string
  readonly kind: string | null
  readonly place: string | null
}

/** A new card for a printed person; null where the text names nobody. */
export function proposePerson(printed: string | PrintedPerson): ProposedPerson | null {
  const read = readPerson(printed)
  const [name, ...others] = read?.names ?? []
  if (!read || !name || name.surname === '') return null
  const text = typeof printed === 'string' ? printed : printed.name
  const { surname, unsure } = nominativeOf(name)
  return { printed: text, name: calledBy(name, surname), beside: read.beside, unsure: unsure || others.length > 0 }
}

function calledBy(name: PersonName, surname: string): string {
  if (name.given === null) return `${surname} ${name.initials}`.trim()
  if (name.patronymic === null) return `${surname} ${name.given}`
  const [, given = name.given, patronymic = name.patronymic] = nominativeFullName(
    `${name.surname} ${name.given} ${name.patronymic}`,
  ).split(' ')
  return `${surname} ${given} ${patronymic}`
}

/** Nobody is made up: where several nominatives may be meant, the likeliest is proposed and said to be unsure. */
function nominativeOf(name: PersonName): { surname: string; unsure: boolean } {
  const sure = nominativeSurname(name)
  if (sure !== null) return { surname: sure, unsure: false }
  if (genderOfPatronymic(name.patronymic) !== null || looksNominative(name.surname))
    return { surname: name.surname, unsure: false }
  const others = possibleNominatives(name.surname).filter((it) => it !== name.surname)
  const [likeliest] = others.filter((it) => formsOfSurname(it, null).has(comparable(name.surname)))
  return likeliest === undefined ? { surname: name.surname, unsure: false } : { surname: likeliest, unsure: true }
}

/** A cell of responsibles names people in the nominative, unless the ending says otherwise. */
const looksNominative = (surname: string): boolean => /(?:[оеё]ва|[иы]на|ая|яя|ий|ый|[оеё]в|[иы]н)$/u.test(surname)

/** A new card for a printed school; null where the text names none. */
export function proposeSchool(printed: string): ProposedSchool | null {
  const read = readSchoolName(printed)
  if (!read || !marksOf(printed)) return null
  return { printed: collapse(printed), name: read.name, short: read.short, kind: read.kind, place: read.place }
}
