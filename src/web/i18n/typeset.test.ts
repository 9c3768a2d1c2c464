import { describe, expect, it } from 'vitest'
import { NBSP, typeset, words } from './typeset.ts'

const shown = (text: string): string => typeset(text).replaceAll(NBSP, '_')

describe('typesetting of our own words', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['Новые ответы появятся здесь', 'Новые ответы появятся здесь'],
    ['Вернуть на доработку', 'Вернуть на_доработку'],
    ['и с кем', 'и_с_кем'],
    ['Показаны 10 из 15', 'Показаны 10_из_15'],
    ['СОШ № 17', 'СОШ_№_17'],
    ['Лебедева О. Н. приняла', 'Лебедева_О._Н. приняла'],
    ['сад', 'сад'],
    ['один – два', 'один_– два'],
  ]
  it.each(CASES)('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
  it('reaches words inside lists and functions', () => {
    const said = words({ list: ['в школе'], f: (n: number) => `${n} школ`, deep: { a: 'к сроку' } })
    expect([said.list[0], said.f(5), said.deep.a]).toEqual([`в${NBSP}школе`, `5${NBSP}школ`, `к${NBSP}сроку`])
  })
})
