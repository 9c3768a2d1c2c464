import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/index.ts'
import { planWeeks } from './plan-weeks.ts'

describe('the weeks of a plan', () => {
  for (const [from, to, today, first, last, count] of [
    ['2026-01-01', '2026-12-31', '2026-05-14', '2025-12-29', '2026-12-28', 53],
    ['2020-09-01', '2021-08-31', '2026-05-14', '2020-08-31', '2021-08-30', 53],
    ['2023-03-01', '2025-12-31', '2024-02-01', '2024-01-01', '2024-12-30', 53],
    ['2023-03-01', '2025-12-31', '2022-02-01', '2023-02-27', '2023-12-25', 44],
    ['2023-03-01', '2025-06-30', '2026-02-01', '2024-12-30', '2025-06-30', 27],
    ['2024-05-15', '2024-05-15', '2024-05-15', '2024-05-13', '2024-05-13', 1],
  ] as const)
    it(`${from} to ${to} on ${today}`, () => {
      const weeks = planWeeks(from as Day, to as Day, today as Day)
      expect([weeks[0], weeks.at(-1), weeks.length]).toEqual([first, last, count])
    })
})
