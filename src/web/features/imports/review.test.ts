import type { Day } from '#domain/kernel/index.ts'
import type { Draft, DraftMeasure } from '#domain/understanding/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesFor } from './doubt-choices.ts'
import { nextDoubt, review, touchedRows } from './review.ts'

const day = (text: string) => text as Day
const sure = {
  section: null,
  table: 'plan',
  number: '1',
  title: 'Открытые уроки',
  termText: 'май 2026',
  responsibleText: 'Кузьмина А. А.',
  resultText: '',
  reportFormText: '',
  infoSupportText: '',
  term: {
    kind: 'months',
    windows: [[day('2026-05-01'), day('2026-05-31')]],
    due: [day('2026-05-31')],
    outside: [],
    doubts: [],
  },
  responsibles: [],
  targets: [],
  schools: [],
  parts: [],
  source: { page: null, table: 0, row: 1, lines: [] },
  confidence: 1,
  repairs: [],
} as const satisfies DraftMeasure

const doubtful: DraftMeasure = {
  ...sure,
  term: {
    ...sure.term,
    outside: [[day('2027-01-01'), day('2027-01-10')]],
    doubts: [{ code: 'outsidePeriod', message: 'Срок выходит за период плана', quote: 'до 10 января' }],
  },
}
const draftOf = (...measures: DraftMeasure[]): Draft =>
  ({
    measures,
    period: { text: '2026 год', from: day('2026-01-01'), to: day('2026-12-31') },
    sections: [],
    findings: [],
  }) as unknown as Draft

describe('what is left to look at', () => {
  it('nothing in a row read with confidence', () => {
    expect(review(draftOf(sure), [])).toMatchObject({ doubts: [], marks: ['sure'], checked: 1, doubtfulFields: 0 })
  })
  it('a doubt of the term, an absent one, an unread one and a row mended by guess', () => {
    const absent = { ...sure, termText: '', term: { ...sure.term, kind: null, windows: [], due: [] } }
    const unread = { ...absent, termText: 'по мере сил' }
    const mended = { ...sure, confidence: 0.6, repairs: ['Строка собрана из двух.'] }
    const all = review(draftOf(doubtful, absent, unread, mended), [])
    expect(all.doubts.map((it) => it.code)).toEqual(['outsidePeriod', 'absent', 'unread', 'lowConfidence'])
    expect(all.marks).toEqual(['doubt', 'absent', 'doubt', 'doubt'])
    expect(all).toMatchObject({ checked: 0, total: 4, doubtfulFields: 4 })
  })
  it('two doubts of one field are one field', () => {
    const two = { ...doubtful, term: { ...doubtful.term, doubts: [...doubtful.term.doubts, ...doubtful.term.doubts] } }
    expect(review(draftOf(two), []).doubtfulFields).toBe(1)
  })
  it('agreeing settles the field; typing into it asks again', () => {
    const agreed = { path: 'measures.0.checked', value: 'termText' }
    expect(review(draftOf(doubtful), [agreed])).toMatchObject({ marks: ['sure'], checked: 1 })
    expect(review(draftOf(doubtful), [agreed, { path: 'measures.0.termText', value: 'до 10 января' }]).marks).toEqual([
      'doubt',
    ])
  })
  it('a corrected row carries the pencil', () => {
    expect(review(draftOf(sure), [{ path: 'measures.0.termText', value: 'май 2026' }]).marks).toEqual(['corrected'])
  })
  it('a plan without a period asks for it first', () => {
    const all = review({ ...draftOf(doubtful), period: null }, [])
    expect(all.doubts.map((it) => it.measure)).toEqual([null, 0])
  })
})

it('marks follow their rows through removals, insertions and joins', () => {
  const rows = touchedRows(
    [
      { path: 'measures.3.termText', value: 'май' },
      { path: 'measures.0', value: null },
      { path: 'measures.1.insert', value: {} },
      { path: 'measures.3.join', value: true },
    ],
    4,
  )
  expect(rows.map((it) => [...it.edited])).toEqual([[], ['title'], [], ['termText', 'title']])
})

it('there are as many marks as rows, whatever was done', () => {
  const anyEdit = fc.record({
    path: fc
      .tuple(fc.nat(9), fc.constantFrom('', '.insert', '.join', '.checked', '.termText'))
      .map(([n, what]) => `measures.${n}${what}`),
    value: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const all = review(draftOf(...Array.from({ length: 20 }, () => doubtful)), edits)
      expect(all.marks).toHaveLength(20)
      expect(all.checked + all.marks.filter((it) => it === 'doubt').length).toBe(20)
    }),
  )
})

describe('the way from doubt to doubt', () => {
  const doubts = review(draftOf(sure, doubtful, sure, doubtful), []).doubts
  it('begins with the first', () => expect(nextDoubt(doubts, null, 1)?.measure).toBe(1))
  it('goes on from a row without one', () => expect(nextDoubt(doubts, { measure: 2 }, 1)?.measure).toBe(3))
  it('and back', () => expect(nextDoubt(doubts, { measure: 2 }, -1)?.measure).toBe(1))
  it('runs around the end', () => expect(nextDoubt(doubts, { measure: 3 }, 1)?.measure).toBe(1))
  it('ends where nothing is doubtful', () => expect(nextDoubt([], { measure: 0 }, 1)).toBeNull())
})

describe('answers offered to a doubt', () => {
  it('a term past the end of the plan: leave out, move to the last day, keep', () => {
    const draft = draftOf(doubtful)
    const choices = choicesFor(review(draft, []).doubts[0]!, draft)
    expect(choices.map((it) => [it.code, it.terms])).toEqual([
      ['dropOutside', 1],
      ['moveToEnd', 2],
      ['keepOutside', 2],
    ])
    expect(choices[1]?.edits[0]).toMatchObject({
      path: 'measures.0.term',
      value: { due: ['2026-05-31', '2026-12-31'], outside: [], doubts: [] },
    })
  })
  it('any other doubt: as read, or type', () => {
    const draft = draftOf({ ...sure, confidence: 0.5 })
    expect(choicesFor(review(draft, []).doubts[0]!, draft)).toMatchObject([
      { code: 'asRead', edits: [{ path: 'measures.0.checked', value: true }] },
      { code: 'edit', opens: true },
    ])
  })
})
