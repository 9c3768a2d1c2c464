import { covers, type Day } from '../kernel/index.ts'

/** A school stands in list `code` from `from` to `to`, both inclusive; null = open end. */
export interface ListEntry {
  readonly code: string
  readonly from: Day | null
  readonly to: Day | null
}

export const isListedOn = (lists: readonly ListEntry[], code: string, day: Day): boolean =>
  lists.some((it) => it.code === code && covers(it, day))

/** The schools that stand in list `code` on the given day. */
export const schoolsOn = <School extends { readonly lists: readonly ListEntry[] }>(
  schools: readonly School[],
  code: string,
  day: Day,
): School[] => schools.filter((school) => isListedOn(school.lists, code, day))
