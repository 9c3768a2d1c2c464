import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { call, Problem } from '../../call.ts'
import { distance, shortDay, shortName } from '../../i18n/format.ts'
import { decisions } from '../../i18n/ru/decisions.ts'
import { overview as words } from '../../i18n/ru/overview.ts'
import { may, useSession } from '../../session.ts'
import { EmptyState, SkeletonRows } from '../../ui/feedback.tsx'
import { QueueRow } from '../../ui/queue-row.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { badToast, toast } from '../../ui/toast.tsx'
import { useCurrentRow } from '../../ui/use-current-row.ts'
import { More } from './more.tsx'
import { SHOWN, type ObligationRow } from './queries.ts'

interface Props {
  readonly kind: 'overdue' | 'soon'
  readonly planId: string
  readonly rows: readonly ObligationRow[] | undefined
}

/** What is overdue or soon due, with a reminder in the row itself. */
export function ObligationQueue({ kind, planId, rows: all }: Props) {
  const session = useSession()
  const navigate = useNavigate()
  const remind = useMutation({
    mutationFn: ({ id }: ObligationRow) => call('POST /api/obligations/{id}/remind', { params: { id } }),
    onSuccess: (_, row) => toast({ text: decisions.reminded(row.organisation?.shortName ?? row.addressee) }),
    onError: (error) => badToast({ text: error instanceof Problem ? error.title : String(error) }),
  })
  const reminds = may(session, 'obligation.remind')
  const rows = (all ?? []).slice(0, SHOWN)
  const { current, setCurrent } = useCurrentRow(rows, {
    Enter: (row) => void navigate({ to: '/measures/$measureId', params: { measureId: row.measureId } }),
    ...(reminds && { KeyN: (row: ObligationRow) => remind.mutate(row) }),
  })
  if (!all) return <SkeletonRows rows={SHOWN} height={48} />
  if (rows.length === 0) return <EmptyState title={words.empty[kind]}>{words.empty[`${kind}Text`]}</EmptyState>
  return (
    <>
      <ul className="queue">
        {rows.map((row, i) => (
          <QueueRow
            key={row.id}
            current={i === current}
            onCurrent={() => setCurrent(i)}
            glyph={<StateGlyph of={row.state} />}
            number={row.measureNumber}
            title={
              <Link to="/measures/$measureId" params={{ measureId: row.measureId }}>
                {row.measureTitle}
              </Link>
            }
            who={[row.organisation?.shortName ?? row.addressee, row.person && shortName(row.person.name)]
              .filter(Boolean)
              .join(' · ')}
            proof={
              row.dueOn !== null && (
                <span className={kind === 'overdue' ? 'sm st-overdue' : 'sm soft'}>
                  {kind === 'overdue'
                    ? `${shortDay(row.dueOn, session.today)}, ${words.late(row.daysLate ?? 0)}`
                    : `${shortDay(row.dueOn, session.today)}, ${distance(row.dueOn, session.today) ?? ''}`}
                </span>
              )
            }
            actions={
              reminds && (
                <Button
                  size="xs"
                  onClick={() => remind.mutate(row)}
                  disabled={remind.isPending && remind.variables.id === row.id}
                >
                  {decisions.remind}
                </Button>
              )
            }
          />
        ))}
      </ul>
      <More
        shown={rows.length}
        total={all.length}
        to="/plans/$planId"
        params={{ planId }}
        search={{ state: kind === 'overdue' ? 'overdue' : 'inProgress' }}
      />
    </>
  )
}
