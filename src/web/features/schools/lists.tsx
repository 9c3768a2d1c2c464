import { longDay, shortDay } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/records.ts'
import type { School } from './school-queries.ts'

type Entry = School['lists'][number]

export const isCurrent = (it: Entry, today: string): boolean => it.from <= today && (it.to === null || today <= it.to)

/** Dated lists of a school: in force now first and tinted, the past ones pale. */
export function ListChips({
  lists,
  today,
  detailed = false,
}: {
  readonly lists: readonly Entry[]
  readonly today: string
  readonly detailed?: boolean
}) {
  if (lists.length === 0) return null
  const sorted = lists.toSorted((a, b) => Number(isCurrent(b, today)) - Number(isCurrent(a, today)))
  return (
    <span className="lists">
      {sorted.map((it) => {
        const now = isCurrent(it, today)
        return (
          <span key={it.code + it.from} className={now ? 'chip own' : 'chip past'} title={it.basis}>
            <b>{it.code}</b>
            {it.to === null
              ? say.since(detailed ? longDay(it.from) : shortDay(it.from))
              : say.between(shortDay(it.from), shortDay(it.to))}
            {detailed && it.basis !== '' && <small>{it.basis}</small>}
          </span>
        )
      })}
    </span>
  )
}
