import { addDays, type Day } from '#domain/kernel/index.ts'
import { Button } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../app/page.tsx'
import { call, type Item } from '../../call.ts'
import { inZone, longDay, shortName } from '../../i18n/format.ts'
import { audit as say } from '../../i18n/ru/records.ts'
import { useSession } from '../../session.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { FilterBar, FilterChip } from '../../ui/filter-bar.tsx'
import './audit.css'

type Entry = Item<'GET /api/audit'>
const ENTITIES: Readonly<Record<string, string>> = say.entities

/** Who did what, by days, the latest first. */
export function AuditPage() {
  const { today, territory } = useSession()
  const { entity } = useSearch({ from: '/frame/audit' })
  const navigate = useNavigate()
  const list = useInfiniteQuery({
    queryKey: ['audit', entity],
    queryFn: ({ pageParam }) =>
      call('GET /api/audit', { query: { limit: 100, entity, ...(pageParam !== null && { cursor: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
  const rows = list.data?.pages.flatMap((it) => it.items) ?? []
  const days = Map.groupBy(rows, (it) => inZone(it.at, territory.timeZone)[0])
  const nameOf = (day: Day) =>
    day === today ? say.today : addDays(day, 1) === today ? say.yesterday : longDay(day, today)
  return (
    <Page title={say.title}>
      <div className="rec-head">
        <h1 className="h1">{say.title}</h1>
        <p className="soft">{say.lead}</p>
      </div>
      <FilterBar
        found={rows.length > 0 ? say.found(rows.length, list.hasNextPage) : ''}
        onReset={entity === undefined ? undefined : () => void navigate({ to: '/audit', search: {}, replace: true })}
      >
        <FilterChip
          label={say.kind}
          icon={IconFilter}
          value={entity}
          options={Object.entries(ENTITIES)
            .filter(([value]) => value !== 'plan')
            .map(([value, label]) => ({ value, label }))}
          onChange={(value) => void navigate({ to: '/audit', search: { entity: value }, replace: true })}
        />
      </FilterBar>
      <div className="pad rec-body">
        {list.isPending ? (
          <SkeletonRows rows={10} height={36} />
        ) : list.isError ? (
          <ErrorState title={list.error.message} />
        ) : rows.length === 0 ? (
          <EmptyState title={entity === undefined ? say.empty : say.nothing}>
            {entity === undefined ? say.emptyText : undefined}
          </EmptyState>
        ) : (
          <>
            {[...days].map(([day, entries]) => (
              <section key={day} className="au-day">
                <h2 className="h3">{nameOf(day)}</h2>
                <ol>
                  {entries.map((it) => (
                    <AuditLine key={it.id} of={it} timeZone={territory.timeZone} />
                  ))}
                </ol>
              </section>
            ))}
            {list.hasNextPage && (
              <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {list.isFetchingNextPage ? say.loading : say.more}
              </Button>
            )}
          </>
        )}
      </div>
    </Page>
  )
}

function AuditLine({ of, timeZone }: { readonly of: Entry; readonly timeZone: string }) {
  return (
    <li className="au-line">
      <time className="muted" dateTime={of.at}>
        {inZone(of.at, timeZone)[1]}
      </time>
      <span className="ell">{of.person ? shortName(of.person.name) : <span className="muted">{say.system}</span>}</span>
      <span className="grow">{of.summary}</span>
      <span className="muted nw au-kind">{ENTITIES[of.entity] ?? of.entity}</span>
    </li>
  )
}
