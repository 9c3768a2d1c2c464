import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Page } from '../../app/page.tsx'
import { call, Problem } from '../../call.ts'
import { inZone, moment, shortDay, shortName } from '../../i18n/format.ts'
import { answer as asking, obligation as say } from '../../i18n/ru/obligations.ts'
import { may, useSession } from '../../session.ts'
import { EvidenceChip } from '../../ui/evidence-chip.tsx'
import { EmptyState } from '../../ui/feedback.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { StatePill } from '../../ui/state-badge.tsx'
import { badToast, toast } from '../../ui/toast.tsx'
import { AnswerForm } from './answer-form.tsx'
import { Asked } from './answer-panel.tsx'
import { obligationQuery, type AnswerView } from './obligation-queries.ts'
import './obligations.css'
import './reviews.css'

/** One obligation: what is asked and why, every answer with its decision, and the answer now. */
export function ObligationPage() {
  const { obligationId } = useParams({ strict: false })
  const { data: it } = useSuspenseQuery(obligationQuery(obligationId ?? ''))
  const session = useSession()
  const remind = useMutation({
    mutationFn: () => call('POST /api/obligations/{id}/remind', { params: { id: it.id } }),
    onSuccess: ({ letters }) => toast({ text: say.reminded(letters) }),
    onError: (error) => badToast({ text: error instanceof Problem ? error.title : String(error) }),
  })
  const canRemind = may(session, 'obligation.remind') && ['overdue', 'inProgress', 'returned'].includes(it.state)
  const facts = [
    [say.who, [it.addressee, it.person && shortName(it.person.name)].filter(Boolean).join(' · ')],
    [say.term, it.dueOn === null ? say.noDue : shortDay(it.dueOn, session.today)],
    [say.report, it.proof],
    [say.plan, it.planTitle],
  ] as const
  return (
    <Page
      title={it.measureNumber === null ? say.title : asking.point(it.measureNumber)}
      crumbs={[{ label: it.planTitle, link: { to: '/plans/$planId', params: { planId: it.planId } } }]}
    >
      <div className={it.can.answer ? 'ob with-panel' : 'ob'}>
        <div className="ob-main">
          <div className="row ob-top">
            <StatePill
              state={it.state}
              detail={it.state === 'overdue' && it.daysLate ? asking.daysLate(it.daysLate) : null}
            />
            <span className="grow" />
            {canRemind && (
              <Button
                leftSection={<IconBell className="ic" aria-hidden />}
                disabled={remind.isPending}
                onClick={() => remind.mutate()}
              >
                {remind.isPending ? say.reminding : say.remind}
              </Button>
            )}
          </div>
          <h1 className="h1">
            {it.measureNumber !== null && <span className="muted">{it.measureNumber} </span>}
            <Link to="/measures/$measureId" params={{ measureId: it.measureId }}>
              {it.measureTitle}
            </Link>
          </h1>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="ob-asked">
            <Asked of={it} />
          </div>
          <h2 className="h2">{say.answers}</h2>
          {it.answers.length === 0 ? (
            <EmptyState title={say.noAnswers}>{say.noAnswersText}</EmptyState>
          ) : (
            <ol className="ob-history">
              {it.answers.toReversed().map((one) => (
                <AnswerEntry key={one.id} of={one} />
              ))}
            </ol>
          )}
        </div>
        {it.can.answer && (
          <aside className="ob-side" aria-label={say.reply}>
            <h2 className="h2">{say.reply}</h2>
            <AnswerForm key={it.id + String(it.answers.length)} of={it} onSent={() => undefined} />
          </aside>
        )}
      </div>
    </Page>
  )
}

const GLYPH = { inProgress: 'inProgress', done: 'done', partial: 'partial', notDone: 'notDone' } as const

function AnswerEntry({ of }: { readonly of: AnswerView }) {
  const { today, territory } = useSession()
  const day = (instant: string) => shortDay(inZone(instant, territory.timeZone)[0], today)
  return (
    <li>
      <div className="row">
        <StateGlyph
          of={of.decision === 'returned' ? 'returned' : of.decision === null ? 'onReview' : GLYPH[of.state]}
        />
        <b>{asking.states[of.state]}</b>
        {of.value !== null && <span>{say.value(of.value)}</span>}
        {of.date !== null && <span className="muted">{say.done(shortDay(of.date, today))}</span>}
        <span className="grow" />
        <span className="sm muted">
          {say.answered(
            of.submittedBy ? shortName(of.submittedBy.name) : '',
            moment(of.submittedAt, today, territory.timeZone),
          )}
        </span>
      </div>
      {of.recordedFor && <p className="sm">{say.recordedFor(of.recordedFor.name, of.ground)}</p>}
      {of.comment !== '' && <p className="rv-note">{of.comment}</p>}
      {of.evidence.length > 0 && (
        <div className="v">
          {of.evidence.map((it) => (
            <EvidenceChip key={it.id} evidence={it} detailed />
          ))}
        </div>
      )}
      <p className="sm muted">
        {of.decision === null || of.decidedAt === null
          ? say.waits
          : (of.decision === 'accepted' ? say.accepted : say.returned)(
              shortName(of.decidedBy?.name ?? ''),
              day(of.decidedAt),
            )}
      </p>
      {of.reason !== null && <p className="quote">{of.reason}</p>}
    </li>
  )
}
