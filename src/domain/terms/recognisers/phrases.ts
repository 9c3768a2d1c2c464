import type { Said } from '../atoms.ts'
import { ROMAN, type Meaning } from '../lexicon.ts'
import type { Token } from '../tokens.ts'
import { afterDot, found, meant, wordAt, type Found, type Recogniser, on } from './recogniser.ts'

type Naming = 'event' | 'schedule' | 'request'

const isMonthDate = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' &&
  ((wordAt(tokens, at + 1) === '.' && tokens[at + 2]?.kind === 'number') || meant(tokens, at + 1, 'month') !== null)

/** Words that can only begin a term of their own, so that a phrase before them has ended. */
function beginsTerm(tokens: readonly Token[], at: number, afterComma: boolean): boolean {
  const token = tokens[at]
  if (!token) return false
  const means = token.means
  if (means?.is === 'adverb' || means?.is === 'always') return true
  if (means?.is === 'month') return means.nominative || afterComma
  if (means?.is === 'every' || means?.is === 'weekday') return afterComma
  if (token.word === 'до' || token.word === 'позднее')
    return isMonthDate(tokens, at + 1) || meant(tokens, at + 1, 'month') !== null
  if (meant(tokens, at + 1, 'during') && (token.word === 'в' || token.word === 'на')) return true
  if (!afterComma) return false
  if (token.kind === 'number')
    return isMonthDate(tokens, at) || token.word.length === 4 || meant(tokens, at + 1, 'times') !== null
  return (
    means?.is === 'edge' || means?.is === 'season' || means?.is === 'times' || meant(tokens, at + 1, 'month') !== null
  )
}

/** Where a phrase that began before `at` ends: at a strong mark, or where another term begins. */
function endOfPhrase(tokens: readonly Token[], from: number, greedy: boolean): number {
  let at = from
  for (; at < tokens.length; at++) {
    const word = wordAt(tokens, at)
    if (word === ';' || word === '(' || word === ')') break
    if (word === '.' && tokens[at + 1]?.spaced && tokens[at + 1]?.capital && (tokens[at - 1]?.word.length ?? 0) > 3)
      break
    if (greedy) continue
    // «ГИА-2023»: the year is a part of the name
    if (word === '-' && !tokens[at]!.spaced && tokens[at + 1]?.kind === 'number') continue
    if (word === '.' && tokens[at + 1] && !tokens[at + 1]!.spaced) continue
    const joint = word === ',' || word === 'и' || word === '-' || word === '/' || word === '.'
    if (joint ? beginsTerm(tokens, at + 1, true) : beginsTerm(tokens, at, false)) break
  }
  return at
}

const phrase = (tokens: readonly Token[], is: Naming, from: number, greedy = false): Found =>
  found(endOfPhrase(tokens, from, greedy), { is } satisfies Said)

const REQUEST =
  /^(?:запрос|заявк|заявл|заяво|требован|необходимост|потребност|обращени|просьб|желани|согласован|вызов|приглашени|возможност|наличи|случа[юе]$)/
const SCHEDULE =
  /^(?:график|план|расписани|циклограм|календар|приказ|распоряжени|положени|регламент|порядк|порядок|срок|программ|перечн|утвержден|дорожн|договор|соглашени|инструкци|методик|учебн)/
const OUTCOME =
  /^(?:результат|итог|окончани|завершени|факт|истечени|прибыти|получени|выход|проведени|поступлени|готовност|прохождени|заверше|подведени|анализ)/
const SCHEDULE_AHEAD = 6

/** Place of the first word with one of these stems among the next few words, -1 when there is none. */
function ahead(tokens: readonly Token[], from: number, stems: RegExp, most: number): number {
  for (let at = from; at < Math.min(tokens.length, from + most); at++) {
    const token = tokens[at]!
    if (token.word === ',' || token.word === ';' || token.word === '(' || token.word === '.') return -1
    if (token.kind === 'word' && stems.test(token.word)) return at
  }
  return -1
}

/** «по графику», «по результатам ВПР», «по запросу», «по мере необходимости» */
const afterPo = on(['bound'], (tokens, at) => {
  if (wordAt(tokens, at) !== 'по' || tokens[at + 1]?.kind !== 'word') return null
  const next = wordAt(tokens, at + 1)
  if (next === 'мере') {
    const event =
      /^(?:готовност|проведени|выход|завершени|окончани|опубликовани|публикаци|утверждени|реализаци|выполнени)/
    return phrase(tokens, event.test(wordAt(tokens, at + 2)) ? 'event' : 'request', at + 3)
  }
  if (REQUEST.test(next)) return phrase(tokens, 'request', at + 2)
  if (OUTCOME.test(next)) return phrase(tokens, 'event', outcomePeriod(tokens, at + 2))
  if (tokens[at + 1]!.means && !meant(tokens, at + 1, 'school') && !meant(tokens, at + 1, 'ordinal')) return null
  const schedule = ahead(tokens, at + 1, SCHEDULE, SCHEDULE_AHEAD)
  if (schedule > 0) return phrase(tokens, 'schedule', schedule + 1)
  const request = ahead(tokens, at + 1, REQUEST, 3)
  return request > 0 ? phrase(tokens, 'request', request + 1) : null
})

const OF_TIME: ReadonlySet<Meaning['is']> = new Set([
  'month',
  'ordinal',
  'cardinal',
  'unit',
  'every',
  'school',
  'year',
  'season',
  'edge',
  'filler',
])

/** The period right behind «по итогам» is the event's own: «по итогам 2023 года», «по итогам мая». */
function outcomePeriod(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at]?.kind === 'number' || OF_TIME.has(tokens[at]?.means?.is ?? 'bound') || wordAt(tokens, at) === '-') {
    if (wordAt(tokens, at) === '-' && tokens[at]!.spaced && meant(tokens, at + 1, 'month')?.nominative) break
    at += 1
  }
  return at
}

/** «согласно плану», «в соответствии с графиком», «в соответствии с запросом» */
const accordingTo = on(['head', 'filler'], (tokens, at) => {
  const word = wordAt(tokens, at)
  let from: number
  if (word === 'согласно' || word === 'исходя') from = at + 1
  else if (word === 'в' && /^соответств/.test(wordAt(tokens, at + 1))) from = at + 2
  else if (word === 'на' && wordAt(tokens, at + 1) === 'основании') from = at + 2
  else return null
  return phrase(tokens, ahead(tokens, from, REQUEST, 4) > 0 ? 'request' : 'schedule', from + 1)
})

const NAMED_BY_TERMS = /^(?:установлен|определен|утвержден|указан|предусмотрен|согласован|обозначен|заявлен|требуем)/

/** «в сроки, установленные приказом», «в установленные сроки», «график», «план-график» */
const setElsewhere = on(['filler', 'head'], (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word === 'в' && /^срок/.test(wordAt(tokens, at + 1)) && !meant(tokens, at + 2, 'bound'))
    return phrase(tokens, 'schedule', at + 2, true)
  if (word === 'в' && NAMED_BY_TERMS.test(wordAt(tokens, at + 1)) && /^срок/.test(wordAt(tokens, at + 2)))
    return phrase(tokens, 'schedule', at + 3)
  if (/^график/.test(word) || (word === 'план' && wordAt(tokens, at + 2) === 'график'))
    return phrase(tokens, 'schedule', at + 1)
  if (
    /^срок/.test(word) &&
    /^(?:проведени|реализаци|сдачи)/.test(wordAt(tokens, at + 1)) &&
    at === 0 &&
    !/^реализ/.test(wordAt(tokens, at + 1))
  )
    return phrase(tokens, 'schedule', at + 1)
  return null
})

/** «при необходимости», «в случае необходимости», «при наличии заявок», «при проведении» */
const onCondition = on(['head', 'filler'], (tokens, at) => {
  const word = wordAt(tokens, at)
  const next = wordAt(tokens, at + 1)
  if (word === 'при' && tokens[at + 1]?.kind === 'word')
    return phrase(tokens, REQUEST.test(next) ? 'request' : 'event', at + 2)
  if (word === 'в' && /^случа/.test(next))
    return phrase(tokens, REQUEST.test(wordAt(tokens, at + 2)) ? 'request' : 'event', at + 3)
  if (word === 'в' && next === 'рабочем' && wordAt(tokens, at + 2) === 'порядке')
    return found(at + 3, { is: 'request' })
  if (word === 'запрос' || word === 'заявка') return phrase(tokens, 'request', at + 1)
  return null
})

const DURATION = /^(?:д(?:ень|ня|ней|ни)|недел|месяц|час|сут|рабоч|календарн|учебных)/
const durationAt = (tokens: readonly Token[], at: number): boolean =>
  ((tokens[at]?.kind === 'number' && tokens[at].word.length < 4) ||
    meant(tokens, at, 'cardinal') !== null ||
    meant(tokens, at, 'ordinal') !== null) &&
  (DURATION.test(wordAt(tokens, at + 1)) ||
    (wordAt(tokens, at + 1) === '-' && DURATION.test(wordAt(tokens, at + 3))) ||
    (wordAt(tokens, at + 1) === '(' && DURATION.test(wordAt(tokens, at + 4))))

const PERIOD = /^(?:период|срок)/
const MOMENTS = new Set(['момента', 'даты', 'дня'])
const SHORT_NOTICE = /^(?:незамедлительно|немедленно|накануне|своевременно|заблаговременно)$/
const SETTING = /^(?:дн[иея]|день|ход|процесс|рамк|врем|период|момент|канун)/
/** Only the summer holidays have the same days everywhere. */
const SUMMER = 2
const HOLIDAYS = /^каникул/
const REACHES =
  /^(?:начал|окончани|завершени|проведени|выход|подведени|получени|утверждени|заседани|сдачи|открыти|аттестаци|экзамен|защит)/
const WORKING_DAYS = /дневн|месячн|недельн/

/** «после проведения», «в день проведения», «за 10 дней до начала», «в течение 10 дней после», «каникулы» */
const happening = on(['head', 'bound', 'filler', 'season', 'unit'], (tokens, at) => {
  const word = wordAt(tokens, at)
  const next = wordAt(tokens, at + 1)
  const timed = tokens[at + 1]?.kind === 'number' || meant(tokens, at + 1, 'month') !== null
  switch (word) {
    case 'после':
    case 'перед':
    case 'накануне':
      return timed && !durationAt(tokens, at + 1) ? null : phrase(tokens, 'event', at + 1)
    case 'до':
      return REACHES.test(next) && !edgeOfTime(tokens, at + 1) ? phrase(tokens, 'event', at + 2) : null
    case 'за':
    case 'через':
    case 'спустя':
      return durationAt(tokens, at + 1) || DURATION.test(next) ? phrase(tokens, 'event', at + 2, true) : null
    case 'не': {
      const from = wordAt(tokens, at + 2) === 'чем' ? at + 3 : at + 2
      const late = next === 'позднее' || next === 'позже' || next === 'ранее'
      const counted = durationAt(tokens, wordAt(tokens, from) === 'за' ? from + 1 : from)
      return late && counted && !meant(tokens, from + 1, 'month') ? phrase(tokens, 'event', from + 1, true) : null
    }
    case 'с':
    case 'со':
      return MOMENTS.has(next) ? phrase(tokens, 'event', at + 2) : null
    case 'на':
    case 'во':
    case 'в':
      if (WORKING_DAYS.test(next) || WORKING_DAYS.test(wordAt(tokens, at + 3)))
        return phrase(tokens, 'event', at + 2, true)
      if (/^следующ/.test(next) && DURATION.test(wordAt(tokens, at + 2))) return phrase(tokens, 'event', at + 3, true)
      if (HOLIDAYS.test(next)) return phrase(tokens, 'event', at + 2)
      if (HOLIDAYS.test(wordAt(tokens, at + 2)) && meant(tokens, at + 1, 'season')?.season !== SUMMER)
        return phrase(tokens, 'event', at + 3)
      if (SETTING.test(next) && meant(tokens, at + 2, 'season') && HOLIDAYS.test(wordAt(tokens, at + 3)))
        return phrase(tokens, 'event', at + 4)
      if (PERIOD.test(next) && CARRIED_OUT.test(wordAt(tokens, at + 2))) return null
      return SETTING.test(next) && !timeBehind(tokens, at + 2) ? phrase(tokens, 'event', at + 2) : null
    default:
      if (SHORT_NOTICE.test(word)) return phrase(tokens, 'event', at + 1)
      if (HOLIDAYS.test(word)) return phrase(tokens, 'event', at + 1)
      if (
        meant(tokens, at, 'season')?.adjective &&
        HOLIDAYS.test(next) &&
        meant(tokens, at, 'season')?.season !== SUMMER
      )
        return phrase(tokens, 'event', at + 2)
      return (word === 'период' || word === 'день' || word === 'дни') &&
        !timeBehind(tokens, at + 1) &&
        tokens[at + 1]?.kind === 'word'
        ? phrase(tokens, 'event', at + 1)
        : null
  }
})

/** «до начала мая», «до окончания учебного года» are terms, «до начала аттестации» is an event. */
function edgeOfTime(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!meant(tokens, at, 'edge') || !next) return false
  if (meant(tokens, at + 1, 'school')) return meant(tokens, afterDot(tokens, at + 2), 'year') !== null
  return (
    ['month', 'year', 'ordinal'].includes(next.means?.is ?? '') ||
    next.kind === 'number' ||
    ROMAN[next.word] !== undefined ||
    /^(?:квартал|полугоди|этого|текущ|календарн)/.test(next.word)
  )
}

/** A period of time follows: «в период с 1 по 10 мая», «в период март – май». */
const timeBehind = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (!token) return true
  const means = token.means?.is
  return (
    token.kind === 'number' ||
    means === 'month' ||
    means === 'year' ||
    means === 'edge' ||
    means === 'season' ||
    ROMAN[token.word] !== undefined ||
    ((token.word === 'с' || token.word === 'со' || token.word === 'на' || token.word === 'за') &&
      !MOMENTS.has(wordAt(tokens, at + 1)))
  )
}

const OF_WHICH = /^(?:вс(?:его|ей|ех)|весь|текущ|данн|эт(?:ого|их)|календарн|обоих|срок|период|врем)/
const CARRIED_OUT = /^(?:реализаци|действи|выполнени|исполнени|проект|программ|плана?$|дорожн|карт|работы)/

/** Adjectives and «период», «реализации» behind «в течение»: nothing but the whole. */
function wholeBehind(tokens: readonly Token[], from: number): { next: number; named: boolean } {
  let at = from
  let named = false
  for (; at < tokens.length; at++) {
    const word = wordAt(tokens, at)
    if (OF_WHICH.test(word)) named ||= /^(?:период|срок|врем)/.test(word)
    else if (CARRIED_OUT.test(word)) named = true
    else break
  }
  return { next: at, named }
}

/** «в течение года», «на протяжении всего периода», «С течение года», «весь период реализации» */
const throughout = on(['filler', 'bound', 'during'], (tokens, from) => {
  const lead = wordAt(tokens, from)
  const at =
    (lead === 'в' || lead === 'с' || lead === 'на' || lead === 'во') && meant(tokens, from + 1, 'during')
      ? from + 1
      : from
  if (!meant(tokens, at, 'during')) return null
  const behind = afterDot(tokens, at + 1)
  if (durationAt(tokens, behind)) return phrase(tokens, 'event', behind + 1, true)
  const { next, named } = wholeBehind(tokens, behind)
  return wholeYear(tokens, next) ?? behindDuring(tokens, next, named)
})

function wholeYear(tokens: readonly Token[], at: number): Found | null {
  if (meant(tokens, at, 'year')) return found(afterDot(tokens, at + 1), { is: 'whole', unit: 'year' })
  if (!meant(tokens, at, 'school')) return null
  const year = afterDot(tokens, at + 1)
  if (meant(tokens, year, 'year')) return found(afterDot(tokens, year + 1), { is: 'whole', unit: 'school_year' })
  return /^процесс/.test(wordAt(tokens, year)) ? found(year + 1, { is: 'whole', unit: 'school_year' }) : null
}

function behindDuring(tokens: readonly Token[], at: number, named: boolean): Found | null {
  const token = tokens[at]
  if (!token || token.kind === 'mark')
    return named ? found(at, { is: 'whole', unit: 'period' }) : found(at, { is: 'during' })
  if (HOLIDAYS.test(token.word) || HOLIDAYS.test(wordAt(tokens, at + 1))) return phrase(tokens, 'event', at + 1)
  const unit = meant(tokens, at, 'unit')?.unit
  if (unit && ['day', 'week', 'month', 'quarter', 'half_year', 'school_term', 'lesson'].includes(unit))
    return phrase(tokens, 'event', at + 1, true)
  if (timeBehind(tokens, at) || token.means) return found(at, { is: 'during' })
  return named ? found(at, { is: 'whole', unit: 'period' }) : phrase(tokens, 'event', at + 1)
}

const ALL = /^(?:весь|всего|все)$/

/** «весь период», «весь учебный год», «за весь срок реализации», «период реализации», «круглый год» */
const wholePeriod = on(['head', 'filler'], (tokens, at) => {
  const word = wordAt(tokens, at)
  if (ALL.test(word)) {
    const { next, named } = wholeBehind(tokens, at + 1)
    return (
      wholeYear(tokens, next) ??
      (named
        ? found(next, { is: 'whole', unit: 'period' })
        : timeBehind(tokens, next) && tokens[next]
          ? found(next, { is: 'during' })
          : null)
    )
  }
  if (/^(?:период|срок)/.test(word) && /^(?:реализаци|действи)/.test(wordAt(tokens, at + 1)))
    return found(wholeBehind(tokens, at).next, { is: 'whole', unit: 'period' })
  if (word === 'круглый' && meant(tokens, at + 1, 'year')) return found(at + 2, { is: 'whole', unit: 'year' })
  return null
})

/** «постоянно», «на постоянной основе», «в постоянном режиме» */
const always = on(['always', 'filler'], (tokens, at) => {
  if (meant(tokens, at, 'always')) return found(at + 1, { is: 'whole', unit: 'period' })
  const steady = /^(?:постоян|регулярн|систематическ|непрерывн)/.test(wordAt(tokens, at + 1))
  return steady && /^(?:основ|режим)/.test(wordAt(tokens, at + 2))
    ? found(at + 3, { is: 'whole', unit: 'period' })
    : null
})

/** «учебный год» with no figures is the whole of it. */
const bareSchoolYear = on(['school'], (tokens, at) => (meant(tokens, at, 'school') ? wholeYear(tokens, at) : null))

const SETTLED_LATER = /^(?:уточня|согласовыва|определ|устан)/
const NOT_SET = /^(?:определен|установлен|указан|назначен|предусмотрен|требуется|ограничен)/

/** «срок не определён», «без срока», «уточняется», «нет» */
const notSet = on(['head', 'bound'], (tokens, from) => {
  const at = /^(?:срок|дата)/.test(wordAt(tokens, from)) ? from + 1 : from
  const word = wordAt(tokens, at)
  if (word === 'не' && NOT_SET.test(wordAt(tokens, at + 1))) return found(at + 2, { is: 'none' })
  if (word === 'без' && /^срок/.test(wordAt(tokens, at + 1))) return found(at + 2, { is: 'none' })
  if (/^уточня|^согласовыва|^определяется$/.test(word)) return found(at + 1, { is: 'none' })
  if (word === 'будет' || word === 'будут')
    return SETTLED_LATER.test(wordAt(tokens, at + 1)) ? found(tokens.length, { is: 'none' }) : null
  return word === 'нет' || word === 'отсутствует' ? found(at + 1, { is: 'none' }) : null
})

export const PHRASES: readonly Recogniser[] = [
  notSet,
  throughout,
  wholePeriod,
  always,
  accordingTo,
  setElsewhere,
  onCondition,
  happening,
  afterPo,
]
export const BARE_PHRASES: readonly Recogniser[] = [bareSchoolYear]
