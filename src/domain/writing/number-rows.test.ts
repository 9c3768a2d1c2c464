import { describe, expect, it } from 'vitest'
import { applyEdits, numberRows, type Cells, type RowKind, type Sheet } from './index.ts'

/** «s1 I» is a section I, «m s1» a measure under it without a number. */
function sheetOf(...lines: string[]): Sheet {
  return lines.map((line, i) => {
    const [name = '', parent = '', number = ''] = line.split('|').map((it) => it.trim())
    const kind: RowKind = name.startsWith('s') ? 'section' : name.startsWith('c') ? 'clause' : 'measure'
    const cells: Cells = { title: name, ...(number !== '' && { number }) }
    return { id: kind === 'measure' ? `m${i}` : name, kind, parentId: parent || null, cells, versions: {} }
  })
}
const numbered = (sheet: Sheet, renumber = false): string =>
  applyEdits(sheet, numberRows(sheet, { renumber }))
    .sheet.map((row) => row.cells.number)
    .join(' ')

describe('numbers of rows', () => {
  it.each<[string, string[], string]>([
    ['sections and their measures', ['s1', 'm|s1', 'm|s1', 's2', 'm|s2'], '1 1.1 1.2 2 2.1'],
    ['measures without sections', ['m', 'm', 'm'], '1 2 3'],
    ['what is printed stays', ['s1||5', 'm|s1', 'm|s1|5.7', 'm|s1'], '5 5.1 5.7 5.8'],
    ['Roman sections go on', ['s1||I', 'm|s1', 's2', 'm|s2', 's3||IV', 's4'], 'I 1.1 II 2.1 IV V'],
    ['counting anew in every section', ['s1||1', 'm|s1|1', 'm|s1', 's2', 'm|s2'], '1 1 2 2 2.1'],
    ['points and their parts', ['c1', 'c1a|c1', 'c1b|c1', 'c2'], '1 1.1 1.2 2'],
    ['parts of sections', ['s1', 's1a|s1', 'm|s1a', 's2'], '1 1.1 1.1.1 2'],
  ])('%s', (_, lines, expected) => expect(numbered(sheetOf(...lines))).toBe(expected))

  it('counts anew only when asked', () => {
    const sheet = sheetOf('s1||II', 'm|s1|7', 'm|s1|3', 's2||V', 'm|s2')
    expect(numbered(sheet, true)).toBe('I 1 2 II 2.1')
    expect(numberRows(sheetOf('m||1', 'm||2'), { renumber: true })).toEqual([])
  })
})
