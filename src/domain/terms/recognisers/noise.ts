import type { Token } from '../tokens.ts'
import { afterDot, afterSuffix, found, meant, wordAt, type Recogniser, on } from './recogniser.ts'

const BRACKETS_AT_MOST = 400

/** The token that closes the bracket opened at `at`, -1 when nothing does. */
function closing(tokens: readonly Token[], at: number): number {
  let depth = 0
  for (let i = at; i < Math.min(tokens.length, at + BRACKETS_AT_MOST); i++) {
    const word = wordAt(tokens, i)
    if (word === '(') depth += 1
    if (word === ')' && --depth === 0) return i
  }
  return -1
}

const namesSchool = (tokens: readonly Token[], at: number): boolean =>
  meant(tokens, at, 'institution') !== null &&
  !(wordAt(tokens, at) === 'школы' && at > 0 && wordAt(tokens, at - 1) === 'по')

/** «(МБОУ «СОШ № 4», МБОУ «СОШ № 6»)»: who, not when. */
const schoolsInBrackets = on(['mark'], (tokens, at) => {
  if (wordAt(tokens, at) !== '(') return null
  const close = closing(tokens, at)
  if (close < 0) return null
  for (let i = at + 1; i < close; i++)
    if (namesSchool(tokens, i) || wordAt(tokens, i) === '№') return found(close + 1, { is: 'aside' })
  return null
})

/** «МБОУ «СОШ № 6»» up to the next words that can only be a term. */
const schools = on(['mark', 'institution'], (tokens, from) => {
  const numbered = wordAt(tokens, from) === '№'
  if (!numbered && !namesSchool(tokens, from)) return null
  let at = from + 1
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    const means = token.means
    if (means?.is === 'adverb' || token.word === ';' || token.word === ')') break
    const named = /^(?:им|имени)$/.test(wordAt(tokens, at - 1)) || wordAt(tokens, at - 1) === '"' || inName(tokens, at)
    if (means?.is === 'month' && !named && (means.nominative || tokens[at - 1]?.kind === 'number')) {
      if (!means.nominative) at -= 1
      break
    }
    if (
      token.kind === 'number' &&
      wordAt(tokens, at + 1) === '.' &&
      tokens[at + 2]?.kind === 'number' &&
      wordAt(tokens, at - 1) !== '№'
    )
      break
    if (
      (token.word === 'до' || token.word === 'в') &&
      (tokens[at + 1]?.kind === 'number' || /^течени/.test(wordAt(tokens, at + 1)) || meant(tokens, at + 1, 'month'))
    )
      break
  }
  return found(at, { is: 'aside' })
})

/** «имени 1 Мая», «имени 9 мая» */
const inName = (tokens: readonly Token[], at: number): boolean =>
  /^(?:им|имени)$/.test(wordAt(tokens, at - 2)) || /^(?:им|имени)$/.test(wordAt(tokens, at - 3))

/** «5-6 классы», «9, 11 кл.», «(8 классы)» */
const pupils = on(['number', 'pupils'], (tokens, from) => {
  if (meant(tokens, from, 'pupils')) return found(afterDot(tokens, from + 1), { is: 'aside' })
  for (let at = from, read = 0; read < 12; read++) {
    if (tokens[at]?.kind !== 'number' || tokens[at]!.n > 12) return null
    at = afterSuffix(tokens, at + 1)
    if (meant(tokens, at, 'pupils')) return found(afterDot(tokens, at + 1), { is: 'aside' })
    if (!/^[-,иx/]$/u.test(wordAt(tokens, at))) return null
    at += 1
  }
  return null
})

/** «100 %», «на 50%», «10-15 %», «12,5 %» */
const figure = on(['number', 'filler'], (tokens, from) => {
  let at = wordAt(tokens, from) === 'на' ? from + 1 : from
  if (tokens[at]?.kind !== 'number') return null
  at += 1
  const ranged = tokens[at - 1]!.word.length < 4 && tokens[at + 1]?.kind === 'number'
  if (/^[-,.]$/.test(wordAt(tokens, at)) && ranged) at += 2
  const percent = wordAt(tokens, at) === '%' || /^процент/.test(wordAt(tokens, at))
  return percent ? found(at + 1, { is: 'figure' }) : null
})

/** «в 10.00», «14:30», «в 15 часов»: the hour of a meeting does not change its day. */
const hour = on(['number', 'filler', 'bound'], (tokens, at) => {
  const from = tokens[at]!.kind === 'number' ? at : at + 1
  const hours = tokens[from]
  if (hours?.kind !== 'number' || hours.n > 24) return null
  const mark = wordAt(tokens, from + 1)
  if (HOURS.has(mark)) return found(afterDot(tokens, from + 2), { is: 'aside' })
  if (mark !== ':' && mark !== '.') return null
  const minutes = tokens[from + 2]
  if (minutes?.kind !== 'number' || minutes.word.length !== 2 || minutes.spaced || minutes.n >= 60) return null
  if (mark === '.' && minutes.n > 0 && minutes.n <= 12) return null
  const next = from + 3
  if (meant(tokens, next, 'month') && mark === '.' && minutes.n > 0) return null
  if (wordAt(tokens, next) === '.' && tokens[next + 1]?.kind === 'number') return null
  return found(HOURS.has(wordAt(tokens, next)) ? next + 1 : next, { is: 'aside' })
})
const HOURS = new Set(['час', 'часа', 'часов', 'часам', 'ч'])

const DOCUMENTS = /^(?:приказ|письм|распоряжени|постановлени|протокол)/

/** «приказ от 10.02.2023 № 54»: the day of a paper is not a term. */
const paper = on(['head', 'bound'], (tokens, from) => {
  const at = DOCUMENTS.test(wordAt(tokens, from)) ? from + 1 : from
  if (wordAt(tokens, at) !== 'от' || (at === from && from === 0)) return null
  const [day, dot, month, dot2, year] = tokens.slice(at + 1, at + 6)
  if (day?.kind !== 'number') return null
  let next = -1
  if (dot?.word === '.' && month?.kind === 'number' && dot2?.word === '.' && year?.kind === 'number') next = at + 6
  else if (meant(tokens, at + 2, 'month')) next = tokens[at + 3]?.kind === 'number' ? at + 4 : at + 3
  if (next < 0) return null
  while (meant(tokens, next, 'year')) next = afterDot(tokens, next + 1)
  if (wordAt(tokens, next) !== '№' && at === from) return null
  if (wordAt(tokens, next) === '№') {
    next += 2
    while (/^[-/]$/.test(wordAt(tokens, next)) && tokens[next + 1] && !tokens[next + 1]!.spaced) next += 2
  }
  return found(next, { is: 'aside' })
})

/** «ГИА-2023», «ЕГЭ-2024»: the year is a part of the name. */
const nameWithYear = on(['word', 'head'], (tokens, at) => {
  const token = tokens[at]
  const number = tokens[at + 2]
  return token?.kind === 'word' &&
    !token.means &&
    wordAt(tokens, at + 1) === '-' &&
    number?.kind === 'number' &&
    !number.spaced &&
    !tokens[at + 1]!.spaced
    ? found(at + 3, { is: 'unread' })
    : null
})

export const NOISE: readonly Recogniser[] = [schoolsInBrackets, pupils, figure, hour, paper, schools, nameWithYear]
