import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../kernel/index.ts'
import { readResponsibles } from '../../responsibles/index.ts'
import { readTerm } from '../../terms/index.ts'
import type { Draft, DraftMeasure } from '../draft.ts'
import { applyCorrections, type Correction } from './apply-corrections.ts'
import { BLANK } from './fields.ts'

const FROM = '2024-01-01' as Day
const TO = '2024-12-31' as Day

const measure = (title: string, termText: string, section: number | null = null): DraftMeasure => ({
  ...BLANK.measures,
  section,
  title,
  termText,
  term: readTerm(termText, { from: FROM, to: TO }),
})

const draft = {
  document: { number: '17', signatory: null, title: 'О дорожной карте', date: null },
  period: { text: 'на 2024 год', from: FROM, to: TO },
  goal: null,
  tasks: [],
  sections: [
    { number: 'I', title: 'Анализ', table: 'plan', parent: null },
    { number: 'II', title: 'Поддержка', table: 'plan', parent: null },
  ],
  measures: [measure('Сбор данных', 'март', 0), measure('Семинар', 'май', 1), measure('и обсуждение', '', 1)],
  controlPoints: [],
  indicators: [],
  people: [],
  schools: [],
  bodies: [],
} as unknown as Draft

const corrected = (...steps: [path: string, value: unknown][]): Draft => {
  const outcome = applyCorrections(
    draft,
    steps.map(([path, value]) => ({ path, value })),
  )
  if (!outcome.ok) throw new Error(outcome.refused)
  return outcome.value
}
const due = (it: Draft): string[][] => it.measures.map(({ term }) => [...term.due])

describe('corrections over a draft', () => {
  it('read the term of a corrected row again', () =>
    expect(due(corrected(['measures.0.termText', 'до 15 апреля']))[0]).toEqual(['2024-04-15']))

  it('read the responsibles of a corrected row again', () => {
    const text = 'Руководители школ'
    expect(corrected(['measures.0.responsibleText', text]).measures[0]).toMatchObject({
      responsibleText: text,
      responsibles: readResponsibles(text).items,
    })
  })

  it('lay every term on a new period, but for the chosen ones', () => {
    const chosen = {
      kind: 'date',
      windows: [['2024-02-01', '2024-02-01']],
      due: ['2024-02-01'],
      outside: [],
      doubts: [],
    }
    const moved = corrected(['measures.1.term', chosen], ['period.to', '2025-12-31'], ['period.from', '2025-01-01'])
    expect(due(moved)).toEqual([['2025-03-31'], ['2024-02-01'], []])
  })

  it('let a chosen term go when the printed one is corrected', () => {
    const chosen = { kind: 'date', windows: [], due: ['2024-02-01'], outside: [], doubts: [] }
    const read = corrected(['measures.1.term', chosen], ['measures.1.termText', 'июнь'], ['period.to', '2024-12-30'])
    expect(due(read)[1]).toEqual(['2024-06-30'])
  })

  it('remove, insert and join rows, counting them as they stand', () => {
    const titles = (it: Draft) => it.measures.map(({ title }) => title)
    expect(titles(corrected(['measures.0', null]))).toEqual(['Семинар', 'и обсуждение'])
    expect(titles(corrected(['measures.1.insert', { title: 'Новое' }], ['measures.0', null]))[0]).toBe('Новое')
    expect(titles(corrected(['measures.1.join', true]))).toEqual(['Сбор данных', 'Семинар и обсуждение'])
  })

  it('keep measures with their sections when a section goes or comes', () => {
    const sections = (it: Draft) => it.measures.map(({ section }) => section)
    expect(sections(corrected(['sections.0', null]))).toEqual([null, 0, 0])
    expect(sections(corrected(['sections.1.insert', { title: 'Между' }]))).toEqual([0, 2, 2])
  })

  it('set the passport and a period that was not found', () => {
    expect(corrected(['document.number', '18'], ['document.signatory.name', 'Петрова А.Б.']).document).toMatchObject({
      number: '18',
      signatory: { name: 'Петрова А.Б.', position: '' },
    })
    const outcome = applyCorrections({ ...draft, period: null }, [
      { path: 'period.from', value: '2023-09-01' },
      { path: 'period.to', value: '2024-08-31' },
    ])
    expect(outcome.ok && outcome.value.period).toEqual({ text: '', from: '2023-09-01', to: '2024-08-31' })
  })

  for (const [path, value] of [
    ['measures.9.title', 'нет такой строки'],
    ['measures.0.title', 5],
    ['measures.0.nothing', ''],
    ['measures.0.title.deeper', ''],
    ['measures.x', null],
    ['measures.0', 'не null'],
    ['measures.2.join', true],
    ['measures.0.term', { kind: 'date' }],
    ['measures.0.insert', { unknown: 1 }],
    ['period.from', '2024-02-30'],
    ['period', null],
    ['document.constructor', 'x'],
    ['__proto__.x', 1],
    ['', null],
  ] as const)
    it(`refuse ${path} = ${JSON.stringify(value)}`, () =>
      expect(applyCorrections(draft, [{ path, value }])).toMatchObject({ ok: false, refused: 'badPath' }))

  it('never change the draft as read', () => {
    const before = structuredClone(draft)
    const path = fc.oneof(
      fc.constantFrom('period.to', 'sections.0', 'measures.0', 'measures.1.join', 'measures.0.insert'),
      fc.tuple(fc.nat(3), fc.constantFrom('title', 'termText', 'term')).map(([i, field]) => `measures.${i}.${field}`),
    )
    const value = fc.oneof(
      fc.constant(null),
      fc.constant(true),
      fc.constant({}),
      fc.string(),
      fc.constant('2024-10-01'),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ path, value })), (steps: Correction[]) => {
        applyCorrections(draft, steps)
        expect(draft).toEqual(before)
      }),
    )
  })
})
