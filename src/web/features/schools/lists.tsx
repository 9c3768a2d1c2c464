import { longDay, shortDay } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/schools.ts'
import type { SchoolCard } from './school-queries.ts'

export type Entry = SchoolCard['lists'][number]

export const isCurrent = (it: Pick<Entry, 'from' | 'to'>, day: string): boolean =>
  it.from <= day && (it.to === null || day <= it.to)

interface Props {
  readonly lists: readonly Entry[]
  /** The day that is asked about. */
  readonly on: string
  readonly detailed?: boolean
  /** Makes each entry a button. */
  readonly onOpen?: ((entry: Entry) => void) | undefined
}

/** Dated lists of a school: in force on the day first and tinted, the others pale. */
export function ListChips({ lists, on, detailed = false, onOpen }: Props) {
  if (lists.length === 0) return null
  const sorted = lists.toSorted((a, b) => Number(isCurrent(b, on)) - Number(isCurrent(a, on)))
  const day = detailed ? longDay : shortDay
  return (
    <span className="lists">
      {sorted.map((it) => {
        const look = isCurrent(it, on) ? 'chip own' : 'chip past'
        const words = (
          <>
            <b>{it.code}</b>
            {it.to === null ? say.since(day(it.from)) : say.between(shortDay(it.from), shortDay(it.to))}
            {detailed && it.basis !== '' && <small>{it.basis}</small>}
          </>
        )
        return onOpen ? (
          <button key={it.id} type="button" className={look} title={it.basis} onClick={() => onOpen(it)}>
            {words}
          </button>
        ) : (
          <span key={it.id} className={look} title={it.basis}>
            {words}
          </span>
        )
      })}
    </span>
  )
}
