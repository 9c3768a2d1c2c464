import type { Bound, Said } from '../atoms.ts'
import type { Token } from '../tokens.ts'
import { found, meant, wordAt, type Recogniser, on } from './recogniser.ts'

const BOUNDS: Readonly<Record<string, Bound>> = {
  до: 'until',
  к: 'until',
  ко: 'until',
  по: 'by',
  с: 'since',
  со: 'since',
  от: 'since',
  после: 'after',
  начиная: 'since',
}
const LATE = new Set(['позднее', 'позже'])
const EARLY = new Set(['ранее', 'раньше'])

/** «кроме», «исключая», «за исключением» */
const except = on(['head', 'filler'], (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word === 'кроме' || /^исключ(?:ая|ением)$/.test(word)) return found(at + 1, { is: 'except' })
  return word === 'за' && wordAt(tokens, at + 1) === 'исключением' ? found(at + 2, { is: 'except' }) : null
})

/** «до», «не позднее», «начиная с», «включительно» */
const bound = on(['bound', 'head'], (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word === 'не') {
    const next = wordAt(tokens, at + 2) === 'чем' ? at + 3 : at + 2
    if (LATE.has(wordAt(tokens, at + 1))) return found(next, { is: 'bound', bound: 'by' })
    return EARLY.has(wordAt(tokens, at + 1)) ? found(next, { is: 'bound', bound: 'since' }) : null
  }
  if (word === 'далее' || word === 'затем') return found(at + 1, { is: 'onward' })
  if (/^включ/.test(word)) return found(at + 1, { is: 'included' })
  const said = BOUNDS[word]
  if (!said || !tokens[at + 1]) return null
  const next = tokens[at + 1]!
  const timely =
    next.kind === 'number' ||
    (next.means !== null && !meant(tokens, at + 1, 'institution')) ||
    /^(?:i{1,3}|iv)$/.test(next.word) ||
    (word === 'начиная' && next.word === 'с')
  if (!timely) return null
  return found(word === 'начиная' && next.word === 'с' ? at + 2 : at + 1, { is: 'bound', bound: said })
})

const MARKS: Readonly<Record<string, Said>> = {
  ',': { is: 'link', link: 'list' },
  '(': { is: 'link', link: 'list' },
  ')': { is: 'link', link: 'list' },
  и: { is: 'link', link: 'and' },
  или: { is: 'link', link: 'and' },
  либо: { is: 'link', link: 'and' },
  '+': { is: 'link', link: 'and' },
  '&': { is: 'link', link: 'and' },
  ';': { is: 'link', link: 'break' },
  '-': { is: 'link', link: 'dash' },
  '/': { is: 'link', link: 'slash' },
}

/** «И. И.» of a name is not «и». */
const isInitial = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.capital && tokens[at]!.word.length === 1 && wordAt(tokens, at + 1) === '.'

const link = on(['mark', 'word'], (tokens, at) => {
  const said = isInitial(tokens, at) ? undefined : MARKS[wordAt(tokens, at)]
  return said ? found(at + 1, said) : null
})

const QUIET = new Set([
  '.',
  ':',
  '"',
  "'",
  '*',
  '•',
  '·',
  '_',
  '|',
  '№',
  'в',
  'во',
  'на',
  'за',
  'не',
  'реже',
  'менее',
  'чем',
  'со',
  'а',
  'также',
  'том',
  'числе',
  'период',
  'периода',
  'периоде',
  'периоды',
  'месяц',
  'месяца',
  'месяце',
  'месяцы',
  'срок',
  'сроки',
  'срока',
  'дата',
  'г',
  'гг',
  'год',
  'года',
  'году',
  'годы',
  'годов',
  'числа',
  'число',
  'календарный',
  'календарного',
  'текущего',
  'текущий',
  'примерно',
  'минимум',
  'однократно',
  'разово',
  'единовременно',
  'ориентировочно',
  'первоначально',
  'не',
  'исполнения',
  'реализации',
  'проведения',
])

/** Words and marks that carry no term of their own. */
const QUIET_STARTS = ['head', 'bound', 'mark', 'word', 'filler', 'year', 'unit', 'times', 'every', 'cardinal'] as const
const quiet = on(QUIET_STARTS, (tokens, at) =>
  QUIET.has(wordAt(tokens, at)) && !isInitial(tokens, at) ? found(at + 1, { is: 'quiet' }) : null,
)

export const LINKS: readonly Recogniser[] = [except, bound, link, quiet]
