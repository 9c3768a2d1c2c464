import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { ReturnDialog, useDecisions, type Review } from '../decisions/index.ts'
import { moment, shortName } from '../../i18n/format.ts'
import { decisions } from '../../i18n/ru/decisions.ts'
import { overview as words } from '../../i18n/ru/overview.ts'
import { useSession } from '../../session.ts'
import { EvidenceChip } from '../../ui/evidence-chip.tsx'
import { EmptyState, SkeletonRows } from '../../ui/feedback.tsx'
import { QueueRow } from '../../ui/queue-row.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { useCurrentRow } from '../../ui/use-current-row.ts'
import { More } from './more.tsx'
import { reviewsQuery, SHOWN } from './queries.ts'

/** Answers that wait for a decision, newest first, decided in the row itself. */
export function ReviewQueue({ planId, total }: { readonly planId: string; readonly total: number }) {
  const { today, territory } = useSession()
  const navigate = useNavigate()
  const reviews = useQuery(reviewsQuery(planId))
  const { accept, giveBack, leaving } = useDecisions()
  const [returning, setReturning] = useState<Review | null>(null)
  const rows = (reviews.data?.items ?? []).slice(0, SHOWN)
  const { current, setCurrent } = useCurrentRow(rows, {
    KeyA: (row) => void accept(row),
    KeyR: setReturning,
    Enter: (row) => void navigate({ to: '/measures/$measureId', params: { measureId: row.measureId } }),
  })
  if (reviews.isPending) return <SkeletonRows rows={SHOWN} height={48} />
  if (rows.length === 0) return <EmptyState title={words.empty.review}>{words.empty.reviewText}</EmptyState>
  return (
    <>
      <ul className="queue" aria-label={words.tabs.review}>
        {rows.map((row, i) => {
          const [proof] = row.answer.evidence
          return (
            <QueueRow
              key={row.answer.id}
              current={i === current}
              leaving={leaving.has(row.answer.id)}
              onCurrent={() => setCurrent(i)}
              glyph={<StateGlyph of="onReview" />}
              number={row.measureNumber}
              title={
                <Link to="/measures/$measureId" params={{ measureId: row.measureId }}>
                  {row.measureTitle}
                </Link>
              }
              who={[
                row.organisation?.shortName ?? row.addressee,
                row.answer.submittedBy && shortName(row.answer.submittedBy.name),
              ]
                .filter(Boolean)
                .join(' · ')}
              proof={proof && <EvidenceChip evidence={proof} />}
              time={moment(row.answer.submittedAt, today, territory.timeZone)}
              actions={
                <>
                  <Button
                    size="xs"
                    variant={i === current ? 'filled' : 'default'}
                    leftSection={<IconCheck size={14} aria-hidden />}
                    onClick={() => void accept(row)}
                  >
                    {decisions.accept}
                  </Button>
                  <Button size="xs" onClick={() => setReturning(row)}>
                    {decisions.return}
                  </Button>
                </>
              }
            />
          )
        })}
      </ul>
      <More shown={rows.length} total={total} to="/reviews" keys={['accept', 'return']} />
      <Suspense>
        {returning && (
          <ReturnDialog
            review={returning}
            onReturn={(reason) => void giveBack(returning, reason)}
            onClose={() => setReturning(null)}
          />
        )}
      </Suspense>
    </>
  )
}
