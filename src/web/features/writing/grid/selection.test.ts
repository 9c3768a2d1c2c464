import { describe, expect, it } from 'vitest'
import { entered, oneCell, rangeOf, stepped, tabbed, type Selection, type Step } from './selection.ts'

const SIZE = { rows: 30, cols: 4 }
const at = (row: number, col: number): Selection => oneCell({ row, col })
const spot = (it: Selection | null) => it && [it.at.row, it.at.col]

describe('moving through the cells', () => {
  it.each<[Step, [number, number], [number, number]]>([
    ['up', [3, 1], [2, 1]],
    ['up', [0, 1], [0, 1]],
    ['down', [29, 1], [29, 1]],
    ['right', [3, 3], [3, 3]],
    ['left', [3, 1], [3, 0]],
    ['home', [3, 2], [3, 0]],
    ['end', [3, 1], [3, 3]],
    ['top', [3, 1], [0, 0]],
    ['bottom', [3, 1], [29, 3]],
    ['pageDown', [25, 1], [29, 1]],
  ])('%s from %j', (step, [row, col], expected) => {
    expect(spot(stepped(at(row, col), step, SIZE, false))).toEqual(expected)
  })

  it('grows a range with Shift, and lets it go without', () => {
    const range = stepped(stepped(at(3, 1), 'down', SIZE, true), 'left', SIZE, true)
    expect(rangeOf(range)).toEqual({ top: 3, bottom: 4, left: 0, right: 1 })
    expect(rangeOf(stepped(range, 'down', SIZE, false))).toEqual({ top: 5, bottom: 5, left: 0, right: 0 })
  })

  it('goes on with Tab into the next row and tells where the table ends', () => {
    expect(spot(tabbed(at(3, 3), SIZE, false))).toEqual([4, 0])
    expect(spot(tabbed(at(3, 0), SIZE, true))).toEqual([2, 3])
    expect(spot(tabbed(at(0, 0), SIZE, true))).toEqual([0, 0])
    expect(tabbed(at(29, 3), SIZE, false)).toBeNull()
  })

  it('comes back with Enter to the column where Tab began', () => {
    const typed = tabbed(tabbed(at(3, 1), SIZE, false) ?? at(0, 0), SIZE, false) ?? at(0, 0)
    expect(spot(typed)).toEqual([3, 3])
    expect(spot(entered(typed, SIZE, false))).toEqual([4, 1])
    expect(spot(entered(at(3, 2), SIZE, true))).toEqual([2, 2])
    expect(entered(at(29, 0), SIZE, false)).toBeNull()
  })
})
