import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDay, type Day, type Window } from '../kernel/index.ts'
import { readTerm } from './read-term.ts'
import type { TermContext } from './term.ts'

const day = (text: string): Day => parseDay(text)!
const YEAR: TermContext = { from: day('2026-01-01'), to: day('2026-12-31') }
const SCHOOL_YEAR: TermContext = { from: day('2025-09-01'), to: day('2026-08-31') }
const THREE_YEARS: TermContext = { from: day('2026-01-01'), to: day('2028-12-31') }

const show = ([from, to]: Window): string => (from === to ? to : `${from}..${to}`)

/** kind, what else was said, windows, windows outside the plan, codes of doubts with their quotes */
function reading(text: string, context: TermContext): string {
  const { kind, unit, times, weekday, event, schedule, windows, outside, doubts } = readTerm(text, context)
  const said = [unit, times, weekday, event, schedule].filter((it) => it !== undefined).join(' ')
  return [
    [kind ?? 'nothing', said && `(${said})`].filter(Boolean).join(' '),
    windows.length > 4 ? `${windows.length} windows to ${windows.at(-1)![1]}` : windows.map(show).join(' '),
    outside.length ? `outside ${outside.map(show).join(' ')}` : '',
    ...doubts.map(({ code, quote }) => `${code} «${quote}»`),
  ]
    .filter(Boolean)
    .join(' | ')
}

const TABLES: readonly (readonly [title: string, context: TermContext, cases: string])[] = [
  [
    'days',
    YEAR,
    `
    до 05.11. 2026                          date | 2026-01-01..2026-11-05
    05.11.2026г.                            date | 2026-11-05
    с 1 по 15 марта                         period | 2026-03-01..2026-03-15
    14, 21 и 28 марта                       months | 2026-03-14 2026-03-21 2026-03-28
    до 20 мая и 20 декабря                  months | 2026-01-01..2026-05-20 2026-05-21..2026-12-20
    после 20 мая                            period | 2026-05-21..2026-12-31
    до декабря                              date | 2026-01-01..2026-11-30
    до конца мая                            date | 2026-01-01..2026-05-31
    17 апреля 2026 г., 15.00                date | 2026-04-17
    29 февраля                              date | 2026-02-28 | impossibleDay «29 февраля»
    15–5 марта                              period | 2026-03-05..2026-03-15 | reversedRange «15–5 марта»
  `,
  ],
  [
    'months',
    YEAR,
    `
    Июнь-август, 2026                       period | 2026-06-01..2026-08-31
    Май/июнь, Ноябрь 2026                   months | 2026-05-01..2026-06-30 2026-11-01..2026-11-30
    март2026                                period | 2026-03-01..2026-03-31
    дека- брь                               period | 2026-12-01..2026-12-31
    Декабрь, 2025 - декабрь, 2026           period | 2026-01-01..2026-12-31 | clippedToPeriod «Декабрь, 2025 - декабрь, 2026»
    ноябрь – февраль                        period | 2026-11-01..2026-12-31 | clippedToPeriod «ноябрь – февраль»
    сентябрь 2026 – далее постоянно         period | 2026-09-01..2026-12-31
    сентбярь                                period | 2026-09-01..2026-09-30 | misspelt «сентбярь»
    6 март                                  period | 2026-03-01..2026-03-31 | unreadText «6»
    май-26                                  period | 2026-05-01..2026-05-31
    март 2025                               period | outside 2025-03-01..2025-03-31 | outsidePeriod «март 2025»
  `,
  ],
  [
    'parts of the year',
    YEAR,
    `
    I, III квартал                          months | 2026-01-01..2026-03-31 2026-07-01..2026-09-30
    в течение I квартала 2026 года          period | 2026-01-01..2026-03-31
    2 декада мая                            period | 2026-05-11..2026-05-20
    последняя неделя августа                period | 2026-08-25..2026-08-31
    конец мая – начало июня                 period | 2026-05-21..2026-06-10
    летом                                   period | 2026-06-01..2026-08-31
    в начале и конце учебного года          months | 2026-05-01..2026-05-31 2026-09-01..2026-09-30 | vague «начале и конце учебного года»
  `,
  ],
  [
    'a school year',
    SCHOOL_YEAR,
    `
    в течение учебного года                 whole_period | 2025-09-01..2026-08-31
    1 полугодие                             period | 2025-09-01..2025-12-31
    раз в полугодие                         recurring (half_year 1) | 2025-09-01..2025-12-31 2026-01-01..2026-05-31
    октябрь, март                           months | 2025-10-01..2025-10-31 2026-03-01..2026-03-31
    сентябрь - май                          period | 2025-09-01..2026-05-31
    до 1 февраля                            date | 2025-09-01..2026-02-01
    четверть (триместр), полугодие          recurring (school_term)
  `,
  ],
  [
    'several years',
    THREE_YEARS,
    `
    март                                    months | 2026-03-01..2026-03-31 2027-03-01..2027-03-31 2028-03-01..2028-03-31
    ежегодно, 2025-2026                     recurring (year) | 2026-01-01..2026-12-31 | outside 2025-01-01..2025-12-31 | outsidePeriod «ежегодно, 2025-2026»
    Июль 2026 год – 15% Июль 2027 год – 30% months | 2026-07-01..2026-07-31 2027-07-01..2027-07-31 | figure «15%» | figure «30%»
    2026 год: май, июнь; 2027 год: март     months | 2026-05-01..2026-05-31 2026-06-01..2026-06-30 2027-03-01..2027-03-31
    2026-2027 учебный год                   period | 2026-09-01..2027-08-31
    ежегодно, февраль 2026 года             recurring (year) | 2026-02-01..2026-02-28 | namedYear «февраль 2026 года»
    до 1 июня                               months | 2026-01-01..2026-06-01 2027-01-01..2027-06-01 2028-01-01..2028-06-01 | everyYear «1 июня»
  `,
  ],
  [
    'recurring',
    YEAR,
    `
    ежемесячно до 5 числа                   recurring (month) | 12 windows to 2026-12-05
    до 20 числа                             recurring (month) | 12 windows to 2026-12-20 | monthly «до 20 числа»
    ежеквартально, до 10 числа месяца, следующего за отчётным  recurring (quarter) | 2026-04-01..2026-04-10 2026-07-01..2026-07-10 2026-10-01..2026-10-10 | outside 2027-01-01..2027-01-10 | outsidePeriod «ежеквартально, до 10 числа месяца, следующего за отчётным»
    последняя пятница месяца, март          recurring (month 5) | 2026-03-27
    еженедельно по пятницам                 recurring (week 5) | 2026-01-01..2026-12-31
    2 раза в год (май, ноябрь)              recurring (year 2) | 2026-05-01..2026-05-31 2026-11-01..2026-11-30
    1 раз в 2 месяца, январь – апрель       recurring (month 1) | 2026-01-01..2026-02-28 2026-03-01..2026-04-30
    ежемесячно, последняя неделя, март      recurring (month) | 2026-03-25..2026-03-31
  `,
  ],
  [
    'what waits',
    YEAR,
    `
    По результатам ВПР, ГИА-2025            event (По результатам ВПР, ГИА-2025)
    по итогам 2025 года                     event (по итогам 2025 года)
    после проведения ВПР, май               period (после проведения ВПР) | 2026-05-01..2026-05-31
    в течение 10 дней после приказа         event (в течение 10 дней после приказа)
    осенние каникулы                        event (осенние каникулы)
    по отдельному плану                     by_schedule (по отдельному плану)
    в сроки, установленные министерством    by_schedule (в сроки, установленные министерством)
    в соответствии с приказом от 12.03.2026 № 5  by_schedule (в соответствии с приказом от 12.03.2026 № 5)
    в течение года (в соответствии с запросом)   whole_period (в соответствии с запросом) | 2026-01-01..2026-12-31
    по мере необходимости                   on_request (по мере необходимости)
    срок не определён                       nothing
    —                                       nothing
  `,
  ],
  [
    'without a plan',
    {},
    `
    5 мая 2026                              date | 2026-05-05
    май – июнь 2026                         period | 2026-05-01..2026-06-30
    май                                     period | noPeriod «май»
    в течение года                          whole_period | noPeriod «в течение года»
  `,
  ],
]

describe.each(TABLES)('terms: %s', (_, context, cases) => {
  it.each(
    cases
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s{2,}|(?<=%) (?=months)/)),
  )('%s', (text, wanted) => {
    expect(reading(text, context)).toBe(wanted)
  })
})

describe('ditto marks', () => {
  const above = readTerm('май', YEAR)
  it.each(['»', '«»', '"', '-//-', '-"-', '″', 'то же', '– „ –'])('%s takes the term above and says so', (mark) => {
    expect(readTerm(mark, { ...YEAR, above })).toMatchObject({
      kind: 'period',
      windows: above.windows,
      doubts: [{ code: 'ditto' }],
    })
  })
  it('has nothing to take where there is no row above', () => {
    expect(readTerm('-//-', YEAR)).toMatchObject({ kind: null, windows: [], doubts: [{ code: 'ditto' }] })
  })
})

interface Held {
  readonly text: string
  readonly from?: Day
  readonly to?: Day
  readonly expect: { readonly kind: string | null; readonly windows: readonly (readonly [string, string])[] }
}
const HELD_OUT = join(import.meta.dirname, '../../../tests/fixtures/terms.jsonl')

describe('terms as such plans write them, judged by hand', () => {
  const held = readFileSync(HELD_OUT, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Held)

  it.each(held)('$text ($from – $to)', ({ text, from, to, expect: wanted }) => {
    const { kind, windows } = readTerm(text, { from, to })
    expect({ kind, windows }).toEqual(wanted)
  })
})
