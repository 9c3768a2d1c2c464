import { describe, expect, it } from 'vitest'
import { joinPieces } from './join.ts'
import { isNumber, ordinal, splitNumber, trimNumber } from './numbers.ts'

describe('numbers of points', () => {
  it.each(['1', '1.', '1.1.', '2)', 'IV.', '№ 3', 'а)'])('%s is a number', (text) => expect(isNumber(text)).toBe(true))
  it.each(['', 'Опрос', '2024 год', '1. Опрос', '15.01.2024'])('«%s» is none', (text) =>
    expect(isNumber(text)).toBe(false),
  )

  it.each([
    ['1. Работа с учителями', '1', 'Работа с учителями'],
    ['1.2. Совещание', '1.2', 'Совещание'],
    ['II. Методическая помощь', 'II', 'Методическая помощь'],
    ['Раздел 3. Контроль', '3', 'Контроль'],
    ['Этап IV: итоги', 'IV', 'итоги'],
  ])('%s is split', (text, number, title) => expect(splitNumber(text)).toEqual({ number, title }))

  it.each(['с учителями', '5 школ города', 'Направление работы', 'В. Иванов'])('%s stays whole', (text) => {
    expect(splitNumber(text)).toBeNull()
  })

  it.each([
    ['2.4', 4],
    ['IV', 4],
    ['XIX', 19],
    ['б', 2],
    ['п/п', null],
  ] as const)('%s counts %s', (number, count) => {
    expect(ordinal(number)).toBe(count)
  })

  it('drops dots and brackets at the end', () =>
    expect(['1.1.', '2)', '№ 7'].map(trimNumber)).toEqual(['1.1', '2', '7']))
})

describe('pieces of a torn text', () => {
  it.each([
    ['отчёт о', 'результатах', 'отчёт о результатах'],
    ['учебно-', 'методический', 'учебно-методический'],
    ['школы -', 'наставники', 'школы - наставники'],
    ['', 'итоги', 'итоги'],
    ['итоги', '', 'итоги'],
  ])('%s + %s', (first, second, whole) => expect(joinPieces(first, second)).toBe(whole))
})
