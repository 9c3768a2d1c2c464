import { monthOf, yearOf, type Day } from '../kernel/index.ts'

export interface Span {
  readonly from: Day
  readonly to: Day
}

const NOMINATIVE = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const GENITIVE = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const MONTH_IN = new RegExp(`(?<!\\p{L})(?:${[...NOMINATIVE, ...GENITIVE].join('|')})(?!\\p{L})`, 'iu')

/** Months since the year 0, so that months of a plan can be counted. */
const index = (day: Day): number => yearOf(day) * 12 + monthOf(day) - 1
export const monthsOf = ({ from, to }: Span): number => index(to) - index(from) + 1

/**
 * The typical term of a template on the plan's own calendar: «до 20 {месяца 4}» → «до 20 апреля 2026 г.», «март, ноябрь» →
 * «ноябрь 2026 г., март 2027 г.» in a school year, «ежегодно, март, ноябрь» in a plan of several years. Months that the
 * plan does not have are left out; null where none is left.
 */
export function datedTerm(term: string, plan: Span): string | null {
  if (/\{месяц/u.test(term)) return counted(term, plan)
  if (/^еже/u.test(term)) return term
  if (!MONTH_IN.test(term)) return isSchoolYear(plan) ? term.replace('в течение года', 'в течение учебного года') : term
  if (monthsOf(plan) > 12) return `ежегодно, ${term}`
  const isSpan = term.includes(' – ')
  const parts = term
    .split(/, | – /u)
    .map((text) => ({ text, at: placeInPlan(numberOf(MONTH_IN.exec(text)?.[0] ?? ''), plan) }))
    .filter(({ at }) => at < monthsOf(plan))
    .sort((a, b) => a.at - b.at)
    .map(({ text, at }) => ({ text, year: Math.floor((index(plan.from) + at) / 12) }))
  const [first] = parts
  if (!first) return null
  const texts = parts.map(({ text }) => text)
  if (parts.every(({ year }) => year === first.year)) return `${texts.join(isSpan ? ' – ' : ', ')} ${first.year} г.`
  return parts.map(({ text, year }) => `${text} ${year} г.`).join(isSpan ? ' – ' : ', ')
}

/** 1–12 of «март» or «марта». */
const numberOf = (word: string): number =>
  Math.max(NOMINATIVE.indexOf(word.toLowerCase()), GENITIVE.indexOf(word.toLowerCase())) + 1

const isSchoolYear = ({ from }: Span): boolean => monthOf(from) === 9

/**
 * Months counted from the beginning, or from the end, of the plan; a short plan has its last month instead. What ends a
 * plan ends each year of a longer one.
 */
function counted(term: string, plan: Span): string {
  const length = monthsOf(plan)
  let when = ''
  const words = term.replaceAll(/\{месяц(а?) (-?\d+)\}/gu, (_, genitive: string, count: string) => {
    const n = Number(count)
    const at = index(plan.from) + (n > 0 ? Math.min(n, length) - 1 : Math.max(0, length + n))
    when = n < 0 && length > 12 ? '' : ` ${Math.floor(at / 12)} г.`
    return (genitive === '' ? NOMINATIVE : GENITIVE)[at % 12] ?? ''
  })
  return when === '' ? `ежегодно, ${words}` : `${words}${when}`
}

/** «на 2026 год», «на 2026/2027 учебный год», «на 2026–2028 годы», otherwise the days. */
export function periodWords({ from, to }: Span): string {
  const [first, last] = [yearOf(from), yearOf(to)]
  const isWhole = from.endsWith('-01-01') && to.endsWith('-12-31')
  if (isWhole) return first === last ? `на ${first} год` : `на ${first}–${last} годы`
  if (isSchoolYear({ from, to }) && last === first + 1 && monthsOf({ from, to }) >= 9)
    return `на ${first}/${last} учебный год`
  const numeric = (day: Day): string => day.split('-').reverse().join('.')
  return `на период с ${numeric(from)} по ${numeric(to)}`
}

/** Place of a month in the plan, from 0. */
export const placeInPlan = (month: number, { from }: Span): number => (month - monthOf(from) + 12) % 12
