import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fromNumber, monthOf, parseDay, toNumber, weekdayOf, yearOf, type Day } from '../kernel/index.ts'
import { CALENDAR_YEARS, HOLIDAYS } from './calendar-years.ts'
import { dayOff, isOverdue, isWorkingDay, shiftDue, type ShiftMode } from './production-calendar.ts'

const day = (text: string): Day => parseDay(text)!
const anyDay = fc.integer({ min: toNumber(day('2020-01-01')), max: toNumber(day('2030-12-31')) }).map(fromNumber)

const workingDays = (year: number): number[] => {
  const quarters = [0, 0, 0, 0]
  for (let it = day(`${year}-01-01`); yearOf(it) === year; it = addDays(it, 1))
    if (isWorkingDay(it)) quarters[Math.ceil(monthOf(it) / 3) - 1]! += 1
  return quarters
}

describe('production calendar', () => {
  // Totals of the year as published (DOMAIN 6.7), apart from the quarters that the data carry.
  const TOTALS: Readonly<Record<number, number>> = {
    2020: 248,
    2021: 247,
    2022: 247,
    2023: 247,
    2024: 248,
    2025: 247,
    2026: 247,
  }

  it.each(CALENDAR_YEARS)('counts the working days of $year by quarter', ({ year, quarters }) => {
    expect(workingDays(year)).toEqual(quarters)
    expect(quarters.reduce((sum, n) => sum + n, 0)).toBe(TOTALS[year])
  })

  it.each(CALENDAR_YEARS)(
    'moves only weekdays off and only Saturdays on in $year',
    ({ year, daysOff, workingSaturdays }) => {
      for (const date of daysOff) {
        expect(weekdayOf(day(`${year}-${date}`)), date).toBeLessThan(6)
        expect(HOLIDAYS[date], date).toBeUndefined()
      }
      for (const date of workingSaturdays) expect(weekdayOf(day(`${year}-${date}`)), date).toBe(6)
    },
  )

  it.each(CALENDAR_YEARS)('keeps the presidential days of $year apart', ({ year, paidNonWorking }) => {
    for (const [from, to] of paidNonWorking) expect(day(`${year}-${from}`) <= day(`${year}-${to}`)).toBe(true)
  })
})

const SHIFTS = `
  2026-05-31  nextWorkingDay      2026-06-01  воскресенье
  2026-05-31  previousWorkingDay  2026-05-29  воскресенье
  2026-05-31  none                2026-05-31  -
  2026-01-01  nextWorkingDay      2026-01-12  Новогодние каникулы
  2026-12-31  previousWorkingDay  2026-12-30  перенесённый выходной
  2026-12-31  nextWorkingDay      2027-01-11  перенесённый выходной
  2024-04-30  nextWorkingDay      2024-05-02  перенесённый выходной
  2024-04-27  nextWorkingDay      2024-04-27  -
  2020-11-05  nextWorkingDay      2020-11-05  -
  2021-05-05  nextWorkingDay      2021-05-05  -
  2023-11-04  nextWorkingDay      2023-11-07  День народного единства
`
describe('shifting a due day', () => {
  it.each(
    SHIFTS.trim()
      .split('\n')
      .map((line) => line.trim().split(/\s{2,}/)),
  )('%s by %s is %s (%s)', (due, mode, wanted, name) => {
    const shift = shiftDue(day(due), mode as ShiftMode)
    expect([shift.due, shift.shifted?.name ?? '-']).toEqual([wanted, name])
  })

  it('says when the calendar of the year is not approved yet', () => {
    expect(shiftDue(day('2026-06-01'), 'nextWorkingDay').preliminary).toBe(false)
    expect(shiftDue(day('2027-06-01'), 'nextWorkingDay').preliminary).toBe(true)
    expect(shiftDue(day('2026-12-31'), 'nextWorkingDay').preliminary).toBe(true)
    expect(dayOff(day('2027-06-12'))).toEqual({ reason: 'holiday', name: 'День России' })
  })

  it('always lands on a working day, never on the wrong side, and leaves it there', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<ShiftMode>('nextWorkingDay', 'previousWorkingDay'), (due, mode) => {
        const { due: moved, shifted } = shiftDue(due, mode)
        expect(isWorkingDay(moved)).toBe(true)
        expect(mode === 'nextWorkingDay' ? moved >= due : moved <= due).toBe(true)
        expect(shifted === null).toBe(moved === due)
        expect(shiftDue(moved, mode).due).toBe(moved)
      }),
    )
  })

  it('is late from the day after the shifted day', () => {
    expect(isOverdue(day('2026-05-31'), day('2026-06-01'), 'nextWorkingDay')).toBe(false)
    expect(isOverdue(day('2026-05-31'), day('2026-06-02'), 'nextWorkingDay')).toBe(true)
    expect(isOverdue(day('2026-05-31'), day('2026-06-01'), 'none')).toBe(true)
  })
})
