import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlanRow, differenceOf } from './difference.ts'

const row = (number: string | null, title: string, more: Partial<PlanRow> = {}): PlanRow => ({
  number, title, termText: 'март', responsibleText: 'Ларина О.С.', resultText: '', reportFormText: '', infoSupportText: '',
  table: 'plan', sectionTitle: null, ...more,
}) // prettier-ignore

const OLD = [row('1', 'Опрос учителей школ'), row('2', 'Выезд в школы округа'), row('3', 'Разбор итогов года')]
const kindsOf = (after: readonly PlanRow[]) => differenceOf(OLD, after).map((it) => [it.before, it.after, ...it.kinds])

describe('difference of two wordings of a plan', () => {
  it('is empty for the same plan', () => {
    expect(differenceOf(OLD, OLD).every((it) => it.kinds.length === 0 && it.fields.length === 0)).toBe(true)
  })

  it('sees an added row, and the numbers it pushes', () => {
    const [first, second, third] = OLD as [PlanRow, PlanRow, PlanRow]
    const after = [first, row('2', 'Родительское собрание'), { ...second, number: '3' }, { ...third, number: '4' }]
    expect(kindsOf(after)).toEqual([[0, 0], [null, 1, 'added'], [1, 2, 'renumbered'], [2, 3, 'renumbered']]) // prettier-ignore
  })

  it('sees a removed row where it stood', () => {
    expect(kindsOf([OLD[0] ?? row(null, ''), OLD[2] ?? row(null, '')])).toEqual([[0, 0], [1, null, 'removed'], [2, 1]]) // prettier-ignore
  })

  it('names the cells that changed, with a title in other words too', () => {
    const after = [
      OLD[0] ?? row(null, ''),
      row('2', 'Выезд в школы и детские сады округа', { termText: 'май' }),
      OLD[2] ?? row(null, ''),
    ]
    expect(differenceOf(OLD, after)[1]).toEqual({
      kinds: ['changed'],
      before: 1,
      after: 1,
      fields: [
        { field: 'title', before: 'Выезд в школы округа', after: 'Выезд в школы и детские сады округа' },
        { field: 'termText', before: 'март', after: 'май' },
      ],
    })
  })

  it('sees one row moved, not all those around it', () => {
    const [first, second, third] = OLD as [PlanRow, PlanRow, PlanRow]
    expect(differenceOf(OLD, [third, first, second]).map((it) => it.kinds)).toEqual([['moved'], [], []])
    expect(differenceOf(OLD, [first, { ...second, sectionTitle: 'Помощь' }, third])[1]?.kinds).toEqual(['moved'])
  })

  it('speaks of every old and every new row exactly once', () => {
    const rows = fc.array(
      fc
        .record({
          number: fc.constantFrom('1', '2', null),
          title: fc.constantFrom('Опрос учителей', 'Опрос учеников', 'Выезд в школы', 'Итоги'),
        })
        .map((it) => row(it.number, it.title)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const changes = differenceOf(before, after)
        const seen = (side: 'before' | 'after') => changes.flatMap((it) => it[side] ?? []).sort((a, b) => a - b)
        expect(seen('before')).toEqual([...before.keys()])
        expect(seen('after')).toEqual([...after.keys()])
        expect(changes.filter((it) => it.after !== null).map((it) => it.after)).toEqual([...after.keys()])
      }),
    )
  })
})
