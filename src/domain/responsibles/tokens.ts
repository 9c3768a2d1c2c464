import { findNames } from '../identity/index.ts'
import type { PersonName } from '../identity/index.ts'
import { findSchools } from '../schools/index.ts'
import { headOf, noSurname } from './heads.ts'
import type { Head } from './heads.ts'
import { GROUP_ABBREVIATIONS, LEGAL_FORM, SCHOOL_CLASSES, WORK_FIELD } from './lexicon.ts'

export type TokenKind =
  | 'person'
  | 'school' // a school with its name
  | 'form' // «МБУ»: a name follows
  | 'class' // «ШНОР», «ОУ»
  | 'abbreviation'
  | 'word'
  | 'quote' // everything between quotation marks
  | 'bracket' // everything between brackets, when no person stands inside
  | 'and'
  | 'dash'
  | 'break' // a separator: comma, semicolon, line break, slash, a bracket around people

export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly at: number
  readonly end: number
  readonly name?: PersonName
  /** Of a word that can head a phrase. */
  readonly head?: Head
}

/** The first token that can name an addressee: a head, a name, an abbreviation. */
export const headToken = (tokens: readonly Token[]): Token | undefined =>
  tokens.find((token) => token.kind !== 'word' || token.head !== undefined)

const SIGNS: readonly { readonly kind: TokenKind; readonly pattern: RegExp }[] = [
  { kind: 'break', pattern: /[,;:/|•·\n]+|(?<=^|\s)\d{1,2}[.)](?=\s+\p{L})|[()]/uy },
  { kind: 'dash', pattern: /[-–—](?=\s|$)/uy },
  { kind: 'abbreviation', pattern: /КДН\s+и\s+ЗП(?!\p{L})/uy },
  { kind: 'and', pattern: /(?:а также|совместно с|и)(?![\p{L}\p{N}/])/uy },
  // Quotations and brackets may be torn: then they end with the cell.
  { kind: 'quote', pattern: /«(?:[^«»]|«[^«»]*»)*(?:»+|$)|"[^"]*(?:"|$)|„[^“”]*(?:[“”]|$)|“[^”]*(?:”|$)/uy },
  // «зам.директора» without the space
  { kind: 'word', pattern: /(?<!\p{L})(?:зам|зав|нач|рук|отв|спец|кл|пед|гл|ст)\.(?=\p{L})/iuy },
  { kind: 'word', pattern: /(?:№\s?)?[\p{L}\p{N}](?:[\p{L}\p{N}+%-]|\/(?=\p{L})(?<=и\/)|\.(?=\p{L}))*\.?|[^\s]/uy },
]
const BRACKET = /\((?:[^()]|\([^()]*\))*\)/uy

function wordKind(text: string): TokenKind {
  const word = text.replace(/\.$/u, '')
  if (WORK_FIELD.test(word)) return 'word'
  // «ОУ-участники проекта»
  if (SCHOOL_CLASSES.includes(word.split('-')[0] ?? '')) return 'class'
  if (LEGAL_FORM.test(word)) return 'form'
  if (GROUP_ABBREVIATIONS.includes(word.toUpperCase()) && /^\p{Lu}{2}/u.test(word)) return 'abbreviation'
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}][\p{Lu}\p{N}-]*\p{Ll}?\p{Lu}*$/u.test(word) ? 'abbreviation' : 'word'
}

/** The cell as tokens that cover all its letters, in order; people and schools with a name are one token each. */
export function tokensOf(cell: string): Token[] {
  // The further numbers of «СОШ № 4, 7» belong to the same words.
  const schools = findSchools(cell)
    .filter(({ at, end }) => /\p{L}/u.test(cell.slice(at, end)))
    .map(({ at, end }): Token => ({ kind: 'school', text: cell.slice(at, end), at, end }))
  const inSchool = (at: number): boolean => schools.some((it) => it.at <= at && at < it.end)
  const people = findNames(cell, noSurname)
    .filter(({ at }) => !inSchool(at))
    .map(({ at, end, ...name }): Token => ({ kind: 'person', text: cell.slice(at, end), at, end, name }))
  const fixed = [...schools, ...people].toSorted((a, b) => a.at - b.at)

  const tokens: Token[] = []
  for (let at = 0; at < cell.length;) {
    const known = fixed.find((it) => it.at === at)
    const token = known ?? tokenAt(cell, at, fixed)
    if (token) tokens.push(token)
    at = token ? token.end : at + 1
  }
  return tokens
}

function tokenAt(cell: string, at: number, fixed: readonly Token[]): Token | null {
  if (/[^\S\n]/u.test(cell[at] ?? '')) return null
  BRACKET.lastIndex = at
  const bracket = BRACKET.exec(cell)?.[0]
  const holdsPeople = (length: number): boolean =>
    fixed.some((it) => it.kind === 'person' && at <= it.at && it.at < at + length)
  if (bracket !== undefined && at > 0 && !holdsPeople(bracket.length)) {
    return { kind: 'bracket', text: bracket, at, end: at + bracket.length }
  }
  for (const { kind, pattern } of SIGNS) {
    pattern.lastIndex = at
    const found = pattern.exec(cell)?.[0]
    if (found === undefined || found === '') continue
    if (kind === 'quote' && holdsPeople(found.length)) continue
    const next = fixed.find((it) => it.at > at)?.at ?? cell.length
    const text = cell.slice(at, Math.min(at + found.length, Math.max(next, at + 1)))
    const token = { kind: kind === 'word' ? wordKind(text) : kind, text, at, end: at + text.length }
    const head = token.kind === 'word' ? headOf(text) : null
    return head ? { ...token, head } : token
  }
  return null
}
