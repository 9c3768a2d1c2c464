import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fromNumber, parseDay, toNumber, type Day } from '../kernel/index.ts'
import { printTerm, printTermLong } from './print-term.ts'
import { readTerm } from './read-term.ts'

const day = (text: string): Day => parseDay(text)!
const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') }

// printed | short | long, where it differs; a plain space stands for U+00A0 too
const CASES = `
  май                                      | 1–31 мая 2026
  до 05.11.2026                            | до 5 ноября 2026? 1 января – 5 ноября 2026
  14 мая                                   | 14 мая 2026
  март – апрель 2026                       | 1 марта – 30 апреля 2026
  апрель, сентябрь                         | апрель, сентябрь 2026? 1–30 апреля 2026; 1–30 сентября 2026
  1-5 марта, 10-12 октября                 | 2 срока, последний 12 октября 2026? 1–5 марта 2026; 10–12 октября 2026
  ежеквартально                            | каждый квартал, 4 срока? каждый квартал, 4 срока: 1 января – 31 марта 2026; 1 апреля – 30 июня 2026; 1 июля – 30 сентября 2026; 1 октября – 31 декабря 2026
  2 раза в год                             | 2 раза в год? 2 раза в год: 1 января – 31 декабря 2026
  по средам                                | каждую неделю, по средам? каждую неделю, по средам: 1 января – 31 декабря 2026
  каждую четверть                          | каждую четверть, даты по календарю школы
  в течение года                           | весь период плана? весь период плана: 1 января – 31 декабря 2026
  По результатам ВПР                       | ждёт события: по результатам ВПР
  По отдельному графику                    | ждёт графика: по отдельному графику
  по мере необходимости                    | по мере необходимости
  март 2025                                | вне периода плана
  —                                        | не указан
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('printing a term', () => {
  it.each(CASES)('%s', (text = '', wanted = '') => {
    const term = readTerm(text, YEAR)
    const [short = '', long = short] = wanted.split('? ')
    expect(plain(printTerm(term))).toBe(short)
    expect(plain(printTermLong(term))).toBe(long)
  })

  it('is read back to the same windows for the dated kinds', () => {
    const start = fc.integer({ min: toNumber(day('2023-01-01')), max: toNumber(day('2026-11-01')) }).map(fromNumber)
    const windows = fc.array(fc.tuple(start, fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 5 })
    const plan = { from: day('2023-01-01'), to: day('2026-12-31') }
    fc.assert(
      fc.property(windows, (pairs) => {
        const wanted = [
          ...new Map(pairs.map(([from, days]) => [`${from}+${days}`, [from, addDays(from, days)] as const])).values(),
        ].sort()
        const due = wanted.map(([, to]) => to)
        const kind = wanted.length > 1 ? ('months' as const) : ('period' as const)
        const printed = printTermLong({ kind, windows: wanted, due, outside: [], doubts: [] })
        expect(readTerm(printed, plan)).toMatchObject({ windows: wanted, doubts: [] })
      }),
    )
  })
})
