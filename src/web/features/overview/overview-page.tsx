import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { addDays, daysBetween, type Day } from '#domain/kernel/index.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Page } from '../../app/page.tsx'
import { fullDay, longDay } from '../../i18n/format.ts'
import { overview as words } from '../../i18n/ru/overview.ts'
import { may, useSession } from '../../session.ts'
import { EmptyState, SkeletonRows } from '../../ui/feedback.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Lead } from './lead.tsx'
import { ObligationQueue } from './obligation-queue.tsx'
import './overview.css'
import { PlanChoice } from './plan-choice.tsx'
import { overdueQuery, overviewQuery, soonQuery, type Overview } from './queries.ts'
import { ReviewQueue } from './review-queue.tsx'
import { Summary } from './summary.tsx'
import { WeeksStrip } from './weeks-strip.tsx'

const SOON_DAYS = 18

/** The coordinator's day. */
export function OverviewPage() {
  const session = useSession()
  const { plan } = useSearch({ from: '/frame/' })
  const overview = useQuery(overviewQuery(plan))
  return (
    <Page title={words.title} crumbs={[{ label: session.territory.name, link: { to: '/' } }]}>
      <div className="ov">
        {overview.isPending && <SkeletonRows rows={10} />}
        {overview.isError && <LoadFailed error={overview.error} again={() => void overview.refetch()} />}
        {overview.data &&
          (overview.data.plan ? (
            <PlanDay of={overview.data} planId={overview.data.plan.id} />
          ) : (
            <NoPlan loads={may(session, 'plan.import')} />
          ))}
      </div>
    </Page>
  )
}

function NoPlan({ loads }: { readonly loads: boolean }) {
  return (
    <EmptyState
      title={words.empty.plan}
      actions={
        loads && (
          <Button variant="filled" component="a" href="/imports">
            {words.empty.load}
          </Button>
        )
      }
    >
      {loads ? words.empty.planText : words.empty.planWait}
    </EmptyState>
  )
}

function PlanDay({ of, planId }: { readonly of: Overview; readonly planId: string }) {
  const session = useSession()
  const wide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false })
  const decides = may(session, 'answer.decide')
  const { tab: wanted } = useSearch({ from: '/frame/' })
  const first = decides ? 'review' : 'overdue'
  const tab =
    wanted === undefined || (wanted === 'review' && !decides) || (wanted === 'summary' && wide) ? first : wanted
  const soonEnd = addDays(of.today as Day, SOON_DAYS)
  const soon = soonQuery(planId, of.today, soonEnd)
  const soonRows = useQuery(soon).data?.items
  const overdueRows = useQuery({ ...overdueQuery(planId), enabled: tab === 'overdue' }).data?.items
  const week = of.plan ? Math.floor(daysBetween(of.plan.periodFrom as Day, of.today as Day) / 7) + 1 : 0
  const tabs = [
    decides && (['review', words.tabs.review, of.waiting] as const),
    ['overdue', words.tabs.overdue, of.overdue] as const,
    ['soon', words.tabs.soon(longDay(soonEnd, of.today)), soonRows?.length ?? 0] as const,
    !wide && (['summary', words.tabs.summary, 0] as const),
  ]
  return (
    <>
      <div className="ov-head">
        <p className="date">
          {fullDay(of.today)}
          {week > 0 && of.plan && of.today <= of.plan.periodTo && `, ${words.week(week)}`}
          <PlanChoice current={planId} />
        </p>
        <Lead of={of} />
      </div>
      <WeeksStrip weeks={of.weeks} today={of.today} />
      <div className="ov-cols">
        <section>
          <nav className="tabs" aria-label={words.tabs.label}>
            {tabs.map(
              (it) =>
                it && (
                  <Link
                    key={it[0]}
                    to="/"
                    search={(before) => ({ ...before, tab: it[0] })}
                    resetScroll={false}
                    className={it[0] === tab ? 'on' : ''}
                    {...(it[0] === tab && { 'aria-current': 'true' as const })}
                  >
                    {it[1]}
                    {it[2] > 0 && <span className="n">{it[2]}</span>}
                  </Link>
                ),
            )}
          </nav>
          {tab === 'review' && <ReviewQueue planId={planId} total={of.waiting} />}
          {tab === 'overdue' && <ObligationQueue key="overdue" kind="overdue" planId={planId} rows={overdueRows} />}
          {tab === 'soon' && <ObligationQueue key="soon" kind="soon" planId={planId} rows={soonRows} />}
          {tab === 'summary' && (
            <div className="ov-summary">
              <Summary of={of} />
            </div>
          )}
        </section>
        {wide && (
          <aside>
            <Summary of={of} />
          </aside>
        )}
      </div>
    </>
  )
}
