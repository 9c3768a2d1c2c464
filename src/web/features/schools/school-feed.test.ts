import { expect, it } from 'vitest'
import { feedOf } from './school-feed.ts'

const matter = (id: string, state: 'notDue' | 'overdue' | 'done' | 'onReview', dueOn: string | null) => ({
  id,
  state,
  dueOn,
})

it('runs from the farthest term through today to the oldest', () => {
  const feed = feedOf(
    [
      matter('a', 'overdue', '2026-04-30'),
      matter('b', 'notDue', '2026-06-01'),
      matter('c', 'notDue', '2026-12-01'),
      matter('d', 'done', '2026-03-20'),
      matter('e', 'notDue', '2026-06-01'),
    ],
    '2026-05-14',
  )
  expect(feed.map((it) => [it.kind, it.day, it.kind === 'ahead' ? it.of.length : 1])).toEqual([
    ['ahead', '2026-12-01', 1],
    ['ahead', '2026-06-01', 2],
    ['today', '2026-05-14', 1],
    ['one', '2026-04-30', 1],
    ['one', '2026-03-20', 1],
  ])
})

it('an early answer is a matter of its own, a term without a day has no place on the line', () => {
  const feed = feedOf([matter('a', 'onReview', '2026-06-01'), matter('b', 'notDue', null)], '2026-05-14')
  expect(feed.map((it) => it.kind)).toEqual(['today', 'one'])
})
