import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/index.ts'
import { barOf, countStates, OBLIGATION_STATES, stateOf, stateOfCell, statusAfter } from './index.ts'
import type { LatestAnswer, ObligationState, Status } from './index.ts'

const DUE = '2024-03-31' as Day
const [before, onDue, after] = ['2024-03-30', '2024-03-31', '2024-04-01'] as Day[] as [Day, Day, Day]

describe('statusAfter', () => {
  const answer = (state: LatestAnswer['state'], receivedOn: Day, decision: LatestAnswer['decision']): LatestAnswer => ({
    state,
    receivedOn,
    decision,
  })
  it.each<[string, LatestAnswer | null, Status]>([
    ['no answer', null, 'open'],
    ['in work', answer('inProgress', before, null), 'inProgress'],
    ['waits for a decision', answer('done', before, null), 'onReview'],
    ['partly, waits', answer('partial', before, null), 'onReview'],
    ['returned', answer('done', before, 'returned'), 'returned'],
    ['accepted, sent in time', answer('done', onDue, 'accepted'), 'done'],
    ['accepted, sent late', answer('done', after, 'accepted'), 'doneLate'],
    ['accepted as partial', answer('partial', after, 'accepted'), 'partial'],
    ['accepted as not done', answer('notDone', before, 'accepted'), 'notDone'],
  ])('%s', (_, latest, expected) => {
    expect(statusAfter(latest, DUE)).toBe(expected)
  })

  it('is never late without a day', () => {
    expect(statusAfter(answer('done', after, 'accepted'), null)).toBe('done')
  })
})

describe('stateOf', () => {
  it.each<[Status, Day, ObligationState]>([
    ['open', onDue, 'notDue'],
    ['open', after, 'overdue'],
    ['inProgress', onDue, 'inProgress'],
    ['inProgress', after, 'overdue'],
    ['postponed', before, 'postponed'],
    ['postponed', after, 'overdue'],
    ['onReview', after, 'onReview'],
    ['returned', after, 'returned'],
    ['done', after, 'done'],
    ['doneLate', after, 'doneLate'],
    ['partial', after, 'partial'],
    ['notDone', after, 'notDone'],
    ['cancelled', after, 'cancelled'],
  ])('%s on %s is %s', (status, today, expected) => {
    expect(stateOf(status, DUE, today)).toBe(expected)
  })

  it('waits for ever without a day', () => {
    expect(stateOf('open', null, after)).toBe('notDue')
  })
})

describe('sums', () => {
  it('counts states, and lays every one that stands into a band of the bar', () => {
    const states: readonly ObligationState[] = OBLIGATION_STATES
    expect(countStates([...states, 'overdue'])).toMatchObject({ overdue: 2, done: 1 })
    const { done, waiting, alarm, ahead } = barOf(countStates(states))
    expect({ done, waiting, alarm, ahead }).toEqual({ done: 3, waiting: 2, alarm: 2, ahead: 3 })
  })

  it.each<[string, [ObligationState, Day | null][], ObligationState]>([
    [
      'what is late',
      [
        ['done', before],
        ['overdue', onDue],
        ['onReview', after],
      ],
      'overdue',
    ],
    [
      'not done before returned',
      [
        ['returned', before],
        ['notDone', onDue],
      ],
      'notDone',
    ],
    [
      'work before rest',
      [
        ['notDue', after],
        ['inProgress', before],
      ],
      'inProgress',
    ],
    [
      'the latest finished',
      [
        ['doneLate', before],
        ['done', onDue],
        ['notDue', after],
      ],
      'done',
    ],
    ['nothing yet', [['notDue', after]], 'notDue'],
    ['nothing at all', [], 'notDue'],
  ])('a cell shows %s', (_, cell, expected) => {
    expect(stateOfCell(cell.map(([state, dueOn]) => ({ state, dueOn })))).toBe(expected)
  })
})
