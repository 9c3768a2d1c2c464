import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, dropRow, fillDown, pasteBlock, readTsv, type Cells, type RowKind, type Sheet } from './index.ts'

const row = (id: string, kind: RowKind, parentId: string | null, cells: Cells = {}) => ({
  id,
  kind,
  parentId,
  cells,
  versions: {},
})
const SHEET: Sheet = [
  row('s1', 'section', null),
  row('m1', 'measure', 's1', { title: 'Семинар', termText: 'май' }),
  row('m2', 'measure', 's1', { title: 'Отчёт' }),
  row('s2', 'section', null),
  row('m3', 'measure', 's2', { title: 'Сбор' }),
]
const newId = (): (() => string) => {
  let n = 0
  return () => `n${(n += 1)}`
}

describe('a block of the clipboard', () => {
  it.each<[string, string, string[][]]>([
    [
      'rows and cells',
      'а\tб\nв\tг\n',
      [
        ['а', 'б'],
        ['в', 'г'],
      ],
    ],
    [
      'line ends of Windows',
      'а\tб\r\nв\tг\r\n',
      [
        ['а', 'б'],
        ['в', 'г'],
      ],
    ],
    [
      'empty cells',
      '\tб\n\t',
      [
        ['', 'б'],
        ['', ''],
      ],
    ],
    ['one cell', 'май 2026', [['май 2026']]],
    ['nothing', '', [['']]],
    [
      'a cell with lines, quoted by Excel',
      '"Лунина\nПестов"\tмай\nв\tг',
      [
        ['Лунина\nПестов', 'май'],
        ['в', 'г'],
      ],
    ],
    ['a cell with marks, quoted by Excel', '"ЦО ""Точка роста"""\tмай', [['ЦО "Точка роста"', 'май']]],
    ['marks of Word stay', '"Точка роста"\t"а" и "б"', [['"Точка роста"', '"а" и "б"']]],
    ['a mark that nothing closes', '"Точка роста\tмай', [['"Точка роста', 'май']]],
  ])('%s', (_, text, grid) => expect(readTsv(text)).toEqual(grid))

  it('reads any grid that Excel would write', () => {
    const cell = fc.string({ unit: fc.constantFrom('а', 'б', '"', '\t', '\n', ' ') })
    const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
      .filter((it) => it.at(-1)?.join('') !== '')
    fc.assert(
      fc.property(grid, (it) => {
        // a mark alone in a cell is what Word would write too; it is kept as it stands
        const text = it.map((cells) => cells.map(quoted).join('\t')).join('\n')
        expect(readTsv(text)).toEqual(it)
      }),
    )
  })

  const paste = (
    grid: string[][],
    at: string,
    field: 'title' | 'termText' = 'title',
    columns?: ['title', 'termText'],
  ) => pasteBlock(SHEET, grid, { row: at, field, newId: newId(), ...(columns && { columns }) })

  it('is laid over the rows of its section and adds rows behind the last', () => {
    const { edits } = paste(
      [
        ['Сбор', ' до  1 мая '],
        ['Свод', ''],
        ['Вывод', 'июнь'],
      ],
      'm1',
      'title',
      ['title', 'termText'],
    )
    const { sheet, refused, conflicts } = applyEdits(SHEET, edits)
    expect([...refused, ...conflicts]).toEqual([])
    expect(sheet.map((it) => [it.id, it.cells.title, it.cells.termText])).toEqual([
      ['s1', undefined, undefined],
      ['m1', 'Сбор', 'до 1 мая'],
      ['m2', 'Свод', undefined],
      ['n1', 'Вывод', 'июнь'],
      ['s2', undefined, undefined],
      ['m3', 'Сбор', undefined],
    ])
  })

  it('empties the cells over which it lays emptiness, and says which texts found no column', () => {
    const { edits, lost } = paste([['', 'лишнее', ' ']], 'm1', 'termText', ['title', 'termText'])
    expect(edits).toEqual([{ op: 'set', row: 'm1', field: 'termText', text: '', base: 0 }])
    expect(lost).toEqual(['лишнее'])
  })

  it('writes only what differs, and nothing at a row that is not there', () => {
    expect(paste([['Семинар', 'май']], 'm1', 'title', ['title', 'termText']).edits).toEqual([])
    expect(paste([['Семинар']], 'x').edits).toEqual([])
  })
})

describe('fill down', () => {
  it('writes the first row’s cells into the others', () => {
    expect(fillDown(SHEET, ['m2', 'm1', 'm3'], ['termText'])).toEqual([
      { op: 'set', row: 'm2', field: 'termText', text: 'май', base: 0 },
      { op: 'set', row: 'm3', field: 'termText', text: 'май', base: 0 },
    ])
  })

  it('leaves alone what has no such cell', () => {
    expect(fillDown(SHEET, ['m1', 's2'], ['termText'])).toEqual([])
    expect(fillDown(SHEET, ['m1'], ['termText'])).toEqual([])
  })
})

describe('a row dragged to a gap', () => {
  it.each<[string, number, number, [string | null, string | null] | null]>([
    ['down in its section', 1, 3, ['s1', 'm2']],
    ['up in its section', 2, 1, ['s1', null]],
    ['into the next section', 1, 4, ['s2', null]],
    ['behind the last of the next section', 1, 5, ['s2', 'm3']],
    ['above everything', 1, 0, [null, null]],
    ['to where it stands', 1, 1, null],
    ['right behind itself', 1, 2, null],
    ['a section above the first', 3, 0, [null, null]],
    ['a section into the middle of another goes behind it', 0, 5, [null, 's2']],
    ['a section into its own rows', 0, 2, null],
    ['a section to where it stands', 3, 3, null],
    ['nothing', 9, 0, null],
  ])('%s', (_, from, gap, place) => {
    const edit = dropRow(SHEET, from, gap)
    expect(edit && edit.op === 'move' ? [edit.parent, edit.after] : edit).toEqual(place)
  })

  it('lands at the gap and is accepted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 }), (from, gap) => {
        const edit = dropRow(SHEET, from, gap)
        if (!edit) return
        const { applied } = applyEdits(SHEET, [edit])
        expect(applied).toEqual([edit])
      }),
    )
  })
})
