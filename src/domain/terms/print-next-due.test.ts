import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/index.ts'
import { printNextDue } from './print-next-due.ts'
import type { Term } from './term.ts'

const term = (kind: Term['kind'], ...due: string[]): Term => ({
  kind,
  windows: [],
  due: due as Day[],
  outside: [],
  doubts: [],
})

const seen = (reading: Term, year: number | null = 2026, lastDue: string | null = null) =>
  printNextDue(reading, { today: '2026-05-14' as Day, year, lastDue: lastDue as Day | null }).replaceAll('\u00a0', ' ')

describe('the next due day in words', () => {
  for (const [said, reading] of [
    ['до 30 июня', term('date', '2026-06-30')],
    ['до 30 июня 2027', term('date', '2027-06-30')],
    ['срок 28 фев. прошёл', term('date', '2026-02-28')],
    ['срок 30 июня 2024 прошёл', term('date', '2024-06-30')],
    ['3-й из 3: срок 1 мая прошёл', term('months', '2026-03-31', '2026-04-30', '2026-05-01')],
    ['2-й из 3: до 30 июня', term('months', '2026-03-31', '2026-06-30', '2026-10-31')],
    ['по запросу', term('on_request')],
    ['не указан', term(null)],
  ] as const)
    it(said, () => expect(seen(reading)).toBe(said))

  it('leaves out the year of the plan, whatever year it is now', () => {
    expect(seen(term('date', '2025-02-28'), 2025)).toBe('срок 28 фев. прошёл')
    expect(seen(term('date', '2026-06-30'), null)).toBe('до 30 июня')
  })

  it('says the last day as it was shifted, and does not call it past while it is ahead', () => {
    expect(seen(term('date', '2026-02-28'), 2026, '2026-03-02')).toBe('срок 2 мар. прошёл')
    expect(seen(term('date', '2026-05-10'), 2026, '2026-05-14')).toBe('до 14 мая')
    expect(seen(term('months', '2026-03-31', '2026-05-10'), 2026, '2026-05-14')).toBe('2-й из 2: до 14 мая')
  })
})
