import {
  formsOfSurname,
  type Gender,
  genderOfPatronymic,
  genderOfSurname,
  type GrammaticalCase,
  type PersonName,
  type SurnameForms,
} from '../identity/index.ts'
import { comparable, kept } from '../kernel/index.ts'
import type { Likeness } from './likeness.ts'
import { oneSlip } from './slips.ts'

/** A name of the register with all its forms. */
export interface KnownPersonName {
  readonly name: PersonName
  readonly gender: Gender | null
  readonly forms: SurnameForms
}

export const knownName = kept((name: PersonName): KnownPersonName => {
  const gender = genderOfPatronymic(name.patronymic) ?? genderOfSurname(name.surname)
  return { name, gender, forms: formsOfSurname(name.surname, gender) }
})

/** The full score of a name; what stands beside it may add the rest. */
const FULL = 0.9
const OBLIQUE = 0.04
const ONE_INITIAL = 0.06

const CASE_WORDS: Readonly<Record<GrammaticalCase, string>> = {
  nominative: 'фамилия совпала',
  genitive: 'фамилия в родительном падеже',
  dative: 'фамилия в дательном падеже',
  accusative: 'фамилия в винительном падеже',
  instrumental: 'фамилия в творительном падеже',
  prepositional: 'фамилия в предложном падеже',
}

/** How well a printed name fits a known one; null where they are different people. */
export function compareNames(printed: PersonName, known: KnownPersonName): Likeness | null {
  const surname = bySurname(printed.surname, known)
  if (!surname) return null
  const gender = genderOfPatronymic(printed.patronymic)
  if (gender !== null && known.gender !== null && gender !== known.gender) return null
  const first = byFirstNames(printed, known.name)
  return (
    first && { score: Math.min(surname.score, first.cap) - first.loss, reasons: [...surname.reasons, first.reason] }
  )
}

function bySurname(surname: string, { name, forms }: KnownPersonName): Likeness | null {
  if (surname === '') return { score: 0.55, reasons: ['без фамилии'] }
  const word = comparable(surname)
  const inCase = forms.get(word)
  if (inCase) return { score: inCase === 'nominative' ? FULL : FULL - OBLIQUE, reasons: [CASE_WORDS[inCase]] }
  const halves = comparable(name.surname).split('-')
  if (halves.length === 2 && halves.some((half) => formsOfSurname(half, null).has(word)))
    return { score: 0.6, reasons: ['часть двойной фамилии'] }
  const slip = word.length > 5 && [...forms.keys()].some((form) => isSlip(word, form))
  return slip ? { score: 0.6, reasons: ['фамилия похожа до одной буквы'] } : null
}

/** A letter more or less at the very end makes another surname («Павлов» and «Павлова»), not a slip. */
const isSlip = (a: string, b: string): boolean => oneSlip(a, b) && !a.startsWith(b) && !b.startsWith(a)

interface FirstNames {
  readonly cap: number
  readonly loss: number
  readonly reason: string
}

function byFirstNames(printed: PersonName, known: PersonName): FirstNames | null {
  const letters = (it: PersonName): string[] => it.initials.split('.').filter(Boolean)
  const [mine, theirs] = [letters(printed), letters(known)]
  if (mine.length === 0 || theirs.length === 0) return { cap: 0.55, loss: 0, reason: 'без инициалов' }
  if (mine[0] !== theirs[0]) return { cap: 0.2, loss: 0, reason: 'инициалы другие' }
  if (!wordsMeet(printed.given, known.given) || !wordsMeet(printed.patronymic, known.patronymic)) return null
  if (mine[1] === undefined || theirs[1] === undefined)
    return { cap: 1, loss: printed.given && known.given ? 0 : ONE_INITIAL, reason: 'первый инициал совпал' }
  if (mine[1] !== theirs[1]) return { cap: 0.4, loss: 0, reason: 'второй инициал другой' }
  return { cap: 1, loss: 0, reason: printed.given && known.given ? 'имя и отчество совпали' : 'инициалы совпали' }
}

/** Full words of any case differ in their endings («Анне», «Анна»). */
function wordsMeet(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [x, y] = [comparable(a), comparable(b)]
  const stem = (word: string): string => word.replace(/(?:ем|ом|ой|ей|ью|[аеиоуыьюяй])$/u, '')
  return stem(x) === stem(y) || stem(stem(x)) === stem(stem(y)) || fleeting(stem(x)) === fleeting(stem(y))
}

/** «Павел» and «Павла», «Пётр» and «Петра». */
const fleeting = (stem: string): string => stem.replace(/(?<=.)[ео](?=[лрв]$)/u, '')
