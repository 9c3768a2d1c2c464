import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArchive, IconPlus, IconSchool, IconTag, IconUserCheck } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import { shortName } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/schools.ts'
import { may, useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { FilterBar, FilterChip, FilterSearch } from '../../ui/filter-bar.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { AddSchoolDialog } from './add-school-dialog.tsx'
import { behindQuery, curatorsQuery, listsQuery, schoolsQuery } from './school-queries.ts'
import { SchoolsTable } from './schools-table.tsx'
import './schools.css'

const KINDS = [
  'СОШ',
  'ООШ',
  'НОШ',
  'гимназия',
  'лицей',
  'центр образования',
  'школа-интернат',
  'коррекционная школа',
  'ВСОШ',
] as const

/** Schools with their lists on a day and how far their part of the plan has come. */
export function SchoolsPage() {
  const session = useSession()
  const filter = useSearch({ from: '/frame/schools' })
  const navigate = useNavigate()
  const day = filter.on ?? session.today
  const pages = useInfiniteQuery(schoolsQuery(filter))
  const lists = useQuery(listsQuery(day)).data
  const curators = useQuery({ ...curatorsQuery, enabled: may(session, 'person.read') }).data ?? []
  const [adding, setAdding] = useState(false)
  const shown = pages.data?.pages.flatMap((it) => it.items) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  const set = (part: Partial<typeof filter>) =>
    void navigate({ to: '/schools', search: { ...filter, ...part }, replace: true })
  const reset = () => void navigate({ to: '/schools', search: {}, replace: true })
  const { sort: _sort, ...conditions } = filter
  const filtered = Object.values(conditions).some((it) => it !== undefined)
  const known = (lists?.items ?? []).filter((it) => it.schools > 0 || it.own || it.code === filter.list)
  const none = lists?.schools === 0 && !filtered
  const add = may(session, 'school.edit') && (
    <Button variant="filled" leftSection={<IconPlus className="ic" aria-hidden />} onClick={() => setAdding(true)}>
      {say.actions.add}
    </Button>
  )
  return (
    <Page title={say.title}>
      <div className="rec-head sch-page-head">
        <div className="row">
          <div className="grow">
            <h1 className="h1">{say.title}</h1>
            {!none && <Lead today={session.today} />}
          </div>
          {!none && add}
        </div>
      </div>
      {!none && (
        <FilterBar found={say.found(shown.length, total)} onReset={filtered ? reset : undefined}>
          <FilterSearch value={filter.q} placeholder={say.search} onChange={(q) => set({ q })} />
          <FilterChip
            label={say.list}
            icon={IconSchool}
            value={filter.list}
            options={known.map(({ code }) => ({ value: code, label: say.inListOf(code) }))}
            onChange={(list) => set({ list })}
          />
          <span className="sch-day">
            <DayField
              aria-label={say.on}
              placeholder={say.on}
              description={undefined}
              size="xs"
              value={filter.on ?? ''}
              near={session.today}
              onChange={(on) => set({ on: on === '' ? undefined : on })}
            />
          </span>
          <FilterChip
            label={say.kind}
            icon={IconTag}
            value={filter.kind}
            options={KINDS.map((value) => ({ value, label: value }))}
            onChange={(kind) => set({ kind })}
          />
          {curators.length > 0 && (
            <FilterChip
              label={say.curator}
              icon={IconUserCheck}
              value={filter.curator}
              options={curators.map((it) => ({ value: it.id, label: shortName(it.name) }))}
              onChange={(curator) => set({ curator })}
            />
          )}
          <FilterChip
            label={say.state}
            icon={IconAlertTriangle}
            value={filter.only}
            options={[
              { value: 'overdue', label: say.overdue, glyph: <StateGlyph of="overdue" /> },
              { value: 'waiting', label: say.waiting, glyph: <StateGlyph of="onReview" /> },
            ]}
            onChange={(only) => set({ only: only === 'overdue' || only === 'waiting' ? only : undefined })}
          />
          {filter.closed ? (
            <FilterChip
              label={say.closed}
              icon={IconArchive}
              value="1"
              options={[{ value: '1', label: say.closed }]}
              onChange={(it) => set({ closed: it === '1' || undefined })}
            />
          ) : (
            <button type="button" className="fchip" onClick={() => set({ closed: true })}>
              <IconArchive className="ic" aria-hidden />
              {say.closed}
            </button>
          )}
        </FilterBar>
      )}
      {filter.list !== undefined && lists && (
        <p className="pad sch-answer h2" role="status">
          {say.onDay(lists.items.find((it) => it.code === filter.list)?.schools ?? 0, filter.list, day, session.today)}
        </p>
      )}
      <div className="pad rec-body">
        {pages.isPending ? (
          <SkeletonRows rows={8} height={51} />
        ) : pages.isError ? (
          <ErrorState title={pages.error.message} />
        ) : none ? (
          <EmptyState title={say.empty} actions={add || undefined}>
            {say.emptyText}
          </EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState
            title={say.nothing}
            actions={
              <Button variant="default" onClick={reset}>
                {say.reset}
              </Button>
            }
          />
        ) : (
          <SchoolsTable
            schools={shown}
            on={day}
            several={session.territory.kind === 'region'}
            sort={filter.sort}
            onSort={(sort) => set({ sort })}
            {...(pages.hasNextPage && { onEnd: () => void pages.fetchNextPage() })}
          />
        )}
      </div>
      {adding && <AddSchoolDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

/** «24 школы, сейчас в списках: ШНОР 12, у 5 есть просроченное»: each figure opens its schools. */
function Lead({ today }: { readonly today: string }) {
  const lists = useQuery(listsQuery(today)).data
  const behind = useQuery(behindQuery).data ?? 0
  if (!lists) return null
  const used = lists.items.filter((it) => it.schools > 0).slice(0, 6)
  return (
    <p className="soft">
      {say.lead(lists.schools)}
      {used.length > 0 && `, ${say.inLists} `}
      {used.map((it, i) => (
        <span key={it.code}>
          {i > 0 && ', '}
          <Link className="fig" to="/schools" search={{ list: it.code }}>
            {say.inList(it.schools, it.code)}
          </Link>
        </span>
      ))}
      {behind > 0 && (
        <>
          {', '}
          <Link className="fig" to="/schools" search={{ only: 'overdue' }}>
            {say.behind(behind)}
          </Link>
        </>
      )}
    </p>
  )
}
