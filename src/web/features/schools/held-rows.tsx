import { Button } from '@mantine/core'
import { longDay } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/schools.ts'
import type { SchoolCard } from './school-queries.ts'

type Holder = SchoolCard['directors'][number]

interface Props {
  readonly title: string
  readonly of: readonly Holder[]
  /** Ends what is still open; absent where the person may only read. */
  readonly onEnd?: ((holder: Holder) => void) | undefined
}

/** People beside the school with their days, the newest first. */
export function HeldRows({ title, of, onEnd }: Props) {
  if (of.length === 0) return null
  return (
    <section className="sch-block">
      <h2 className="h2">{title}</h2>
      <ul className="sch-rows">
        {of.map((it) => (
          <li key={it.id}>
            <span className="m">{it.person.name}</span>
            <span className="muted">{[it.title, it.basis].filter(Boolean).join(', ')}</span>
            <span className="muted sch-row-end">
              {[it.from && say.since(longDay(it.from)), it.to && say.until(longDay(it.to))].filter(Boolean).join(' ')}
              {onEnd && it.to === null && (
                <Button variant="subtle" size="xs" onClick={() => onEnd(it)}>
                  {say.end}
                  <span className="vh"> {it.person.name}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
