import { collapse } from '../kernel/index.ts'
import type { PersonName } from './person-name.ts'

export interface FoundName extends PersonName {
  /** Offsets in the text as given; `end` is after the last sign. */
  readonly at: number
  readonly end: number
}

const WORD = '[А-ЯЁ][а-яё]+'
const CAPITALS = '[А-ЯЁ]{2,}(?:ОВ|ЕВ|ЁВ|ИН|ЫН|ОВА|ЕВА|ИНА|ЫНА|СКИЙ|СКАЯ|КО|УК|ЮК|ИЧ|ЫХ|ИХ)'
const SURNAME = `(?:${WORD}(?:\\s?[-–]\\s?${WORD})?|${CAPITALS})`
const INITIALS = '[А-ЯЁ]\\s?\\.\\s?[А-ЯЁ](?:\\s?\\.|(?![\\p{L}.]))'
const ONE_INITIAL = '[А-ЯЁ]\\.(?!\\s?[А-ЯЁ]\\.)'
const PATRONYMIC =
  '(?:[А-ЯЁ][а-яё]*(?:[ое]вич|[ьи]ич|[оеё]вн|[иы]ничн|ичн)(?:[аеуы]|ем|ой)?|[А-ЯЁ][а-яё]+\\s(?:оглы|кызы|гызы|улы))'
const EDGE = '(?<![\\p{L}\\p{N}.])'
const END = '(?![\\p{L}\\p{N}])'

/** Tried in this order at every place; the leftmost wins. */
const SHAPES: readonly { readonly pattern: RegExp; readonly parts: readonly ('s' | 'i' | 'g' | 'p')[] }[] = [
  { pattern: new RegExp(`${EDGE}(${SURNAME})\\s(${WORD})\\s(${PATRONYMIC})${END}`, 'gu'), parts: ['s', 'g', 'p'] },
  { pattern: new RegExp(`${EDGE}(${WORD})\\s(${PATRONYMIC})\\s(${SURNAME})${END}`, 'gu'), parts: ['g', 'p', 's'] },
  { pattern: new RegExp(`${EDGE}(${SURNAME})\\s?(${INITIALS})`, 'gu'), parts: ['s', 'i'] },
  { pattern: new RegExp(`${EDGE}(${INITIALS})\\s?(${SURNAME})${END}`, 'gu'), parts: ['i', 's'] },
  { pattern: new RegExp(`${EDGE}(${SURNAME})\\s(${ONE_INITIAL})`, 'gu'), parts: ['s', 'i'] },
]

const initialsFrom = (printed: string): string =>
  [...printed.matchAll(/[А-ЯЁ]/gu)].map(([letter]) => `${letter}.`).join('')

/** «Анна», «Петровна» → «А.П.»; empty where nothing but the surname is known. */
export const initialsOf = (given: string | null, patronymic: string | null): string =>
  [given, patronymic].map((word) => (word ? `${word.slice(0, 1).toUpperCase()}.` : '')).join('')

function nameFrom(found: RegExpExecArray, parts: readonly ('s' | 'i' | 'g' | 'p')[]): PersonName {
  const part = (key: 's' | 'i' | 'g' | 'p'): string | null => found[parts.indexOf(key) + 1] ?? null
  const given = parts.includes('g') ? part('g') : null
  const patronymic = parts.includes('p') ? part('p') : null
  const surname = (part('s') ?? '').replace(/\s?[-–]\s?/gu, '-')
  return { surname, given, patronymic, initials: given ? initialsOf(given, patronymic) : initialsFrom(part('i') ?? '') }
}

/**
 * People named in a text, in order, without overlaps. `notSurname` says which capitalised words are no surnames
 * («Директор С.А. Иванова»: the post before the initials).
 */
export function findNames(text: string, notSurname: (word: string) => boolean = () => false): FoundName[] {
  const found: FoundName[] = []
  let from = 0
  while (from < text.length) {
    const next = firstName(text, from, notSurname)
    if (!next) break
    found.push(next)
    from = next.end
  }
  return found
}

function firstName(text: string, from: number, notSurname: (word: string) => boolean): FoundName | null {
  let best: FoundName | null = null
  for (const { pattern, parts } of SHAPES) {
    pattern.lastIndex = from
    for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
      const name = nameFrom(hit, parts)
      if (notSurname(name.surname) || (name.given !== null && notSurname(name.given))) {
        pattern.lastIndex = hit.index + 1
        continue
      }
      if (best === null || hit.index < best.at) best = { ...name, at: hit.index, end: hit.index + hit[0].length }
      break
    }
  }
  return best
}

/** The whole text as one name; null when it holds anything else. */
export function parseName(text: string): PersonName | null {
  const printed = collapse(text)
  const [only] = findNames(printed)
  if (!only || only.at !== 0 || printed.slice(only.end).replace(/[.,;]/gu, '') !== '') return null
  const { surname, initials, given, patronymic } = only
  return { surname, initials, given, patronymic }
}
