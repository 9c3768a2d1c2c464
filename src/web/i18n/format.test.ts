import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as f from './format.ts'
import { NBSP } from './typeset.ts'

const plain = (text: string): string => text.replaceAll(NBSP, ' ')

describe('days', () => {
  const CASES: readonly (readonly [string, string])[] = [
    [f.longDay('2026-05-14', '2026-01-01'), '14 мая'],
    [f.longDay('2025-05-14', '2026-01-01'), '14 мая 2025'],
    [f.shortDay('2024-01-15'), '15 янв. 2024'],
    [f.shortDay('2026-03-20', '2026-05-14'), '20 мар.'],
    [f.shortDay('2026-06-01', '2026-05-14'), '1 июня'],
    [f.paperDay('2026-01-19'), '19.01.2026'],
    [f.fullDay('2026-05-14'), 'Четверг, 14 мая 2026 года'],
    [f.dayRange('2026-02-01', '2026-02-28', '2026-05-14'), '1–28 февраля'],
    [f.dayRange('2026-01-12', '2026-12-31'), '12 января – 31 декабря 2026'],
    [f.dayRange('2026-09-01', '2027-05-31'), '1 сентября 2026 – 31 мая 2027'],
    [f.dayRange('2026-05-14', '2026-05-14', '2026-01-01'), '14 мая'],
    [f.distance('2026-06-01', '2026-05-14') ?? '', '18 дней'],
    [f.distance('2026-05-14', '2026-05-14') ?? '', 'сегодня'],
    [f.distance('2026-05-15', '2026-05-14') ?? '', 'завтра'],
  ]
  it.each(CASES)('%s', (said, expected) => {
    expect(plain(said)).toBe(expected)
  })
  it('says nothing of the distance to the past', () => {
    expect(f.distance('2026-05-13', '2026-05-14')).toBeNull()
  })
})

describe('numbers', () => {
  const CASES: readonly (readonly [string, string])[] = [
    [f.number(1886), '1886'],
    [f.number(12300), '12 300'],
    [f.number(1234567), '1 234 567'],
    [f.number(78.5), '78,5'],
    [f.number(-3.5), '−3,5'],
    [f.number(76, 1), '76,0'],
    [f.percent(78.5), '78,5 %'],
    [f.count(1, ['школа', 'школы', 'школ']), '1 школа'],
    [f.count(12, ['школа', 'школы', 'школ']), '12 школ'],
    [f.count(22, ['школа', 'школы', 'школ']), '22 школы'],
    [f.fileSize(1_234_567), '1,2 МБ'],
    [f.fileSize(400), '400 Б'],
    [f.fileSize(56_000), '56 КБ'],
  ]
  it.each(CASES)('%s', (said, expected) => {
    expect(plain(said)).toBe(expected)
  })
  it('never shows a hyphen for minus, nor a point for comma', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (n) => {
        expect(f.number(n)).toMatch(/^\u2212?[\d\u00a0]+(,\d{1,2})?$/)
      }),
    )
  })
})

describe('moments and names', () => {
  const at = (instant: string): string => plain(f.moment(instant, '2026-05-14', 'Europe/Moscow'))
  it('are told in the zone of the territory', () => {
    expect(at('2026-05-14T06:12:00Z')).toBe('сегодня, 9:12')
    expect(at('2026-05-13T22:30:00Z')).toBe('сегодня, 1:30')
    expect(at('2026-05-13T14:55:00Z')).toBe('вчера, 17:55')
    expect(at('2026-05-12T10:00:00Z')).toBe('12 мая')
  })
  it('shortens a full name and leaves a short one', () => {
    expect(plain(f.shortName('Белова Галина Алексеевна'))).toBe('Белова Г. А.')
    expect(plain(f.shortName('Белова Г. А.'))).toBe('Белова Г. А.')
    expect(plain(f.shortName('Г.А. Белова'))).toBe('Белова Г. А.')
    expect(plain(f.shortName('Белова Г.А.'))).toBe('Белова Г. А.')
    expect(plain(f.shortName('Г. Белова'))).toBe('Белова Г.')
    expect(f.shortName('Отдел мониторинга качества образования')).toBe('Отдел мониторинга качества образования')
    expect(f.initials('Белова Галина Алексеевна')).toBe('БГ')
  })
})
