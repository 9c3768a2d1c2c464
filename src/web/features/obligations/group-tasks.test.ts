import type { Day } from '#domain/kernel/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, groupTasks, SEGMENTS, segmentOf, type Task } from './group-tasks.ts'

const TODAY = '2026-05-14' as Day
const task = (state: string, dueOn: string | null, id = `${state} ${String(dueOn)}`): Task => ({ id, state, dueOn })

const CASES = `
  overdue     2026-04-30  now
  returned    2026-09-01  now
  inProgress  2026-06-01  now
  inProgress  2026-06-02  later
  inProgress  -           later
  postponed   2026-05-20  now
  notDue      2026-05-20  later
  onReview    2026-04-30  others
  partial     2026-04-30  finished
  cancelled   -           finished
`
describe('how urgent a task is on 14 May', () => {
  for (const line of CASES.trim().split('\n')) {
    const [state = '', due = '', segment] = line.trim().split(/\s+/)
    it(line.trim(), () => expect(segmentOf(task(state, due === '-' ? null : due), TODAY)).toBe(segment))
  }
})

it('puts the overdue first, then the returned, then what is due soon under its last day', () => {
  const { now } = groupTasks(
    [
      task('inProgress', '2026-06-01'),
      task('returned', '2026-05-20'),
      task('inProgress', '2026-05-18'),
      task('overdue', '2026-03-20'),
    ],
    TODAY,
  )
  expect(now.map((it) => [it.kind, it.kind === 'until' ? it.day : null, it.tasks.length])).toEqual([
    ['overdue', null, 1],
    ['returned', null, 1],
    ['until', '2026-06-01', 2],
  ])
})

it('keeps what is later by months, and what has no day at the end', () => {
  const { later } = groupTasks(
    [task('notDue', null), task('notDue', '2027-01-11'), task('notDue', '2026-12-01')],
    TODAY,
  )
  expect(later.map((it) => (it.kind === 'month' ? `${it.year}-${it.month}` : it.kind))).toEqual([
    '2026-12',
    '2027-1',
    'undated',
  ])
})

it('shows every task once, whatever comes', () => {
  const states = ['overdue', 'returned', 'onReview', 'done', 'inProgress', 'notDue', 'postponed', 'cancelled']
  const anyTask = fc.record({
    id: fc.uuid(),
    state: fc.constantFrom(...states),
    dueOn: fc.option(fc.integer({ min: 1, max: 28 }).map((n) => `2026-0${(n % 9) + 1}-${String(n).padStart(2, '0')}`)),
  })
  fc.assert(
    fc.property(fc.array(anyTask), (tasks) => {
      const grouped = groupTasks(tasks, TODAY)
      const shown = SEGMENTS.flatMap((it) => grouped[it].flatMap((group) => group.tasks.map((one) => one.id)))
      expect(shown.toSorted()).toEqual(tasks.map((it) => it.id).toSorted())
      expect(SEGMENTS.reduce((sum, it) => sum + countOf(grouped[it]), 0)).toBe(tasks.length)
    }),
  )
})
