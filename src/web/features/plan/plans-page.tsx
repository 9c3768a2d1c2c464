import type { RoadmapState } from '#domain/roadmaps/index.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../app/page.tsx'
import { plansQuery } from '../../app/plans-query.ts'
import { dayRange, paperDay } from '../../i18n/format.ts'
import { plan as words } from '../../i18n/ru/plan.ts'
import { may, useSession } from '../../session.ts'
import { Course } from '../../ui/course.tsx'
import { EmptyState, SkeletonRows } from '../../ui/feedback.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { NewPlanButton } from '../writing/index.ts'
import './plan.css'

const { list } = words
const BEING_WRITTEN: readonly RoadmapState[] = ['draft', 'onAgreement', 'approved']

/** Every plan of the territory, this year's and those before. */
export function PlansPage() {
  const session = useSession()
  const plans = useQuery(plansQuery)
  const loads = may(session, 'plan.import')
  return (
    <Page title={list.title} crumbs={[{ label: session.territory.name, link: { to: '/' } }]}>
      <div className="pad plans">
        <div className="row plans-head">
          <h1 className="h1 grow">{list.title}</h1>
          {may(session, 'plan.write') && <NewPlanButton />}
        </div>
        {plans.isPending && <SkeletonRows rows={3} />}
        {plans.isError && <LoadFailed error={plans.error} again={() => void plans.refetch()} />}
        {plans.data?.items.length === 0 && (
          <EmptyState
            title={list.empty}
            actions={
              loads && (
                <Button variant="filled" component="a" href="/imports">
                  {list.load}
                </Button>
              )
            }
          >
            {loads ? list.emptyText : list.emptyWait}
          </EmptyState>
        )}
        {plans.data && plans.data.items.length > 0 && (
          <table className="tbl plans-table">
            <thead>
              <tr>
                {list.columns.map((it) => (
                  <th key={it}>{it}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {plans.data.items.map((it) => (
                <tr key={it.id}>
                  <td>
                    <Link
                      className="ttl"
                      to={BEING_WRITTEN.includes(it.state) ? '/plans/$planId/write' : '/plans/$planId'}
                      params={{ planId: it.id }}
                    >
                      {it.title}
                    </Link>
                    {it.state !== 'active' && <span className="muted"> {words.states[it.state]}</span>}
                  </td>
                  <td>{words.order(it.day ? paperDay(it.day) : '', it.number ?? '')}</td>
                  <td>{dayRange(it.periodFrom, it.periodTo)}</td>
                  <td>{it.measures}</td>
                  <td>
                    <Course counts={it.counts} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Page>
  )
}
