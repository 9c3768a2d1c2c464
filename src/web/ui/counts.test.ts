import { describe, expect, it } from 'vitest'
import { STATES } from '#contract/index.ts'
import { BAR_ORDER, countsAsSentence, doneOf, leadingState, STATE_ORDER, totalOf } from './counts.ts'

describe('counts of obligations', () => {
  it('know every state', () => {
    expect([...BAR_ORDER].sort()).toEqual([...STATES].sort())
    expect([...STATE_ORDER].sort()).toEqual([...STATES].sort())
  })
  it('do not ask for what was cancelled and do not call half done done', () => {
    const counts = { done: 7, doneLate: 2, partial: 1, cancelled: 3, overdue: 2 }
    expect([doneOf(counts), totalOf(counts)]).toEqual([9, 12])
  })
  it('show the alarm first', () => {
    expect(leadingState({ done: 40, inProgress: 2, overdue: 1 })).toBe('overdue')
    expect(leadingState({ done: 40 })).toBe('done')
    expect(leadingState({})).toBeNull()
  })
  it('are a sentence for those who do not see the bar', () => {
    expect(countsAsSentence({ overdue: 2, done: 8 }).replaceAll('\u00a0', ' ')).toBe('выполнено 8, просрочено 2')
  })
})
