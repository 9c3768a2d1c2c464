import { describe, expect, it } from 'vitest'
import { parseDay, type Day } from '../kernel/index.ts'
import { draftOf, fromLastYear, fromRegional, standing, type Cells, type RowKind, type Sheet } from './index.ts'

const day = (text: string): Day => parseDay(text)!
const counter = (): (() => string) => {
  let n = 0
  return () => `r${(n += 1)}`
}

const row = (id: string, kind: RowKind, cells: Cells, parentId: string | null = null) => ({
  id,
  kind,
  parentId,
  cells,
  versions: {},
})

const PLAN: Sheet = [
  row('p', 'passport', {
    title: 'Дорожная карта поддержки школ города Ольховца на 2025 год',
    orderTitle: 'О поддержке школ в 2025 году',
    periodFrom: '2025-01-01',
    periodTo: '2025-12-31',
    goal: 'снизить к концу 2025 года долю отстающих',
    issuer: 'Управление образования города Ольховца',
  }),
  row('b1', 'basis', { text: 'приказа министерства образования от 12.12.2024 № 1904' }),
  row('i1', 'indicator', { text: 'Доля ШНОР, утвердивших программы, к 2025 году – 80 %' }),
  row('i2', 'indicator', { text: 'Доля обученных учителей', targetText: '2025 год – 60,5 %', baseText: '40 %' }),
  row('c1', 'clause', { number: '1', text: 'Утвердить дорожную карту на 2025 год.' }),
  row('c2', 'clause', { number: '2', text: 'Признать утратившим силу приказ от 19.01.2024 № 27-о.' }),
  row('s1', 'section', { number: '1', title: 'Диагностика' }),
  row('m0', 'measure', { number: '1.1', title: 'Самообследование', termText: 'до 20 марта 2025 г.' }, 's1'),
  row('m1', 'measure', { number: '1.2', title: 'Анализ ВПР-2025', termText: 'июнь' }, 's1'),
  row('s2', 'section', { number: '2', title: 'Разовое' }),
  row('m2', 'measure', { number: '2.1', title: 'Открытие центра', termText: '14 мая 2025 г., среда' }, 's2'),
  row('m3', 'measure', { number: '2.2', title: 'Опрос', termText: 'январь 2026 г.' }, 's2'),
]

const begun = (leaveOut?: ReadonlySet<number>, from = '2026-01-01', to = '2026-12-31') =>
  fromLastYear(draftOf(PLAN), { from: day(from), to: day(to), newId: counter(), ...(leaveOut && { leaveOut }) })

const find = (rows: Sheet, kind: RowKind, at = 0): Cells => rows.filter((it) => it.kind === kind)[at]?.cells ?? {}
const whys = (it: ReturnType<typeof begun>, kind: RowKind, at = 0): string[] => {
  const id = it.rows.filter((one) => one.kind === kind)[at]?.id
  return it.unsure.filter((one) => one.row === id).map((one) => `${one.field} ${one.why}`)
}

describe('a plan begun from last year’s', () => {
  it('has the new period in its passport and titles', () => {
    const { rows } = begun()
    expect(find(rows, 'passport')).toMatchObject({
      title: 'Дорожная карта поддержки школ города Ольховца на 2026 год',
      orderTitle: 'О поддержке школ в 2026 году',
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
      goal: 'снизить к концу 2026 года долю отстающих',
    })
    expect(draftOf(rows).period).toMatchObject({ text: 'на 2026 год', from: '2026-01-01' })
  })

  it('moves terms, and says which lie outside or fell on another weekday', () => {
    const it = begun()
    expect(find(it.rows, 'measure').termText).toBe('до 20 марта 2026 г.')
    expect(whys(it, 'measure')).toEqual([])
    expect(find(it.rows, 'measure', 1)).toMatchObject({ title: 'Анализ ВПР-2026', termText: 'июнь' })
    expect(whys(it, 'measure', 1)).toEqual(['title yearInWords'])
    expect(find(it.rows, 'measure', 2).termText).toBe('14 мая 2026 г., среда')
    expect(whys(it, 'measure', 2)).toContain('termText weekday')
    expect(whys(it, 'measure', 3)).toEqual(['termText outsidePeriod'])
  })

  it('tells of every cell that it wrote anew', () => {
    const { rows, moved } = begun()
    for (const { row: id, field, before, after } of moved) {
      expect(rows.find((one) => one.id === id)?.cells[field]).toBe(after)
      expect(before).not.toBe(after)
    }
    expect(moved.length).toBeGreaterThan(8)
  })

  it('begins indicators with the value last aimed at and asks for the new aim', () => {
    const it = begun()
    expect(find(it.rows, 'indicator')).toEqual({
      text: 'Доля ШНОР, утвердивших программы, к 2026 году – 80 %',
      baseText: '80 %',
    })
    expect(find(it.rows, 'indicator', 1)).toEqual({
      text: 'Доля обученных учителей',
      targetText: '2026 год – 60,5 %',
      baseText: '60,5 %',
    })
    expect(whys(it, 'indicator')).toEqual(['text targetToSet'])
    expect(whys(it, 'indicator', 1)).toEqual(['targetText targetToSet'])
  })

  it('keeps papers as they are and points at them', () => {
    const it = begun()
    expect(find(it.rows, 'basis').text).toBe('приказа министерства образования от 12.12.2024 № 1904')
    expect(whys(it, 'basis')).toEqual(['text paperNamed'])
    expect(find(it.rows, 'clause', 1).text).toContain('приказ от 19.01.2024 № 27-о')
    expect(whys(it, 'clause', 1)).toEqual(['text paperNamed'])
  })

  it('leaves out what was done once, and a section that nothing is left of', () => {
    const { rows } = begun(new Set([2, 3]))
    expect(standing(rows).map((one) => one.cells.title ?? '')).not.toContain('Разовое')
    expect(rows.filter((one) => one.kind === 'measure').map((one) => one.cells.title)).toEqual([
      'Самообследование',
      'Анализ ВПР-2026',
    ])
    expect(rows.filter((one) => one.kind === 'section')).toHaveLength(1)
  })

  it('goes over two years, and to a school year by its beginning', () => {
    expect(find(begun(undefined, '2027-01-01', '2027-12-31').rows, 'measure').termText).toBe('до 20 марта 2027 г.')
    expect(find(begun(undefined, '2025-09-01', '2026-08-31').rows, 'measure').termText).toBe('до 20 марта 2026 г.')
  })

  it('clamps a day that the new year does not have', () => {
    const leap: Sheet = [
      row('p', 'passport', { title: 'План', periodFrom: '2024-01-01', periodTo: '2024-12-31' }),
      row('m0', 'measure', { title: 'Отчёт', termText: 'до 29 февраля' }),
      row('m1', 'measure', { title: 'Сверка', termText: '29.02.2024' }),
    ]
    const it = fromLastYear(draftOf(leap), { from: day('2025-01-01'), to: day('2025-12-31'), newId: counter() })
    expect(it.rows.slice(1).map((one) => one.cells.termText)).toEqual(['до 28 февраля', '28.02.2025'])
    expect(it.unsure.map(({ why, text }) => `${why} ${text}`)).toEqual(['leapDay до 29 февраля', 'leapDay 29.02.2024'])
  })
})

describe('a plan begun from the regional one', () => {
  const regional: Sheet = [
    row('p', 'passport', {
      title: 'План',
      issuer: 'Министерство',
      signatoryName: 'А.А. Берёзова',
      goal: 'помочь школам',
    }),
    row('c', 'clause', { number: '1', text: 'Утвердить план.' }),
    row('s', 'section', { number: '1', title: 'Диагностика' }),
    row('m0', 'measure', { title: 'Сбор', responsibleText: 'Региональный оператор' }, 's'),
    row('m1', 'measure', { title: 'Свод', responsibleText: 'муниципальные органы управления образованием' }, 's'),
    row('m2', 'measure', { title: 'Разбор', responsibleText: 'руководители школ' }, 's'),
    row('m3', 'measure', { title: 'Обзор', responsibleText: 'Берёзова А.А.' }, 's'),
    row('g', 'body', { name: 'Рабочая группа', kind: 'workingGroup' }),
    row('a', 'member', { name: 'Берёзова А.А.', position: 'министр' }, 'g'),
  ]
  const { rows, unsure } = fromRegional(draftOf(regional), { newId: counter() })

  it('takes goal, sections and measures as printed, without the region’s own requisites', () => {
    expect(rows.map((one) => one.kind)).toEqual(['passport', 'section', 'measure', 'measure', 'measure', 'measure'])
    expect(rows[0]?.cells).toEqual({ title: 'План', goal: 'помочь школам' })
    expect(rows[2]?.cells.responsibleText).toBe('Региональный оператор')
  })

  it('points at those who answer for the region', () => {
    expect(unsure.map(({ text, why }) => `${text}: ${why}`)).toEqual([
      'Региональный оператор: regional',
      'муниципальные органы управления образованием: regional',
      'Берёзова А.А.: regional',
    ])
  })
})
