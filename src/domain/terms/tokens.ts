import { unmixAlphabets } from '../kernel/index.ts'
import { LEXICON, PHRASE_HEAD, type Meaning } from './lexicon.ts'
import { misspeltFor } from './misspelt.ts'

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
  /** Can begin a phrase, though it means nothing by itself. */
  readonly head: boolean
  /** The word that a misspelling was taken for. */
  readonly mended?: string
}

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

type Looks = Pick<Token, 'word' | 'means' | 'capital' | 'head' | 'mended'>

function looksOf(printed: string): Looks {
  const clean = LATIN.test(printed) ? unmixAlphabets(printed) : printed
  const word = clean.toLowerCase().replaceAll('ё', 'е')
  const capital = printed[0] !== printed[0]?.toLowerCase()
  const known = LEXICON.get(word)
  if (known) return { word, means: known, capital, head: false }
  const mended = misspeltFor(word)
  return mended
    ? { word: mended, means: LEXICON.get(mended)!, capital, head: false, mended }
    : { word, means: null, capital, head: PHRASE_HEAD.test(word) }
}

/** Words come back from row to row; what was seen is remembered, up to a bound. Does not change what is read. */
const seen = new Map<string, Looks>()
const SEEN_AT_MOST = 5000

function looks(printed: string): Looks {
  let it = seen.get(printed)
  if (!it) {
    if (seen.size >= SEEN_AT_MOST) seen.clear()
    it = looksOf(printed)
    seen.set(printed, it)
  }
  return it
}

function wordToken(printed: string, at: number, spaced: boolean): Token {
  const { word, means, capital, head, mended } = looks(printed)
  const end = at + printed.length
  return mended
    ? { kind: 'word', word, n: NaN, means, at, end, spaced, capital, head, mended }
    : { kind: 'word', word, n: NaN, means, at, end, spaced, capital, head }
}

/** «дека брь», «сен- тябрь»: a month torn in two, joined when the whole is known and the halves say nothing. */
function joinTorn(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.kind === 'word' && !token.means)) return tokens
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

const isQuote = ({ word }: Token): boolean => word === '"'

/** «15» октября: the day of a date stands in quotation marks. */
function unquoteDays(tokens: Token[]): Token[] {
  if (!tokens.some(isQuote)) return tokens
  const quoted = (open: number): boolean =>
    tokens[open]?.word === '"' &&
    tokens[open + 1]?.kind === 'number' &&
    tokens[open + 2]?.word === '"' &&
    tokens[open + 3]?.means?.is === 'month'
  return tokens.some((_, at) => quoted(at)) ? tokens.filter((_, at) => !quoted(at) && !quoted(at - 2)) : tokens
}

type Sort = 'letter' | 'digit' | 'space' | 'mark'

/** Common letters by their code, the others by the properties of Unicode. */
function sortOf(text: string, at: number): Sort {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return 'digit'
  if ((code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451) return 'letter'
  if (code === 0x20 || code === 0xa0) return 'space'
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'letter' : code <= 0x20 ? 'space' : 'mark'
  const letter = text[at]!
  return /\s/.test(letter) ? 'space' : /\p{L}/u.test(letter) ? 'letter' : 'mark'
}

/** Cuts a printed term into tokens. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const source = text.replace(LETTER_FOR_ZERO, '0')
  const tokens: Token[] = []
  let spaced = false
  for (let at = 0; at < source.length;) {
    const sort = sortOf(source, at)
    let end = at + 1
    if (sort === 'letter' || sort === 'digit') while (end < source.length && sortOf(source, end) === sort) end++
    if (sort !== 'space') {
      const printed = source.slice(at, end)
      if (sort === 'letter') pushWords(tokens, printed, at, spaced)
      else {
        const number = sort === 'digit'
        const word = number ? printed : (MARKS[printed] ?? printed)
        const kind = number ? 'number' : 'mark'
        tokens.push({
          kind,
          word,
          n: number ? Number(printed) : NaN,
          means: null,
          at,
          end,
          spaced,
          capital: false,
          head: false,
        })
      }
    }
    spaced = sort === 'space'
    at = end
  }
  return unquoteDays(joinTorn(tokens))
}

/** «мартАпрель»: two words that lost the space between them are two tokens when one of them is known. */
function pushWords(tokens: Token[], printed: string, at: number, spaced: boolean): void {
  const token = wordToken(printed, at, spaced)
  const parts = token.means ? [] : printed.split(INNER_CAPITAL)
  if (parts.length < 2 || !parts.some((part) => LEXICON.has(part.toLowerCase()))) return void tokens.push(token)
  let from = at
  for (const part of parts) {
    tokens.push(wordToken(part, from, spaced && from === at))
    from += part.length
  }
}
