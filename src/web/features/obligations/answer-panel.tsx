import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { longDay, shortName } from '../../i18n/format.ts'
import { answer as say, obligation as words } from '../../i18n/ru/obligations.ts'
import { useSession } from '../../session.ts'
import { ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { Printed } from '../../ui/printed.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { inZone } from '../../i18n/format.ts'
import { AnswerForm } from './answer-form.tsx'
import { obligationQuery, type Obligation } from './obligation-queries.ts'

interface Props {
  readonly id: string
  readonly onClose: () => void
}

/** One obligation opened to be answered: state, why it is asked, the form. */
export function AnswerPanel({ id, onClose }: Props) {
  const { data, error } = useQuery(obligationQuery(id))
  return (
    <div className="answer-panel">
      <header className="hd">
        <div className="grow">
          {data && (
            <StateBadge
              state={data.state}
              dense
              detail={data.state === 'overdue' && data.daysLate ? say.daysLate(data.daysLate) : null}
            />
          )}
          <h2 className="t" id="answer-title" tabIndex={-1} data-autofocus>
            {data ? (
              <Link to="/obligations/$obligationId" params={{ obligationId: id }}>
                {data.measureTitle}
              </Link>
            ) : (
              say.title
            )}
          </h2>
        </div>
        <ActionIcon size={40} aria-label={say.close} onClick={onClose}>
          <IconX className="ic l" aria-hidden />
        </ActionIcon>
      </header>
      {error ? (
        <div className="answer-bd">
          <ErrorState title={error.message} />
        </div>
      ) : data ? (
        <>
          <Asked of={data} />
          {data.can.answer ? (
            <AnswerForm key={id} of={data} onSent={onClose} />
          ) : (
            <p className="answer-bd soft">{data.state === 'onReview' ? say.closed : say.finished}</p>
          )}
        </>
      ) : (
        <div className="answer-bd">
          <SkeletonRows rows={3} height={56} />
        </div>
      )}
    </div>
  )
}

/** The document's words, where they stand, and what was missing the last time. */
export function Asked({ of }: { readonly of: Obligation }) {
  const { today, territory } = useSession()
  const last = of.answers.findLast((it) => it.decision === 'returned')
  const where = [
    of.measureNumber === null ? null : say.point(of.measureNumber),
    of.termText || null,
    of.dueOn === null || of.state === 'overdue'
      ? null
      : `${words.due(longDay(of.dueOn, today))}${of.shiftReason === null ? '' : `: ${of.shiftReason}`}`,
  ]
  return (
    <div className="answer-asked">
      <div className="ask">
        <Printed>{of.resultText || of.reportFormText || of.measureTitle}</Printed>
        <div className="d">{where.filter(Boolean).join(', ')}</div>
        {of.because !== '' && <div className="d">{of.because}</div>}
      </div>
      {of.state === 'overdue' && of.dueOn !== null && (
        <p className="answer-call">{say.overdueCall(longDay(of.dueOn, today))}</p>
      )}
      {of.state === 'returned' && last?.reason && (
        <blockquote className="quote">
          {last.reason}
          <footer className="muted">
            {last.decidedBy && last.decidedAt
              ? say.returnedBy(
                  shortName(last.decidedBy.name),
                  longDay(inZone(last.decidedAt, territory.timeZone)[0], today),
                )
              : say.returned}
          </footer>
        </blockquote>
      )}
    </div>
  )
}
