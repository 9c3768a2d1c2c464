import { describe, expect, it } from 'vitest'
import { NBSP } from '../typeset.ts'
import { schools as say, schoolYear } from './schools.ts'

const plain = (text: string) => text.replaceAll(NBSP, ' ')
const TODAY = '2026-05-14'

describe('who was in the list on a day', () => {
  it.each([
    [6, '2024-10-01', '1 октября 2024 года в списке ШНОР было 6 школ'],
    [1, '2024-10-01', '1 октября 2024 года в списке ШНОР была 1 школа'],
    [21, '2024-10-01', '1 октября 2024 года в списке ШНОР была 21 школа'],
    [11, '2024-10-01', '1 октября 2024 года в списке ШНОР было 11 школ'],
    [0, '2024-10-01', '1 октября 2024 года в списке ШНОР школ не было'],
    [2, TODAY, 'Сегодня в списке ШНОР 2 школы'],
    [3, '2026-09-01', '1 сентября 2026 года в списке ШНОР будет 3 школы'],
    [0, '2026-09-01', '1 сентября 2026 года в списке ШНОР школ не будет'],
  ])('%i schools on %s: %s', (n, day, sentence) => {
    expect(plain(say.onDay(n, 'ШНОР', day, TODAY))).toBe(sentence)
  })
})

it('a school year is called by both of its years', () => {
  expect([schoolYear(2024), schoolYear(2099)]).toEqual(['2024/25', '2099/00'])
})

it('figures say what is known and no more', () => {
  const figures = { pupils: 486, classes: 21, shifts: null, teachers: 38 }
  expect(plain(say.feed.figures(2024, figures))).toBe('2024/25 учебный год: 486 учеников, 21 класс, 38 учителей')
})
