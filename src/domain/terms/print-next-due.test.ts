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

describe('the next due day in words', () => {
  for (const [said, reading] of [
    ['до 30 июня', term('date', '2026-06-30')],
    ['до 30 июня 2024', term('date', '2024-06-30')],
    ['2-й из 3: до 30 июня', term('months', '2026-03-31', '2026-06-30', '2026-10-31')],
    ['3-й из 3: до 1 мая', term('months', '2026-03-31', '2026-04-30', '2026-05-01')],
    ['по запросу', term('on_request')],
    ['не указан', term(null)],
  ] as const)
    it(said, () => expect(printNextDue(reading, '2026-05-14' as Day).replaceAll('\u00a0', ' ')).toBe(said))
})
