import { Link } from '@tanstack/react-router'
import { overview } from '../../i18n/ru/overview.ts'
import { may, useSession } from '../../session.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import type { Overview } from './queries.ts'

const { lead } = overview

/** The day in one sentence; its figures open their records. */
export function Lead({ of }: { readonly of: Overview }) {
  const session = useSession()
  const { plan, due, done, waiting, overdue, silent } = of
  if (!plan) return null
  const planId = plan.id
  return (
    <h1 className="lead">
      {due === 0 ? (
        lead.nothingDue
      ) : (
        <>
          {lead.due(due)}{' '}
          <Link to="/plans/$planId" params={{ planId }} search={{ state: 'done' }}>
            {done}
          </Link>
          .
        </>
      )}
      {waiting > 0 && (
        <>
          {' '}
          <Link to="/" search={(it) => ({ ...it, tab: 'review' })}>
            <StateGlyph of="onReview" />
            {lead.answers(waiting)}
          </Link>{' '}
          {lead.wait(waiting)} {may(session, 'answer.decide') ? lead.yours : lead.theirs}
          {overdue > 0 ? ', ' : '.'}
        </>
      )}
      {overdue > 0 && (
        <>
          {waiting > 0 ? '' : ' '}
          <Link to="/" search={(it) => ({ ...it, tab: 'overdue' })}>
            <StateGlyph of="overdue" />
            {lead.overdue(overdue)}
          </Link>
          .
        </>
      )}
      {due > 0 && waiting === 0 && overdue === 0 && ` ${lead.calm}`}
      {silent && (
        <>
          {` ${lead.silent(silent.organisation.shortName)} `}
          <Link to="/plans/$planId" params={{ planId }} search={{ school: silent.organisation.id, state: 'overdue' }}>
            {lead.days(silent.days)}
          </Link>
          .
        </>
      )}
    </h1>
  )
}
