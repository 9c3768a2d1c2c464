import { calendarYear, schoolYear } from '../scope.ts'
import type { Token } from '../tokens.ts'
import { isYear } from './dates.ts'
import { afterDot, DASH_OR_SLASH, found, meant, wordAt, type Recogniser, on } from './recogniser.ts'

/** «г.», «гг.», «г.г.», «года» */
function afterYearWord(tokens: readonly Token[], at: number): number {
  let next = at
  while (meant(tokens, next, 'year')) next = afterDot(tokens, next + 1)
  return next
}

/** «уч. год», «учебного года», «у.г.», «уч.»; `at` itself when the words are not there. */
function afterSchoolYear(tokens: readonly Token[], at: number): number {
  const school = meant(tokens, at, 'school') !== null || (wordAt(tokens, at) === 'у' && wordAt(tokens, at + 1) === '.')
  if (!school) return at
  const after = afterDot(tokens, at + 1)
  const next = afterYearWord(tokens, after)
  return next > after ? next : at
}

/** The second year of «2023-2025», «2023/24», «2023 г. – 2024 г.»: its place, or -1. */
function secondYear(tokens: readonly Token[], at: number, first: number): number {
  const join = afterYearWord(tokens, at)
  if (!DASH_OR_SLASH.has(wordAt(tokens, join))) return -1
  const token = tokens[join + 1]
  if (token?.kind !== 'number') return -1
  if (isYear(token)) return join + 1
  const short = token.word.length === 2 && token.n === (first % 100) + 1
  return short && (meant(tokens, join + 2, 'year') || afterSchoolYear(tokens, join + 2) > join + 2) ? join + 1 : -1
}

/** Every year from the first to the last, at most ten. */
const eachYear = (first: number, last: number): number[] =>
  Array.from({ length: Math.min(10, Math.abs(last - first) + 1) }, (_, i) => Math.min(first, last) + i)

/** «2024 год», «2023-2025 гг.», «2023/24 учебный год», «24-25 уч. г.» */
const years = on(['number'], (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'number') return null
  // «май-24»
  const short = wordAt(tokens, at - 1) === '-' && !token.spaced && meant(tokens, at - 2, 'month') !== null
  const first = isYear(token) ? token.n : token.word.length === 2 && token.n >= 15 && token.n <= 60 ? 2000 + token.n : 0
  if (!first) return null
  const second = secondYear(tokens, at + 1, first)
  if (second > 0) {
    const last = isYear(tokens[second]) ? tokens[second]!.n : 2000 + tokens[second]!.n
    const school = afterSchoolYear(tokens, second + 1)
    if (school > second + 1 && last === first + 1) return found(school, { is: 'years', scopes: [schoolYear(first)] })
    if (school > second + 1)
      return found(school, { is: 'years', scopes: eachYear(first, last - 1).map(schoolYear), vague: last <= first })
    if (!isYear(token)) return null
    const next = afterYearWord(tokens, second + 1)
    // «2023-2024, 2024-2025 учебные годы»
    if (last === first + 1 && YEARS_GO_ON.has(wordAt(tokens, next)) && ofSchool(tokens, next + 1))
      return found(next, { is: 'years', scopes: [schoolYear(first)] })
    // «2023/2024» with a slash is how school years are written
    if (wordAt(tokens, second - 1) === '/' && last === first + 1)
      return found(next, { is: 'years', scopes: [schoolYear(first)], vague: true })
    return found(next, { is: 'years', scopes: eachYear(first, last).map(calendarYear), vague: last < first })
  }
  const school = afterSchoolYear(tokens, at + 1)
  if (school > at + 1) return found(school, { is: 'years', scopes: [calendarYear(first)], vague: true })
  const next = afterYearWord(tokens, at + 1)
  return isYear(token) || short || next > at + 1 ? found(next, { is: 'years', scopes: [calendarYear(first)] }) : null
})

const YEARS_GO_ON = new Set([',', 'и'])
const ofSchool = (tokens: readonly Token[], at: number): boolean => {
  const said = tokens[at]?.kind === 'number' ? years.read(tokens, at)?.said[0] : undefined
  return said?.is === 'years' && said.scopes[0]?.school === true
}

export const YEARS: readonly Recogniser[] = [years]
