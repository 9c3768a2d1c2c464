import { comparable } from '../kernel/index.ts'

export type Gender = 'female' | 'male'
export type GrammaticalCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'

/** Forms of one word by case; a case may have several («Ивановой», «Ивановою»). */
type Forms = Readonly<Record<Exclude<GrammaticalCase, 'nominative'>, readonly string[]>>

const forms = (
  genitive: string[],
  dative: string[],
  accusative: string[],
  instrumental: string[],
  prepositional = dative,
): Forms => ({ genitive, dative, accusative, instrumental, prepositional })

interface Paradigm {
  readonly genders: readonly Gender[]
  readonly ending: RegExp
  /** Forms from what is left of the surname without the letters that `ending` took. */
  readonly decline: (stem: string) => Forms
}

const both: readonly Gender[] = ['female', 'male']
const onto = (stem: string, ...endings: string[]): string[] => endings.map((ending) => stem + ending)

/** «Кравец» loses its vowel, «Заец» turns it into й: both the short and the full stem are in use. */
const consonant = (stem: string): string[] => {
  const short = /^(.*)(?:е|о)([кцлрнв])$/u.exec(stem)
  if (!short) return [stem]
  const [, start = '', last = ''] = short
  return [stem, start + (/[аеиоуыэюя]$/u.test(start) ? 'й' : /л$/u.test(start) ? 'ь' : '') + last]
}

const each = (stems: readonly string[], ...endings: string[]): string[] =>
  stems.flatMap((stem) => onto(stem, ...endings))

/** Paradigms of Russian surnames, the word lower-cased with е for ё. Every one that fits adds its forms. */
const PARADIGMS: readonly Paradigm[] = [
  {
    genders: ['female'],
    ending: /(?<=[ое]в|[иы]н)а$/u,
    decline: (s) => forms(onto(s, 'ой'), onto(s, 'ой'), onto(s, 'у'), onto(s, 'ой', 'ою')),
  },
  {
    genders: ['female'],
    ending: /ая$/u,
    decline: (s) => forms(onto(s, 'ой', 'ей'), onto(s, 'ой', 'ей'), onto(s, 'ую'), onto(s, 'ой', 'ею', 'ей')),
  },
  {
    genders: ['female'],
    ending: /яя$/u,
    decline: (s) => forms(onto(s, 'ей'), onto(s, 'ей'), onto(s, 'юю'), onto(s, 'ей', 'ею')),
  },
  {
    genders: ['male'],
    ending: /(?<=[ое]в|[иы]н)$/u,
    decline: (s) => forms(onto(s, 'а'), onto(s, 'у'), onto(s, 'а'), onto(s, 'ым'), onto(s, 'е')),
  },
  {
    genders: ['male'],
    ending: /(?:ый|ий|ой)$/u,
    decline: (s) =>
      forms(
        onto(s, 'ого', 'его'),
        onto(s, 'ому', 'ему'),
        onto(s, 'ого', 'его'),
        onto(s, 'ым', 'им'),
        onto(s, 'ом', 'ем'),
      ),
  },
  {
    genders: both,
    ending: /(?<!и)а$/u,
    decline: (s) => forms(onto(s, 'ы', 'и'), onto(s, 'е'), onto(s, 'у'), onto(s, 'ой', 'ей')),
  },
  {
    genders: both,
    ending: /(?<=[^ая])я$/u,
    decline: (s) => forms(onto(s, 'и'), onto(s, 'е', 'и'), onto(s, 'ю'), onto(s, 'ей')),
  },
  {
    genders: ['male'],
    ending: /(?<=[бвгджзклмнпрстфхцчшщ])(?<![ое]в|[иы]н|[иы]х)$/u,
    decline: (s) => {
      const stems = consonant(s)
      return forms(each(stems, 'а'), each(stems, 'у'), each(stems, 'а'), each(stems, 'ом', 'ем'), each(stems, 'е'))
    },
  },
  {
    genders: ['male'],
    ending: /(?:ь|(?<!ы|и|о)й)$/u,
    decline: (s) => {
      const stems = [...consonant(s), ...(/е$/u.test(s) ? [`${s.slice(0, -1)}ь`] : [])]
      return forms(each(stems, 'я'), each(stems, 'ю'), each(stems, 'я'), each(stems, 'ем'), each(stems, 'е'))
    },
  },
]

/** A surname as it may be printed, in lower case and without ё, with the cases that look so; the nominative first. */
export type SurnameForms = ReadonlyMap<string, GrammaticalCase>

/**
 * Every form of a surname that is known in the nominative; without a gender, those of both. What does not decline
 * («Коваленко», «Рябых», «Дюма», a woman's «Шевчук») has its one form. Parts of a double surname decline together or
 * the second alone.
 */
export function formsOfSurname(surname: string, gender: Gender | null): SurnameForms {
  const parts = comparable(surname)
    .split(/\s?-\s?/u)
    .map((part) => casesOf(part, gender))
  const found = new Map<string, GrammaticalCase>([[comparable(surname).replace(/\s?-\s?/gu, '-'), 'nominative']])
  const [first, second] = parts
  if (!first || parts.length > 2) return found
  for (const [grammaticalCase, words] of second ?? first) {
    const leads = second ? [...(first.get(grammaticalCase) ?? []), ...(first.get('nominative') ?? [])] : null
    for (const word of words)
      for (const form of leads ? leads.map((lead) => `${lead}-${word}`) : [word])
        if (!found.has(form)) found.set(form, grammaticalCase)
  }
  return found
}

function casesOf(word: string, gender: Gender | null): Map<GrammaticalCase, string[]> {
  const cases = new Map<GrammaticalCase, string[]>([['nominative', [word]]])
  for (const { genders, ending, decline } of PARADIGMS) {
    if (!ending.test(word) || (gender !== null && !genders.includes(gender))) continue
    for (const [grammaticalCase, words] of Object.entries(decline(word.replace(ending, ''))) as [
      GrammaticalCase,
      string[],
    ][])
      cases.set(grammaticalCase, [...(cases.get(grammaticalCase) ?? []), ...words])
  }
  return cases
}

const GENDER_OF_PATRONYMIC: readonly (readonly [RegExp, Gender])[] = [
  [/(?:вн|чн)(?:а|ы|е|у|ой|ою)$|[кг]ызы$/u, 'female'],
  [/ич(?:|а|у|ем|е)$|оглы$|улы$/u, 'male'],
]

/** What the patronymic says, in any case; null without one. */
export const genderOfPatronymic = (patronymic: string | null): Gender | null =>
  GENDER_OF_PATRONYMIC.find(([ending]) => ending.test(comparable(patronymic ?? '')))?.[1] ?? null

/** What a surname in the nominative says: «Лаптева» is a woman, «Лаптев» a man, «Шевчук» may be either. */
export function genderOfSurname(nominative: string): Gender | null {
  const word = comparable(nominative)
  if (/(?:[ое]ва|[иы]на|ая|яя)$/u.test(word)) return 'female'
  return /(?:[ое]в|[иы]н|[сц]кий|ый|ой)$/u.test(word) ? 'male' : null
}
