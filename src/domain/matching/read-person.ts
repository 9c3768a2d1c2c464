import { findNames, type PersonName } from '../identity/index.ts'
import { collapse, unmixAlphabets } from '../kernel/index.ts'
import { noSurname, type Responsible } from '../responsibles/index.ts'

/** A person as a cell, a list or an import names them. */
export interface PrintedPerson {
  readonly name: string
  readonly position: string
  readonly organisation: string
}

export interface ReadPerson {
  /** Every way to read the name; the surname is '' where only given name and patronymic stand. */
  readonly names: readonly PersonName[]
  /** The post and the body beside the name, as printed. */
  readonly beside: string
}

const WORD = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?'
const HALF_SHORT = new RegExp(`^(${WORD}) (${WORD}) ([А-ЯЁ])\\.?$`, 'u')
const NO_SURNAME = new RegExp(`^(${WORD}) ([А-ЯЁ][а-яё]+(?:вич|вна|чна|ич)(?:[аеуы]|ем|ой)?)$`, 'u')
const TWO_WORDS = new RegExp(`^(${WORD}) (${WORD})$`, 'u')
const LONE_WORD = new RegExp(`(?<![\\p{L}«"])${WORD}(?![\\p{L}»"])`, 'gu')

/** Alphabets unmixed, capitals brought down, «НН» dotted: the ways of a hurried hand. */
function tidy(printed: string): string {
  const text = unmixAlphabets(collapse(printed))
  const cased = /\p{Lu}/u.test(text) ? text : text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return cased
    .replace(/(?<![\p{L}«"])\p{Lu}{3,}(?:-\p{Lu}{3,})?(?=\s\p{Lu}\.)/gu, capitalised)
    .replace(/(?<=\p{Ll}\s)(\p{Lu})(\p{Lu})$/u, '$1.$2.')
}

const capitalised = (word: string): string =>
  word.toLowerCase().replace(/(?:^|-)\p{L}/gu, (start) => start.toUpperCase())

/** The one person that a text names, with the words beside; null where it names nobody or several. */
export function readPerson(printed: string | PrintedPerson): ReadPerson | null {
  if (typeof printed !== 'string') {
    const read = readPerson(printed.name)
    const beside = [printed.position, printed.organisation, read?.beside ?? ''].filter(Boolean).join(' ')
    return read && { ...read, beside }
  }
  const text = tidy(printed)
  const unusual = unusualNames(text)
  if (unusual.length > 0) return { names: unusual, beside: '' }
  const [found, ...more] = findNames(text, noSurname)
  if (more.length > 0) return null
  if (found) return { names: [nameOf(found)], beside: `${text.slice(0, found.at)} ${text.slice(found.end)}`.trim() }
  return loneSurname(text)
}

const nameOf = ({ surname, initials, given, patronymic }: PersonName): PersonName => ({
  surname,
  initials,
  given,
  patronymic,
})

/** «Лаптева Ольга Н.», «Лаптева Ольга» in either order, «Ольга Николаевна». */
function unusualNames(text: string): PersonName[] {
  const half = HALF_SHORT.exec(text)
  if (half) {
    const [, surname = '', given = '', letter = ''] = half
    return noSurname(surname) ? [] : [{ surname, given, patronymic: null, initials: `${given.slice(0, 1)}.${letter}.` }]
  }
  const [, first = '', second = ''] = NO_SURNAME.exec(text) ?? []
  if (first !== '') return [{ ...named('', first), patronymic: second }]
  const [, one = '', two = ''] = TWO_WORDS.exec(text) ?? []
  return one === '' || noSurname(one) || noSurname(two) ? [] : [named(one, two), named(two, one)]
}

const named = (surname: string, given: string): PersonName => ({
  surname,
  given,
  patronymic: null,
  initials: `${given.slice(0, 1)}.`,
})

/** «Лаптева», «методист Лаптева»: the last word with a capital that is no post. */
function loneSurname(text: string): ReadPerson | null {
  const words = [...text.matchAll(LONE_WORD)].filter(([word]) => !noSurname(word))
  const last = words.at(-1)
  if (!last) return null
  const beside = `${text.slice(0, last.index)} ${text.slice(last.index + last[0].length)}`.trim()
  return { names: [{ surname: last[0], initials: '', given: null, patronymic: null }], beside }
}

/** One person of a cell of responsibles with the post that the cell ties to the name. */
export const printedPerson = ({ text, role = '', organisation = '' }: Responsible): PrintedPerson => ({
  name: text,
  position: text.includes(role) ? '' : role,
  organisation: text.includes(organisation) || role.includes(organisation) ? '' : organisation,
})
