import { addDays, dateOf, daysBetween, monthOf, plural, weekdayOf, yearOf, type Day } from '#domain/kernel/index.ts'
import { NBSP } from './typeset.ts'

const MONTHS = [
  ['январь', 'января', 'янв.'],
  ['февраль', 'февраля', 'фев.'],
  ['март', 'марта', 'мар.'],
  ['апрель', 'апреля', 'апр.'],
  ['май', 'мая', 'мая'],
  ['июнь', 'июня', 'июня'],
  ['июль', 'июля', 'июля'],
  ['август', 'августа', 'авг.'],
  ['сентябрь', 'сентября', 'сен.'],
  ['октябрь', 'октября', 'окт.'],
  ['ноябрь', 'ноября', 'ноя.'],
  ['декабрь', 'декабря', 'дек.'],
] as const
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const

const asDay = (it: string) => it as Day
const month = (day: string) => MONTHS[monthOf(asDay(day)) - 1] ?? MONTHS[0]

/** «май». */
export const monthName = (day: string): string => month(day)[0]

/** «14 мая», with the year when it is not the one of `near`: «14 мая 2025». */
export const longDay = (day: string, near?: string): string =>
  `${dateOf(asDay(day))}${NBSP}${month(day)[1]}` +
  (near !== undefined && near.slice(0, 4) === day.slice(0, 4) ? '' : `${NBSP}${yearOf(asDay(day))}`)

/** For tables: «15 янв.», «15 янв. 2024». */
export const shortDay = (day: string, near?: string): string =>
  `${dateOf(asDay(day))}${NBSP}${month(day)[2]}` +
  (near !== undefined && near.slice(0, 4) === day.slice(0, 4) ? '' : `${NBSP}${yearOf(asDay(day))}`)

/** As papers write it: «19.01.2026». */
export const paperDay = (day: string): string => day.split('-').reverse().join('.')

/** «Четверг, 14 мая 2026 года». */
export const fullDay = (day: string): string => {
  const weekday = WEEKDAYS[weekdayOf(asDay(day)) - 1] ?? ''
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${longDay(day)}${NBSP}года`
}

/** «1–28 февраля», «12 января – 31 декабря 2026», with years only where they differ from `near`. */
export const dayRange = (from: string, to: string, near?: string): string => {
  if (from === to) return longDay(from, near)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dateOf(asDay(from))}–${longDay(to, near)}`
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${longDay(from, sameYear ? from : near)}${NBSP}– ${longDay(to, near)}`
}

/** 1 school, 2 schools, 5 schools: «5 школ» held together. */
export const count = (n: number, forms: readonly [string, string, string]): string =>
  `${number(n)}${NBSP}${plural(n, forms)}`

export const DAYS = ['день', 'дня', 'дней'] as const

/** «18 дней», «сегодня», «завтра»; for what has passed, null. */
export const distance = (day: string, today: string): string | null => {
  const days = daysBetween(asDay(today), asDay(day))
  if (days < 0) return null
  return days === 0 ? 'сегодня' : days === 1 ? 'завтра' : count(days, DAYS)
}

/** Decimal comma, thin groups from five digits, minus U+2212: «−3,5», «1886», «12 300». */
export const number = (n: number, decimals?: number): string => {
  const fixed = Math.abs(decimals === undefined ? Number(n.toFixed(2)) : n)
  const [whole = '0', rest] = (decimals === undefined ? String(fixed) : fixed.toFixed(decimals)).split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NBSP) : whole
  return `${n < 0 ? '\u2212' : ''}${grouped}${rest === undefined ? '' : `,${rest}`}`
}

/** «78,5 %». */
export const percent = (n: number, decimals?: number): string => `${number(n, decimals)}${NBSP}%`

/** «1,2 МБ». */
export const fileSize = (bytes: number): string => {
  if (bytes < 1000) return `${bytes}${NBSP}Б`
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)))}${NBSP}КБ`
  return `${number(bytes / 1_000_000, 1)}${NBSP}МБ`
}

/** The day and the time of an instant in the territory's zone: `['2026-05-14', '9:12']`. */
export const inZone = (instant: string, timeZone: string): readonly [day: Day, time: string] => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const get = (type: string) => parts.find((it) => it.type === type)?.value ?? ''
  return [asDay(`${get('year')}-${get('month')}-${get('day')}`), `${Number(get('hour'))}:${get('minute')}`]
}

/** «сегодня, 9:12», «вчера, 17:55», «12 мая». */
export const moment = (instant: string, today: string, timeZone: string): string => {
  const [day, time] = inZone(instant, timeZone)
  if (day === today) return `сегодня, ${time}`
  if (addDays(day, 1) === today) return `вчера, ${time}`
  return shortDay(day, today)
}

/** Initials for an avatar: «Лебедева О. Н.» and «Лебедева Ольга Николаевна» are both ЛО. */
export const initials = (name: string): string =>
  name
    .split(/[\s\u00a0]+/)
    .slice(0, 2)
    .map((it) => it.charAt(0).toUpperCase())
    .join('')

const INITIALS_FIRST = /^((?:\p{Lu}\.\s?){1,2})(\p{Lu}[\p{L}-]+)$/u

/** «Лебедева Ольга Николаевна», «О.Н. Лебедева» → «Лебедева О. Н.»; what is already short stays. */
export const shortName = (name: string): string => {
  const [, letters = '', last = ''] = INITIALS_FIRST.exec(name.trim()) ?? []
  if (last !== '') return shortName(`${last} ${letters.replaceAll('.', '. ')}`)
  const [surname = '', ...rest] = name
    .trim()
    .replace(/\.(?=\p{Lu})/gu, '. ')
    .split(/[\s\u00a0]+/)
  if (rest.length === 0 || rest.length > 2) return name
  return [surname, ...rest.map((it) => `${it.charAt(0)}.`)].join(NBSP)
}
