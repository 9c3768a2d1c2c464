import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { Page } from '../../app/page.tsx'
import { frame } from '../../i18n/ru/frame.ts'
import { measure as words } from '../../i18n/ru/plan.ts'
import { SkeletonRows } from '../../ui/feedback.tsx'
import { useKeys } from '../../ui/keys.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import './measure.css'
import { MeasureReading } from './measure-reading.tsx'
import { MeasureSide } from './measure-side.tsx'
import { MeasureWindows } from './measure-windows.tsx'
import { measureQuery, type Measure } from './queries.ts'

/** Signs of a title in the crumbs: its first words. */
const TITLE = 32
const cut = (text: string): string => (text.length > TITLE ? `${text.slice(0, TITLE).replace(/\s+\S*$/, '')}…` : text)

/** One measure: as printed, as read, as carried out. */
export function MeasurePage() {
  const { measureId } = useParams({ from: '/frame/measures/$measureId' })
  const found = useQuery(measureQuery(measureId))
  const it = found.data
  return (
    <Page
      title={it ? [it.number, cut(it.title)].filter(Boolean).join(' ') : frame.nav.plan}
      crumbs={[
        { label: frame.nav.plans, link: { to: '/plans' } },
        ...(it
          ? [{ label: cut(it.planTitle), link: { to: '/plans/$planId' as const, params: { planId: it.planId } } }]
          : []),
      ]}
    >
      {found.isPending && (
        <div className="pad mp-main">
          <SkeletonRows rows={10} />
        </div>
      )}
      {found.isError && (
        <div className="lonely">
          <LoadFailed error={found.error} again={() => void found.refetch()} />
        </div>
      )}
      {it && <Sheet key={it.id} measure={it} />}
    </Page>
  )
}

function Sheet({ measure }: { readonly measure: Measure }) {
  const router = useRouter()
  const navigate = useNavigate()
  const go = (id: string | null) => () => {
    if (id !== null) void navigate({ to: '/measures/$measureId', params: { measureId: id } })
  }
  useKeys({ KeyJ: go(measure.nextId), KeyK: go(measure.previousId), Escape: () => router.history.back() })
  return (
    <div className="mp">
      <div className="mp-main">
        <div className="row">
          <p className="mp-no grow">{words.inSection(measure.number ?? '', measure.sectionTitle ?? '')}</p>
          <ActionIcon
            aria-label={words.previous}
            title={words.previous}
            disabled={measure.previousId === null}
            onClick={go(measure.previousId)}
          >
            <IconChevronLeft className="ic l" aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={words.next}
            title={words.next}
            disabled={measure.nextId === null}
            onClick={go(measure.nextId)}
          >
            <IconChevronRight className="ic l" aria-hidden />
          </ActionIcon>
        </div>
        <h1 className="h1 rec">{measure.title}</h1>
        <MeasureReading measure={measure} />
        <MeasureWindows measure={measure} />
      </div>
      <aside className="mp-side">
        <MeasureSide measure={measure} />
      </aside>
    </div>
  )
}
