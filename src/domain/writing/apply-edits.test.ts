import { describe, expect, it } from 'vitest'
import { applyEdits } from './apply-edits.ts'
import { standing, type Cells, type Edit, type Sheet, type SheetRow } from './sheet.ts'

const row = (id: string, kind: SheetRow['kind'], parentId: string | null = null, cells: Cells = {}): SheetRow => ({
  id,
  kind,
  parentId,
  cells,
  versions: {},
})

const SHEET: Sheet = [
  row('p', 'passport', null, { title: 'Дорожная карта' }),
  row('s1', 'section', null, { number: '1' }),
  row('m1', 'measure', 's1', { title: 'Диагностика' }),
  row('m2', 'measure', 's1', { title: 'Семинар' }),
  row('s2', 'section', null, { number: '2' }),
  row('m3', 'measure', 's2', { title: 'Отчёт' }),
  row('b', 'body', null, { name: 'Рабочая группа' }),
  row('a', 'member', 'b', { name: 'Ольхина В.П.' }),
]

const ids = (sheet: Sheet): string =>
  standing(sheet)
    .map((one) => one.id)
    .join(' ')
const after = (...edits: Edit[]): string => ids(applyEdits(SHEET, edits).sheet)
const set = (id: string, text: string, base: number, field = 'title'): Edit =>
  ({ op: 'set', row: id, field, text, base }) as Edit

describe('a cell that is written', () => {
  it('keeps the words and counts the change', () => {
    const { sheet, applied, changed } = applyEdits(SHEET, [set('m1', 'Диагностика дефицитов', 0)])
    expect(sheet[2]).toMatchObject({ cells: { title: 'Диагностика дефицитов' }, versions: { title: 1 } })
    expect(applied).toHaveLength(1)
    expect(changed).toEqual(['m1'])
    expect(SHEET[2]?.cells.title).toBe('Диагностика')
  })

  it('stays where somebody has written meanwhile, and says what stands there', () => {
    const mine = set('m1', 'Моё', 0)
    const { sheet, conflicts, applied } = applyEdits(SHEET, [set('m1', 'Их', 0), mine])
    expect(conflicts).toEqual([{ edit: mine, theirs: 'Их', version: 1 }])
    expect(applied).toHaveLength(1)
    expect(sheet[2]?.cells.title).toBe('Их')
  })

  it('is no conflict where both wrote the same, and another cell of the row is nobody else’s', () => {
    const { conflicts, sheet } = applyEdits(SHEET, [
      set('m1', 'Их', 0),
      set('m1', 'Их', 0),
      set('m1', 'май', 0, 'termText'),
    ])
    expect(conflicts).toEqual([])
    expect(sheet[2]).toMatchObject({ cells: { title: 'Их', termText: 'май' }, versions: { title: 1, termText: 1 } })
  })
})

describe('rows', () => {
  const add = (id: string, parent: string | null, behind: string | null, kind: SheetRow['kind'] = 'measure'): Edit => ({
    op: 'add',
    row: id,
    kind,
    parent,
    after: behind,
    cells: {},
  })
  const move = (id: string, parent: string | null, behind: string | null): Edit => ({
    op: 'move',
    row: id,
    parent,
    after: behind,
  })
  const remove = (id: string): Edit => ({ op: 'remove', row: id })
  const restore = (id: string): Edit => ({ op: 'restore', row: id })

  it.each<[string, Edit[], string]>([
    ['a row behind another', [add('n', 's1', 'm1')], 'p s1 m1 n m2 s2 m3 b a'],
    ['the first row of a section', [add('n', 's1', null)], 'p s1 n m1 m2 s2 m3 b a'],
    ['a row behind one that was moved away', [move('m1', 's2', null), add('n', 's1', 'm1')], 'p s1 m2 n s2 m1 m3 b a'],
    ['a section behind a section with its measures', [add('n', null, 's1', 'section')], 'p s1 m1 m2 n s2 m3 b a'],
    ['the first task of a sheet', [add('n', null, null, 'task')], 'p n s1 m1 m2 s2 m3 b a'],
    ['the first school', [add('n', null, null, 'school')], 'p s1 m1 m2 s2 m3 b a n'],
    ['a part of a section, behind its measures', [add('n', 's1', null, 'section')], 'p s1 m1 m2 n s2 m3 b a'],
    ['a measure moved to another section', [move('m1', 's2', 'm3')], 'p s1 m2 s2 m3 m1 b a'],
    ['a section moved with its measures', [move('s2', null, null)], 'p s2 m3 s1 m1 m2 b a'],
    ['a section made a part of another', [move('s2', 's1', null)], 'p s1 m1 m2 s2 m3 b a'],
    ['a section removed with its measures', [remove('s1')], 'p s2 m3 b a'],
    ['a body removed with its members', [remove('b')], 'p s1 m1 m2 s2 m3'],
    ['a section brought back', [remove('s1'), restore('s1')], 'p s1 m1 m2 s2 m3 b a'],
    ['what had been removed before stays away', [remove('m1'), remove('s1'), restore('s1')], 'p s1 m2 s2 m3 b a'],
    [
      'a row comes back to where it stood',
      [remove('m1'), add('n', 's1', null), restore('m1')],
      'p s1 n m1 m2 s2 m3 b a',
    ],
  ])('%s', (_, edits, expected) => {
    const { refused, conflicts } = applyEdits(SHEET, edits)
    expect(after(...edits)).toBe(expected)
    expect([...refused, ...conflicts]).toEqual([])
  })

  it.each<[string, Edit[], string]>([
    ['a row that is not there', [set('x', 'а', 0)], 'unknownRow'],
    ['a field of another kind', [set('m1', 'а', 0, 'goal')], 'unknownField'],
    [
      'a field of another kind in a new row',
      [{ ...add('n', 's1', null), cells: { goal: 'а' } } as Edit],
      'unknownField',
    ],
    ['a kind that is not there', [{ ...add('n', null, null), kind: 'toString' } as unknown as Edit], 'unknownKind'],
    ['a row twice', [add('m1', 's1', null)], 'rowExists'],
    ['a second passport', [add('n', null, null, 'passport')], 'onePassport'],
    ['the passport taken away', [remove('p')], 'onePassport'],
    ['a measure under a body', [move('m1', 'b', null)], 'wrongParent'],
    ['a member without a body', [move('a', null, null)], 'wrongParent'],
    ['a section under its own measure', [move('s1', 'm1', null)], 'wrongParent'],
    ['a section under itself', [move('s1', 's1', null)], 'underItself'],
    ['a section under its own part', [move('s2', 's1', null), move('s1', 's2', null)], 'underItself'],
    ['behind a row nobody knows', [move('m1', 's1', 'x')], 'unknownRow'],
    ['words for a removed row', [remove('m1'), set('m1', 'а', 0)], 'rowRemoved'],
    ['a removed row moved', [remove('m1'), move('m1', 's2', null)], 'rowRemoved'],
    ['into a removed section', [remove('s1'), add('n', 's1', null)], 'parentRemoved'],
    ['back into a removed section', [remove('m1'), remove('s1'), restore('m1')], 'parentRemoved'],
    ['one row out of a removed section', [remove('s1'), restore('m1')], 'parentRemoved'],
  ])('refuses %s', (_, edits, reason) => {
    const { refused, sheet } = applyEdits(SHEET, edits)
    expect(refused).toEqual([{ edit: edits.at(-1), reason }])
    expect(sheet).toEqual(applyEdits(SHEET, edits.slice(0, -1)).sheet)
  })

  it('says nothing of what is so already', () => {
    const { applied, refused, changed } = applyEdits(SHEET, [
      set('m1', 'Диагностика', 0),
      move('m2', 's1', 'm1'),
      restore('m1'),
    ])
    expect([applied, refused, changed]).toEqual([[], [], []])
  })
})
