import type { ReactNode } from 'react'

interface Props {
  readonly current: boolean
  /** Leaving with a fade, before it is gone. */
  readonly leaving?: boolean
  readonly onCurrent: () => void
  readonly glyph: ReactNode
  readonly number: string | null
  /** The title and the line «школа · человек» under it. */
  readonly title: ReactNode
  readonly who: ReactNode
  readonly proof?: ReactNode
  readonly time?: ReactNode
  readonly actions?: ReactNode
}

/** One matter of a queue: what, whose, the proof, when, and the decision in the row itself. */
export function QueueRow({
  current,
  leaving = false,
  onCurrent,
  glyph,
  number,
  title,
  who,
  proof,
  time,
  actions,
}: Props) {
  return (
    <li
      className={['q-row', current && 'is-on', leaving && 'leaving'].filter(Boolean).join(' ')}
      {...(current && { 'data-current': '' })}
      onMouseEnter={onCurrent}
      onFocus={onCurrent}
    >
      {glyph}
      <span className="muted num">{number}</span>
      <span className="grow">
        <span className="ell m q-title">{title}</span>
        <span className="sm muted">{who}</span>
      </span>
      <span className="q-proof">{proof}</span>
      <span className="sm muted nw">{time}</span>
      <span className="acts">{actions}</span>
    </li>
  )
}
