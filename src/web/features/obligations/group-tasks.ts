import { addDays, monthOf, yearOf, type Day } from '#domain/kernel/index.ts'

/** The part of an obligation that urgency is judged by. */
export interface Task {
  readonly id: string
  readonly state: string
  /** The last working day to answer; null where the term waits for an event, a schedule or a request. */
  readonly dueOn: string | null
}

export const SEGMENTS = ['now', 'later', 'others', 'finished'] as const
export type Segment = (typeof SEGMENTS)[number]

export type TaskGroup<T> =
  | { readonly kind: 'overdue' | 'returned' | 'undated' | 'onReview' | 'finished'; readonly tasks: readonly T[] }
  /** Everything due up to and including `day`. */
  | { readonly kind: 'until'; readonly day: Day; readonly tasks: readonly T[] }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly tasks: readonly T[] }

/** UI.md section 4: a term is «due soon» from the eighteenth day before it. */
const SOON_DAYS = 18

const SEGMENT_OF: Readonly<Record<string, Segment>> = {
  overdue: 'now',
  returned: 'now',
  onReview: 'others',
  done: 'finished',
  doneLate: 'finished',
  partial: 'finished',
  notDone: 'finished',
  cancelled: 'finished',
}

export function segmentOf(task: Task, today: Day): Segment {
  const fixed = SEGMENT_OF[task.state]
  if (fixed) return fixed
  return task.state !== 'notDue' && task.dueOn !== null && task.dueOn <= addDays(today, SOON_DAYS) ? 'now' : 'later'
}

const byDue = (a: Task, b: Task): number =>
  a.dueOn === b.dueOn ? 0 : a.dueOn === null ? 1 : b.dueOn === null ? -1 : a.dueOn < b.dueOn ? -1 : 1

const GROUPS: Readonly<Record<Segment, <T extends Task>(tasks: readonly T[]) => TaskGroup<T>[]>> = {
  now: (tasks) => {
    const soon = tasks.filter((it) => it.state !== 'overdue' && it.state !== 'returned')
    const last = soon.at(-1)?.dueOn
    return [
      { kind: 'overdue', tasks: tasks.filter((it) => it.state === 'overdue') },
      { kind: 'returned', tasks: tasks.filter((it) => it.state === 'returned') },
      ...(last ? [{ kind: 'until', day: last as Day, tasks: soon } as const] : []),
    ]
  },
  later: (tasks) => {
    const months = new Map<string, (typeof tasks)[number][]>()
    for (const it of tasks)
      if (it.dueOn) months.set(it.dueOn.slice(0, 7), [...(months.get(it.dueOn.slice(0, 7)) ?? []), it])
    return [
      ...[...months.values()].map((of) => {
        const first = of[0]?.dueOn as Day
        return { kind: 'month', year: yearOf(first), month: monthOf(first), tasks: of } as const
      }),
      { kind: 'undated', tasks: tasks.filter((it) => it.dueOn === null) },
    ]
  },
  others: (tasks) => [{ kind: 'onReview', tasks }],
  finished: (tasks) => [{ kind: 'finished', tasks: tasks.toReversed() }],
}

/** Tasks by segment, each in groups in the order they are to be taken up; empty groups are left out. */
export function groupTasks<T extends Task>(
  tasks: readonly T[],
  today: Day,
): Readonly<Record<Segment, readonly TaskGroup<T>[]>> {
  const sorted = tasks.toSorted(byDue)
  const groups = (segment: Segment) =>
    GROUPS[segment](sorted.filter((it) => segmentOf(it, today) === segment)).filter((it) => it.tasks.length > 0)
  return { now: groups('now'), later: groups('later'), others: groups('others'), finished: groups('finished') }
}

export const countOf = (groups: readonly TaskGroup<unknown>[]): number =>
  groups.reduce((sum, it) => sum + it.tasks.length, 0)
