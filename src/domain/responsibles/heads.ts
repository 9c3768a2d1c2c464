import { HEADS, SHORTENED } from './lexicon.ts'
import type { Family } from './lexicon.ts'

/** Endings that a noun or a substantivised adjective takes; they keep «главный» from being a form of «глава». */
const ENDINGS = new Set(
  (
    'а я у ю е ы и о ь й ом ем ём ой ей ою ею ам ям ами ями ах ях ов ев ие ия ии ию ием ией ий иям иями иях ия ' +
    'ый ого ому ым ых ыми ая ую ий его ему им их ими ая яя юю ое ее ые ья ец ца цу цем цы цов ек ки ка ко ке ку кам'
  ).split(' '),
)

const stemOf = (nominative: string): string => nominative.replace(/(?:ий|ый|ая|ой)$/u, '').replace(/[аяеоийьы]+$/u, '')

export interface Head {
  readonly family: Exclude<Family, 'person'>
  /** Singular nominative, where the word is one. */
  readonly singular: boolean
  /** True for a nominative that no other case looks like, so that it begins a new addressee by itself. */
  readonly nominative: boolean
}

const plain = (word: string): string => word.toLowerCase().replace(/ё/gu, 'е').replace(/\.$/u, '')

const NOMINATIVES = new Map<string, { family: Exclude<Family, 'person'>; singular: boolean; sure: boolean }>()
const STEMS = new Map<string, Exclude<Family, 'person'>>()
for (const { family, rows } of HEADS) {
  for (const [one, many] of rows) {
    const [singular, plural] = [plain(one), plain(many)]
    // «школы» and «директора» are genitives of the singular too.
    const adjectival = /(?:щая|щий|ный|ная|щийся|тый)$/u.test(singular)
    const ambiguous = (/[ая]$/u.test(plural) && !/ся$/u.test(plural)) || (!adjectival && /[аяео]$/u.test(singular))
    NOMINATIVES.set(plural, { family, singular: singular === plural, sure: !ambiguous })
    NOMINATIVES.set(singular, { family, singular: true, sure: true })
    STEMS.set(stemOf(singular), family)
    STEMS.set(stemOf(plural), family)
  }
}
for (const short of SHORTENED) NOMINATIVES.set(short, { family: 'role', singular: true, sure: false })

/** The head a word can be, in any case; «учителя-предметники» and «школа-наставник» go by their first part. */
export function headOf(word: string): Head | null {
  const [first = '', second] = plain(word).split('-')
  // «психолого-педагогическая» is one adjective.
  if (second !== undefined && first.endsWith('о')) return null
  const known = NOMINATIVES.get(first)
  if (known) {
    // «учителя-предметники»: the second noun tells the nominative from the genitive.
    const sure = known.sure || (second !== undefined && NOMINATIVES.get(second)?.sure === true)
    return { family: known.family, singular: known.singular, nominative: sure }
  }
  for (let length = first.length; length >= 3; length -= 1) {
    const family = STEMS.get(first.slice(0, length))
    const ending = first.slice(length)
    if (family && (ending === '' || ENDINGS.has(ending))) return { family, singular: false, nominative: false }
  }
  return null
}

/** True for any nominative form, also one that other cases share («школы»). */
export const canBeNominative = (word: string): boolean => NOMINATIVES.has(plain(word).split('-')[0] ?? '')

/** A misprint of one letter in a long word: «Комитат» is a комитет. */
export function misprintedHead(word: string): Exclude<Family, 'person'> | null {
  const letters = plain(word)
  if (letters.length < 6) return null
  for (const [known, { family }] of NOMINATIVES) if (differByOne(letters, known)) return family
  return null
}

function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return Math.max(a.length, b.length) - start - end === 1
}

const NOMINATIVE_ADJECTIVE = /^\p{L}{2,}(?:ый|ий|ая|яя|ое|ее|ые|ие)(?:ся)?$/u
/** «ведущий», «школьные»: a nominative modifier that waits for its head. */
export const isModifier = (word: string): boolean => NOMINATIVE_ADJECTIVE.test(plain(word)) && headOf(word) === null

/** Words with a capital letter that begin no surname. */
export const noSurname = (word: string): boolean =>
  headOf(word) !== null || canBeNominative(word) || /^(?:г|им|пос|приложение|отв|протокол|приказ)$/iu.test(word)
