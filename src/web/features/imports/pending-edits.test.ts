import { describe, expect, it } from 'vitest'
import { conflictsOf, EMPTY_HISTORY, took, tookAgain, tookBack, undoing } from './pending-edits.ts'

const edit = (path: string, value: unknown = 'май') => ({ path, value })
const correction = (path: string, value: unknown) => ({ path, value, by: 'Юдина М. А.', at: '2026-05-14T07:42:00Z' })

describe('taking a step back', () => {
  it('forgets what the server has not seen', () => {
    expect(undoing([edit('a', 1), edit('b'), edit('a', 2)], [edit('a', 2)])).toEqual([edit('a', 1), edit('b')])
  })
  it('asks the server to undo what it has, in the reverse order', () => {
    expect(undoing([], [edit('a'), edit('b')]).map((it) => [it.path, it.undo])).toEqual([
      ['b', true],
      ['a', true],
    ])
  })
  it('back and again leads to the same place, a new step forgets the way again', () => {
    const two = took(took(EMPTY_HISTORY, [edit('a')]), [edit('b')])
    expect(tookAgain(tookBack(two))).toEqual(two)
    expect(took(tookBack(two), [edit('c')])).toEqual({ done: [[edit('a')], [edit('c')]], undone: [] })
    expect(tookBack(EMPTY_HISTORY)).toEqual(EMPTY_HISTORY)
  })
})

describe('two people at one draft', () => {
  const known = [correction('measures.1.title', 'Старое')]
  it('meet only where both changed the same field differently', () => {
    const now = [...known, correction('measures.2.termText', 'май'), correction('measures.3.termText', 'июнь')]
    const mine = [edit('measures.2.termText', 'апрель'), edit('measures.3.termText', 'июнь'), edit('period.from')]
    expect(conflictsOf(mine, known, now).map((it) => it.theirs.value)).toEqual(['май'])
  })
  it('what was known before is no conflict', () => {
    expect(conflictsOf([edit('measures.1.title', 'Новое')], known, known)).toEqual([])
  })
})
