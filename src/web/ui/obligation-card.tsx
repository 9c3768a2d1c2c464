import type { StateName } from '#contract/index.ts'
import type { ReactNode } from 'react'
import { StateBadge } from './state-badge.tsx'

interface Props {
  readonly state: StateName
  readonly detail?: string | null
  readonly point: ReactNode
  readonly title: ReactNode
  readonly who: ReactNode
  /** Why it was returned, in the words of who returned it. */
  readonly quote?: string | null
  readonly actions?: ReactNode
}

/** An obligation where cards are in place: the board, the phone, the school. */
export function ObligationCard({ state, detail, point, title, who, quote, actions }: Props) {
  return (
    <article className="ocard">
      <div className="row">
        <StateBadge state={state} dense detail={detail ?? null} />
        <span className="grow" />
        <span className="sm muted">{point}</span>
      </div>
      <h3 className="t">{title}</h3>
      <div className="muted">{who}</div>
      {quote && <p className="quote">{quote}</p>}
      {actions !== undefined && <div className="ft">{actions}</div>}
    </article>
  )
}
