import { expect, it } from 'vitest'
import { timelineLines } from './timeline-lines.ts'

const event = (key: string, day: string, what = 'due') => ({ key, day, what })
const TODAY = '2026-05-14'
const told = (...args: Parameters<typeof timelineLines>) =>
  timelineLines(...args).map((it) => [it.kind, it.day, it.kind === 'ahead' ? it.of.length : 1])

it('runs from the farthest term through today to the oldest event', () => {
  const events = [
    event('c', '2026-12-01'),
    event('e', '2026-06-01'),
    event('b', '2026-06-01'),
    event('f', '2026-06-01', 'left'),
    event('g', TODAY, 'answered'),
    event('a', '2026-04-30'),
  ]
  expect(told(events, TODAY, false)).toEqual([
    ['ahead', '2026-12-01', 1],
    ['ahead', '2026-06-01', 2],
    ['one', '2026-06-01', 1],
    ['today', TODAY, 1],
    ['one', TODAY, 1],
    ['one', '2026-04-30', 1],
  ])
})

it('puts the pole only where today is known to be', () => {
  const ahead = [event('a', '2026-06-01')]
  expect(told(ahead, TODAY, false)).toEqual([['ahead', '2026-06-01', 1]])
  expect(told(ahead, TODAY, true)).toEqual([
    ['ahead', '2026-06-01', 1],
    ['today', TODAY, 1],
  ])
  expect(told([], TODAY, true)).toEqual([['today', TODAY, 1]])
})
