import type { Day } from '#domain/kernel/index.ts'
import { BUILT_IN_LISTS } from '#domain/schools/index.ts'
import type { ListOnDay } from '../ports/school-store.ts'
import type { Stores } from '../ports/stores.ts'

interface Lists {
  readonly on: Day
  /** Schools that work on the day. */
  readonly schools: number
  readonly items: (ListOnDay & { readonly own: boolean })[]
}

/** The lists with how many schools stand in each on the day: the built-in ones, the territory's own, and any other in use. */
export async function listsOnDay({ schools }: Pick<Stores, 'schools'>, on: Day): Promise<Lists> {
  const counts = new Map((await schools.listCounts(on)).map((it) => [it.code, it.schools]))
  const own = await schools.ownLists()
  const named = [...BUILT_IN_LISTS, ...own]
  const others = [...counts.keys()].filter((code) => !named.some((it) => it.code === code))
  const items = [...named, ...others.map((code) => ({ code, name: code }))].map(({ code, name }) => ({
    code,
    name,
    schools: counts.get(code) ?? 0,
    own: !BUILT_IN_LISTS.some((it) => it.code === code),
  }))
  return { on, schools: await schools.openOn(on), items }
}
