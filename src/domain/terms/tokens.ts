import { unmixAlphabets } from '../kernel/index.ts'
import { LEXICON, type Meaning } from './lexicon.ts'

/** A word, a number or a single mark of the printed text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  /** Lower case, ё as е, one kind of dash, slips of the scanner mended. */
  readonly word: string
  /** Value of a number, NaN otherwise. */
  readonly n: number
  readonly means: Meaning | null
  /** Range in the printed text. */
  readonly at: number
  readonly end: number
  /** White space stands before it. */
  readonly spaced: boolean
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** The word that a misspelling was taken for. */
  readonly mended?: string
}

const PIECE = /(\d+)|\p{L}+|[^\s\p{L}\d]/gu
const LATIN = /[a-z]/i
/** «2О24»: the letter O that a scanner put between digits. */
const LETTER_FOR_ZERO = /(?<=\d)[ОоOo](?=\d|\.\d)/g
const INNER_CAPITAL = /(?<=\p{Ll})(?=\p{Lu})/u
const MARKS: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '«': '"',
  '»': '"',
  '„': '"',
  '“': '"',
  '”': '"',
  '…': '.',
}

/** Only long words are mended: «карта» must never become «марта». */
const MENDED_FROM = 6
const withoutOneLetter = (word: string): string[] =>
  Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))

const MENDABLE: ReadonlySet<Meaning['is']> = new Set(['month', 'adverb', 'unit', 'during'])
const SHORTENED: ReadonlyMap<string, string> = new Map(
  [...LEXICON].flatMap(([word, { is }]) =>
    word.length >= MENDED_FROM && MENDABLE.has(is) ? withoutOneLetter(word).map((short) => [short, word] as const) : [],
  ),
)

/** The known word one letter away (one letter lost, added, changed or two swapped), null when there is none. */
function misspeltFor(word: string): string | null {
  if (word.length < MENDED_FROM - 1 || word.length > 20) return null
  const longer = SHORTENED.get(word)
  if (longer) return longer
  if (word.length < MENDED_FROM) return null
  for (const short of withoutOneLetter(word)) {
    if (short.length >= MENDED_FROM && LEXICON.has(short) && MENDABLE.has(LEXICON.get(short)!.is)) return short
    const other = SHORTENED.get(short)
    if (other && oneLetterApart(word, other)) return other
  }
  return null
}

function oneLetterApart(a: string, b: string): boolean {
  const apart = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]))
  const [first = -1, second = -1] = apart
  return (
    apart.length <= 1 ||
    (apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
  )
}

function wordToken(printed: string, at: number, spaced: boolean): Token {
  const clean = LATIN.test(printed) ? unmixAlphabets(printed) : printed
  const lower = clean.toLowerCase()
  const word = lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower
  const capital = printed[0] !== lower[0]
  const common = { kind: 'word' as const, n: NaN, at, end: at + printed.length, spaced, capital }
  const known = LEXICON.get(word)
  if (known) return { ...common, word, means: known }
  const mended = misspeltFor(word)
  return mended
    ? { ...common, word: mended, means: LEXICON.get(mended) ?? null, mended }
    : { ...common, word, means: null }
}

/** «дека брь», «сен- тябрь»: a month torn in two, joined when the whole is known and the halves say nothing. */
function joinTorn(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const left = tokens[i]!
    const dash = tokens[i + 1]?.word === '-' ? 1 : 0
    const right = tokens[i + 1 + dash]
    if (left.kind === 'word' && right?.kind === 'word' && right.spaced && !(left.means && right.means)) {
      const whole = left.word + right.word
      const means = LEXICON.get(whole)
      if (means && whole.length >= 4 && !left.mended && !right.mended) {
        joined.push({ ...left, word: whole, means, end: right.end })
        i += 1 + dash
        continue
      }
    }
    joined.push(left)
  }
  return joined
}

/** Cuts a printed term into tokens. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const source = text.replace(LETTER_FOR_ZERO, '0')
  const tokens: Token[] = []
  let end = 0
  for (const found of source.matchAll(PIECE)) {
    const at = found.index
    const printed = found[0]
    const spaced = at > end
    end = at + printed.length
    if (found[1]) {
      tokens.push({ kind: 'number', word: printed, n: Number(printed), means: null, at, end, spaced, capital: false })
    } else if (/\p{L}/u.test(printed)) {
      const token = wordToken(printed, at, spaced)
      const parts = token.means ? [] : printed.split(INNER_CAPITAL)
      let from = at
      if (parts.length > 1 && parts.some((part) => LEXICON.has(part.toLowerCase())))
        for (const part of parts) {
          tokens.push(wordToken(part, from, spaced && from === at))
          from += part.length
        }
      else tokens.push(token)
    } else {
      tokens.push({
        kind: 'mark',
        word: MARKS[printed] ?? printed,
        n: NaN,
        means: null,
        at,
        end,
        spaced,
        capital: false,
      })
    }
  }
  return joinTorn(tokens)
}
