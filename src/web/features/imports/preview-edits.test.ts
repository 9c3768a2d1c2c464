import type { Day } from '#domain/kernel/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import { describe, expect, it } from 'vitest'
import { previewEdits } from './preview-edits.ts'

const empty = {
  period: { text: '2026 год', from: '2026-01-01' as Day, to: '2026-12-31' as Day },
  document: { number: '7' },
  measures: [],
} as unknown as Draft
const two = previewEdits(empty, [
  { path: 'measures.0.insert', value: {} },
  { path: 'measures.0.title', value: 'Открытые уроки' },
  { path: 'measures.1.insert', value: {} },
  { path: 'measures.1.title', value: 'для соседних школ' },
  { path: 'measures.1.termText', value: 'май 2026' },
])

describe('edits before the server has taken them', () => {
  it('a term is read again as it is typed', () => {
    expect(two.measures[1]?.term.due).toEqual(['2026-05-31'])
  })
  it('joined rows become one, cell by cell', () => {
    const [only, ...rest] = previewEdits(two, [{ path: 'measures.0.join', value: true }]).measures
    expect(rest).toEqual([])
    expect(only).toMatchObject({ title: 'Открытые уроки для соседних школ', termText: 'май 2026' })
    expect(only?.term.due).toEqual(['2026-05-31'])
  })
  it('a removed row is gone, the others stay', () => {
    expect(previewEdits(two, [{ path: 'measures.0', value: null }]).measures.map((it) => it.title)).toEqual([
      'для соседних школ',
    ])
  })
  it('a chosen reading stands, agreeing changes nothing', () => {
    const term = { kind: 'whole_period', windows: [], due: [], outside: [], doubts: [] }
    const after = previewEdits(two, [
      { path: 'measures.1.term', value: term },
      { path: 'measures.1.checked', value: true },
    ])
    expect(after.measures[1]?.term).toEqual(term)
  })
  it('paths outside the measures and unknown rows', () => {
    expect(previewEdits(two, [{ path: 'document.number', value: '41-од' }]).document.number).toBe('41-од')
    expect(previewEdits({ ...two, period: null }, [{ path: 'period.from', value: '2026-02-01' }]).period).toEqual({
      from: '2026-02-01',
    })
    expect(previewEdits(two, [{ path: 'measures.9.title', value: 'нет' }])).toEqual(two)
  })
})
