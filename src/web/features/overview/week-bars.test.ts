import { addDays, type Day } from '#domain/kernel/index.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUND, monthTicks, placeOf, weekBars, type Week } from './week-bars.ts'

const weeksOf = (n: number, counts: (week: number) => Week['counts'] = () => ({}), from = '2026-01-12'): Week[] =>
  Array.from({ length: n }, (_, i) => ({ from: addDays(from as Day, i * 7), counts: counts(i) }))

describe('the strip of weeks', () => {
  it('draws no bar for a week without due days', () => {
    const bars = weekBars(
      weeksOf(51, (i) => (i === 3 ? { done: 2 } : {})),
      1092,
    )
    expect(bars.map((it) => [it.from, it.to, it.total])).toEqual([['2026-02-02', '2026-02-08', 2]])
  })
  it('stacks done, waiting, alarm and ahead from the ground up, inside the strip', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300), (done, onReview, overdue, notDue) => {
        for (const bar of weekBars(
          weeksOf(2, () => ({ done, onReview, overdue, notDue })),
          1000,
        )) {
          const bottoms = bar.segments.map((it) => it.y + it.height)
          expect(bottoms).toEqual([...bottoms].sort((a, b) => b - a))
          expect(Math.max(...bottoms)).toBeLessThan(GROUND)
          expect(bar.top).toBeGreaterThan(10)
        }
      }),
    )
  })
  it('places today between its neighbours and nothing outside the plan', () => {
    const weeks = weeksOf(50)
    expect(placeOf('2026-01-12', weeks, 1000)).toBe(0)
    expect(placeOf('2026-07-06', weeks, 1000)).toBe(500)
    expect(placeOf('2026-01-11', weeks, 1000)).toBeNull()
    expect(placeOf('2027-06-01', weeks, 1000)).toBeNull()
  })
  it('names months while they have room, then quarters, then years', () => {
    const named = (n: number, width: number, from?: string) =>
      monthTicks(weeksOf(n, undefined, from), width).map((it) => it.day.slice(2, 7))
    expect(named(26, 700)).toEqual(['26-01', '26-02', '26-03', '26-04', '26-05', '26-06'])
    expect(named(26, 700, '2026-01-26')[0]).toBe('26-02')
    expect(named(156, 1092)).toEqual([
      '26-01',
      '26-04',
      '26-07',
      '26-10',
      '27-01',
      '27-04',
      '27-07',
      '27-10',
      '28-01',
      '28-04',
      '28-07',
      '28-10',
    ])
  })
})
