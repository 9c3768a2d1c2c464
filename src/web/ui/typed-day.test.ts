import { describe, expect, it } from 'vitest'
import { readTypedDay } from './typed-day.ts'

describe('a day as it is typed', () => {
  for (const [text, day] of [
    ['14.05.2026', '2026-05-14'],
    ['14.5.26', '2026-05-14'],
    ['14.5', '2026-05-14'],
    ['1 6', '2026-06-01'],
    ['14/05/2025', '2025-05-14'],
    ['2026-05-14', '2026-05-14'],
    ['31.06.2026', null],
    ['29.02.2026', null],
    ['14 мая', null],
    ['14.05.202', null],
    ['', null],
  ] as const)
    it(`«${text}»`, () => expect(readTypedDay(text, '2026-01-01')).toBe(day))
})
