import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIndicator, readTargets } from './index.ts'
import type { Target } from './index.ts'

interface Expected {
  readonly kind: string | null
  readonly value: number | null
  readonly comparator: string | null
  readonly unit: string | null
  readonly by: readonly { year: number; value: number }[]
  readonly more?: readonly Expected[]
}

const judged = (item: Target | Expected | undefined): unknown => ({
  kind: item?.kind ?? null,
  value: item?.value ?? null,
  comparator: item?.comparator ?? null,
  unit: item?.unit ?? null,
  by: (item?.by ?? []).map(({ year, value }) => [year, value]),
})

const fixtures = readFileSync(new URL('../../../tests/fixtures/targets.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { text: string; expect: Expected })

describe('readTargets', () => {
  it('has a table worth the name', () => expect(fixtures.length).toBeGreaterThanOrEqual(120))

  it.each(fixtures.map((line) => [line.text, line.expect] as const))('%s', (text, expected) => {
    const { items } = readTargets(text)
    const all = [expected, ...(expected.more ?? [])]
    expect(all.map((_, i) => judged(items[i]))).toEqual(all.map(judged))
  })

  it.each([
    ['Не менее 3 антирисковых программ', 'антирисковых программ'],
    ['100% ШНОР приняли участие', 'ШНОР приняли участие'],
    ['Участие не менее, чем в 4 мероприятиях', 'Участие в мероприятиях'],
    ['Охват участников -100%', 'Охват участников'],
    ['Снижение неуспеваемости на 3 %', 'Снижение неуспеваемости'],
    ['Охват не менее 80 % педагогов, не менее 3 занятий', 'Охват педагогов'],
    ['Доля школ с программами: к 2025 году – 20%, 2026 году – 35%', 'Доля школ с программами'],
  ])('names what is counted: %s', (text, metric) => {
    expect(readTargets(text).items[0]?.metric).toBe(metric)
  })

  it.each<[string, Partial<Target>]>([
    ['от 2 до 4 посещений', { value: 2, valueMax: 4 }],
    ['с 35 до 50 %', { baseline: 35, value: 50 }],
    ['увеличение на 10 %', { change: 'increase' }],
    ['снижение не менее чем на 2 %', { change: 'decrease', comparator: '>=' }],
    ['Июнь 2025 год – 10%', { by: [{ year: 2025, month: 6, value: 10 }] }],
  ])('keeps ranges, bases, changes and months: %s', (text, expected) => {
    expect(readTargets(text).items[0]).toMatchObject(expected)
  })

  it('gives the paper beside the figure its own item', () => {
    const { items } = readTargets('100 % школ участвуют; аналитическая справка')
    expect(items.map(({ kind, metric }) => [kind, metric])).toEqual([
      ['quantitative', 'школ участвуют'],
      ['document', 'аналитическая справка'],
    ])
  })

  it('never throws, and figures come from the text', () => {
    const word = fc.constantFrom(
      'не менее',
      '5',
      '100 %',
      '2025 году –',
      'к',
      'школ',
      ';',
      ',',
      'от',
      'до',
      '(',
      ')',
      'классов',
      '12.05',
      'на',
      '1,5',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 12 }).map((it) => it.join(' ')),
        ),
        (text) => {
          for (const { value, by, kind, comparator } of readTargets(text).items) {
            expect(kind === 'quantitative').toBe(value !== null || by.length > 0)
            expect(comparator !== null).toBe(kind === 'quantitative')
          }
        },
      ),
    )
  })
})

describe('readIndicator', () => {
  it.each([
    ['1. Доля школ с программами -100 %.', '%', [[null, null, 100]]],
    [
      'доля школ с ЭБС: к 2025 году – 40%, 2026 году – 100%;',
      '%',
      [
        [2025, null, 40],
        [2026, null, 100],
      ],
    ],
    ['доля школ, показавших рост, среди школ с низкими результатами;', '%', []],
    [
      'Доля школ, где пенсионеров не более 30% - в 2025 году- 25%, в 2026 году – 20%',
      '%',
      [
        [2025, null, 25],
        [2026, null, 20],
      ],
    ],
    ['Число школ-наставников к 2026 году – 8', 'count', [[2026, null, 8]]],
  ])('%s', (text, unit, targets) => {
    const read = readIndicator(text)
    expect(read.unit).toBe(unit)
    expect(read.targets.map(({ year, month, value }) => [year, month, value])).toEqual(targets)
    expect(read.metric).not.toMatch(/[–;-]$|\d{4} год/u)
  })

  it('takes the base of a way', () => {
    expect(readIndicator('Доля школ с наставниками: с 40 до 60 %')).toMatchObject({
      baseline: 40,
      targets: [{ value: 60 }],
    })
  })
})

const expectFolder = new URL('../../../../shared/expect/', import.meta.url)
const sharedIsHere = existsSync(expectFolder)
if (!sharedIsHere) console.log('no ../shared/expect beside the checkout: indicators of the seeds are not compared')

describe.runIf(sharedIsHere)('indicators of the real orders', () => {
  const files = sharedIsHere ? readdirSync(expectFolder).filter((name) => name.endsWith('.json')) : []
  it.each(files)('%s', (file) => {
    const { indicators } = JSON.parse(readFileSync(new URL(file, expectFolder), 'utf8')) as {
      indicators: {
        text: string
        metric: string
        comparator: string
        unit: string
        targets: { year: number | null; value: number }[]
      }[]
    }
    for (const { text, metric, comparator, unit, targets } of indicators) {
      const read = readIndicator(text)
      expect({
        ...read,
        baseline: undefined,
        targets: read.targets.map(({ year, value }) => ({ year, value })),
      }).toEqual({
        metric,
        comparator,
        unit,
        baseline: undefined,
        targets: targets.map(({ year, value }) => ({ year, value })),
      })
    }
  })
})
