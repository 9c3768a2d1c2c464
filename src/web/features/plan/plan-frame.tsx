import { Button, Menu } from '@mantine/core'
import {
  IconChartLine,
  IconChevronDown,
  IconDownload,
  IconFileText,
  IconFlagCheck,
  IconListDetails,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Page, type Crumb } from '../../app/page.tsx'
import { addressOf } from '../../call.ts'
import { dayRange, paperDay } from '../../i18n/format.ts'
import { plan as words } from '../../i18n/ru/plan.ts'
import { frame } from '../../i18n/ru/frame.ts'
import { may, useSession } from '../../session.ts'
import { SkeletonRows } from '../../ui/feedback.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import './plan.css'
import { planQuery, type Plan } from './queries.ts'

/** «Дорожная карта 2026»: a plan in crumbs and tabs. */
const shortPlanName = ({ periodFrom, periodTo }: Pick<Plan, 'periodFrom' | 'periodTo'>): string => {
  const [from, to] = [periodFrom.slice(0, 4), periodTo.slice(0, 4)]
  return words.short(from === to ? from : `${from}–${to}`)
}

const FORMATS = ['docx', 'xlsx', 'json'] as const

/** The common head of the plan's views and the way between them. */
export function PlanFrame({ children }: { readonly children: (plan: Plan) => ReactNode }) {
  const { planId } = useParams({ strict: false })
  const found = useQuery(planQuery(planId ?? ''))
  const session = useSession()
  const crumbs: Crumb[] = [
    { label: session.territory.name, link: { to: '/' } },
    { label: frame.nav.plans, link: { to: '/plans' } },
  ]
  return (
    <Page title={found.data ? shortPlanName(found.data) : frame.nav.plan} crumbs={crumbs}>
      {found.isPending && (
        <div className="pad phead">
          <SkeletonRows rows={12} />
        </div>
      )}
      {found.isError && (
        <div className="lonely">
          <LoadFailed error={found.error} again={() => void found.refetch()} />
        </div>
      )}
      {found.data && (
        <>
          <Head plan={found.data} />
          {children(found.data)}
        </>
      )}
    </Page>
  )
}

function Head({ plan }: { readonly plan: Plan }) {
  const session = useSession()
  const planId = plan.id
  const facts = [
    (plan.day ?? plan.number) ? words.order(plan.day ? paperDay(plan.day) : '', plan.number ?? '') : null,
    dayRange(plan.periodFrom, plan.periodTo),
    words.measures(plan.measures),
    plan.passport?.signatory?.name,
  ].filter((it) => it !== null && it !== undefined && it !== '')
  return (
    <div className="phead pad">
      <div className="row phead-row">
        <div className="grow">
          <h1 className="h1">{plan.title}</h1>{' '}
          <span className={plan.state === 'active' ? 'pill st-done' : 'pill st-notDue'}>
            {plan.state === 'active' && <IconPlayerPlay className="ic" aria-hidden />}
            <span>{words.states[plan.state]}</span>
          </span>
        </div>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              leftSection={<IconDownload size={16} stroke={1.65} aria-hidden />}
              rightSection={<IconChevronDown size={16} stroke={1.65} aria-hidden />}
            >
              {words.export}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {FORMATS.map((format) => (
              <Menu.Item
                key={format}
                component="a"
                href={addressOf('GET /api/plans/{id}/export', { id: planId }, { format })}
                download
              >
                {words.exports[format]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className="meta">
        {facts.map((it, i) => (
          <span key={it}>
            {it}
            {(i < facts.length - 1 || plan.findings.length > 0) && <i />}
          </span>
        ))}
        {plan.findings.length > 0 && (
          <span>
            <Link className="lnk" to="/plans/$planId/order" params={{ planId }} hash="findings">
              {words.findings(plan.findings.length)}
            </Link>
          </span>
        )}
      </p>
      <nav className="tabs" aria-label={words.tabs.label}>
        <Tab to="/plans/$planId" planId={planId} icon={IconListDetails} label={words.tabs.sections} />
        <Tab to="/plans/$planId/indicators" planId={planId} icon={IconChartLine} label={words.tabs.indicators} />
        <Tab to="/plans/$planId/order" planId={planId} icon={IconFileText} label={words.tabs.order} />
        {(plan.state !== 'active' || may(session, 'plan.approve')) && (
          <Tab to="/plans/$planId/closing" planId={planId} icon={IconFlagCheck} label={words.tabs.closing} />
        )}
      </nav>
    </div>
  )
}

interface TabProps {
  readonly to: '/plans/$planId' | '/plans/$planId/indicators' | '/plans/$planId/order' | '/plans/$planId/closing'
  readonly planId: string
  readonly icon: typeof IconFileText
  readonly label: string
}

/** Filters stay in the address from one view to the next. */
function Tab({ to, planId, icon: TabIcon, label }: TabProps) {
  return (
    <Link
      to={to}
      params={{ planId }}
      search={(it) => it}
      activeOptions={{ exact: true, includeSearch: false, includeHash: false }}
      activeProps={{ className: 'on', 'aria-current': 'page' }}
    >
      <TabIcon className="ic" aria-hidden />
      {label}
    </Link>
  )
}
