import type { StateName } from '#contract/index.ts'

/** The part of an obligation that stands on a school's timeline. */
interface Matter {
  readonly id: string
  readonly state: StateName
  readonly dueOn: string | null
}

export type FeedEntry<T> =
  | { readonly kind: 'one'; readonly day: string; readonly of: T }
  /** Several terms of one coming day are one line. */
  | { readonly kind: 'ahead'; readonly day: string; readonly of: readonly T[] }
  | { readonly kind: 'today'; readonly day: string }

/** The latest on top: what is ahead by its day, the pole of today, then what has come due. */
export function feedOf<T extends Matter>(matters: readonly T[], today: string): readonly FeedEntry<T>[] {
  const dated = matters.flatMap((it) => (it.dueOn === null ? [] : [{ day: it.dueOn, it }]))
  const open = (it: T) => it.state === 'notDue' || it.state === 'inProgress' || it.state === 'postponed'
  const ahead = new Map<string, T[]>()
  for (const { day, it } of dated) if (day > today && open(it)) ahead.set(day, [...(ahead.get(day) ?? []), it])
  const coming = [...ahead].map(([day, of]): FeedEntry<T> => ({ kind: 'ahead', day, of }))
  const past = dated.flatMap(({ day, it }): FeedEntry<T>[] =>
    day > today && open(it) ? [] : [{ kind: 'one', day, of: it }],
  )
  const latestFirst = (a: FeedEntry<T>, b: FeedEntry<T>) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)
  return [...coming.toSorted(latestFirst), { kind: 'today', day: today }, ...past.toSorted(latestFirst)]
}
