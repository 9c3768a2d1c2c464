import { LEXICON, type Meaning } from './lexicon.ts'

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
export function misspeltFor(word: string): string | null {
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
