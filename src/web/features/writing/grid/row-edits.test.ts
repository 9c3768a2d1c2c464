import { applyEdits, type Edit, type RowKind, type Sheet } from '#domain/writing/index.ts'
import { describe, expect, it } from 'vitest'
import { addHead, addRow, nudge, withNumbers } from './row-edits.ts'
import { SHAPES, shownRows } from './shapes.ts'

const row = (id: string, kind: RowKind, parentId: string | null = null) => ({
  id,
  kind,
  parentId,
  cells: kind === 'passport' ? {} : { number: '' },
  versions: {},
})
const SHEET: Sheet = [
  row('p', 'passport'),
  row('s1', 'section'),
  row('m1', 'measure', 's1'),
  row('m2', 'measure', 's1'),
  row('s2', 'section'),
  row('m3', 'measure', 's2'),
]
const shape = SHAPES.measures
const shown = shownRows(SHEET, shape)
const after = (edit: Edit | null) =>
  shownRows(applyEdits(SHEET, edit ? [edit] : []).sheet, shape)
    .map((it) => it.id)
    .join(' ')
const find = (id: string) => shown.find((it) => it.id === id)

describe('rows of the table', () => {
  it('stand behind the one with the cursor', () => {
    expect(after(addRow(shape, find('m1'), 'n'))).toBe('s1 m1 n m2 s2 m3')
    expect(after(addRow(shape, find('s2'), 'n'))).toBe('s1 m1 m2 s2 n m3')
    expect(after(addHead(shown, 'section', find('m1'), 'n'))).toBe('s1 m1 m2 n s2 m3')
    expect(after(addHead(shown, 'section', undefined, 'n'))).toBe('s1 m1 m2 s2 m3 n')
  })

  it.each<[string, -1 | 1, string]>([
    ['m1', 1, 's1 m2 m1 s2 m3'],
    ['m2', 1, 's1 m1 s2 m2 m3'],
    ['m3', -1, 's1 m1 m2 m3 s2'],
    ['m1', -1, 's1 m1 m2 s2 m3'],
    ['m3', 1, 's1 m1 m2 s2 m3'],
    ['s1', 1, 's2 m3 s1 m1 m2'],
    ['s2', -1, 's2 m3 s1 m1 m2'],
    ['s1', -1, 's1 m1 m2 s2 m3'],
  ])('%s is nudged by %i', (id, by, expected) => {
    expect(
      after(
        nudge(
          shown,
          shown.findIndex((it) => it.id === id),
          by,
        ),
      ),
    ).toBe(expected)
  })

  it('get their numbers when they come', () => {
    const numbered = applyEdits(SHEET, withNumbers(SHEET, [addRow(shape, find('m2'), 'n')])).sheet
    expect(numbered.find((it) => it.id === 'n')?.cells.number).toMatch(/^\d+\.\d+$/)
    expect(numbered.find((it) => it.id === 'm1')?.cells.number).toBe('')
  })
})
