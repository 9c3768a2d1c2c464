import type { Target } from '#domain/targets/index.ts'
import { describe, expect, it } from 'vitest'
import { figureOf, reaches, targetWords } from './target-words.ts'

const target = (it: Partial<Target>): Target & { readonly value: number } =>
  ({
    metric: '',
    comparator: '>=',
    value: 75,
    unit: '%',
    by: [],
    kind: 'quantitative',
    ...it,
    ...(it.value === undefined && { value: 75 }),
  }) as Target & { readonly value: number }

describe('the figure that answers are compared with', () => {
  const said = (it: Partial<Target>): string => targetWords(target(it)).replaceAll('\u00a0', ' ')
  it('is said as people say it', () => {
    expect(said({})).toBe('не менее 75 %')
    expect(said({ comparator: '<=', value: 10 })).toBe('не более 10 %')
    expect(said({ comparator: '=', value: 100 })).toBe('100 %')
    expect(said({ value: 2, valueMax: 4, unit: 'count' })).toBe('2–4')
  })
  it('is reached from the right side', () => {
    expect(reaches(75, target({}))).toBe(true)
    expect(reaches(74.9, target({}))).toBe(false)
    expect(reaches(9, target({ comparator: '<=', value: 10 }))).toBe(true)
    expect(reaches(10, target({ comparator: '<', value: 10 }))).toBe(false)
    expect(reaches(5, target({ value: 2, valueMax: 4 }))).toBe(false)
  })
  it('is there only when the measure has one', () => {
    expect(figureOf([target({})])?.value).toBe(75)
    expect(figureOf([target({}), target({ value: 80 })])).toBeNull()
    expect(figureOf([target({ kind: 'document' })])).toBeNull()
  })
})
