import { findSchools } from '../../schools/index.ts'
import { readTerm } from '../../terms/index.ts'
import type { DraftPart } from '../draft.ts'

/** «Январь, 2024 (школа А) Март, 2024 (школы Б, В)»: each term with the schools that follow it. */
function splitTermsBySchools(text: string): DraftPart[] {
  const schools = findSchools(text)
  const parts: { termText: string; schools: string[] }[] = []
  let at = 0
  for (const school of schools) {
    const between = text.slice(at, school.at).replace(/^[\s),;.]+|[\s(,;]+$/gu, '')
    const last = parts.at(-1)
    if (between !== '' && readTerm(between).kind !== null) parts.push({ termText: between, schools: [school.text] })
    else if (last) last.schools.push(school.text)
    at = school.end
  }
  return parts.length > 1 ? parts.map((part) => ({ title: null, responsibleText: null, ...part })) : []
}

const MONTH = '(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*'
const DATED = new RegExp(`${MONTH}(?:\\s*[-–/,]\\s*${MONTH})*[\\s,]*(?:20\\d\\d)(?:\\s*(?:г\\.|года?))?`, 'giu')

/** Two actions and two terms printed one under the other in one row: as many actions as terms, or nothing is split. */
function splitActions(title: string, term: string, actionWords: ReadonlySet<string>): DraftPart[] {
  const terms = [...term.matchAll(DATED)].map((it) => it[0])
  if (terms.length < 2 || term.replace(DATED, '').replace(/[\s,;.]/gu, '') !== '') return []
  const starts = [...title.matchAll(/(?<=[\p{L}\p{N})+»."] )\p{Lu}\p{Ll}{3,}(?= \p{Ll})/gu)]
    .filter((it) => actionWords.has(it[0]) || /(?:ние|ция|ча|зация)$/u.test(it[0]))
    .map((it) => it.index)
  if (starts.length + 1 !== terms.length) return []
  const bounds = [0, ...starts, title.length]
  return terms.map((termText, i) => ({
    title: title.slice(bounds[i], bounds[i + 1]).trim(),
    termText,
    responsibleText: null,
    schools: [],
  }))
}

/** The parts of one row that says several things: terms by schools, else actions with their terms; none for a plain row. */
export function partsOfRow(title: string, term: string, actionWords: ReadonlySet<string>): DraftPart[] {
  const bySchools = splitTermsBySchools(term)
  return bySchools.length > 1 ? bySchools : splitActions(title, term, actionWords)
}

/** First words of titles: an action in the middle of a cell begins with one of them. */
export const actionWordsOf = (titles: readonly string[]): Set<string> =>
  new Set(titles.map((title) => title.split(' ')[0] ?? '').filter((word) => word.length > 3))

export const schoolsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => findSchools(text).map((it) => it.text))),
]
