import { describe, expect, it } from 'vitest'
import type { MeasureRow, Plan } from './queries.ts'
import { planRows } from './rows.ts'

const section = (id: string): Plan['sections'][number] => ({
  id,
  number: id,
  title: `Раздел ${id}`,
  table: 'plan',
  parentId: null,
  measures: 0,
  counts: {},
})
const measure = (id: string, sectionId: string | null, table = 'plan'): MeasureRow => ({
  id,
  sectionId,
  table,
  number: id,
  title: '',
  termText: '',
  termReading: '',
  responsibleText: '',
  resultText: '',
  reportFormText: '',
  state: 'active',
  nextDue: null,
  counts: {},
})
const drawn = (rows: ReturnType<typeof planRows>): string =>
  rows.map((it) => (it.kind === 'measure' ? it.key : `[${it.key} ${it.found}]`)).join(' ')

describe('rows of the plan', () => {
  const sections = [section('I'), section('II'), section('III')]
  const measures = [measure('1', 'I'), measure('2', 'I'), measure('3', 'II'), measure('м1', null, 'mechanisms')]
  it('put a heading before the first measure of a section or another table, and none over nothing', () => {
    expect(drawn(planRows(sections, measures, new Set()))).toBe('[I 2] 1 2 [II 1] 3 [table:mechanisms 1] м1')
  })
  it('keep the heading and its count when folded', () => {
    expect(drawn(planRows(sections, measures, new Set(['I'])))).toBe('[I 2] [II 1] 3 [table:mechanisms 1] м1')
  })
  it('have no heading over a plan without sections', () => {
    expect(drawn(planRows([], [measure('1', null), measure('2', null)], new Set()))).toBe('1 2')
  })
})
