import { IconAlertTriangle, IconSchool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../app/page.tsx'
import { shortName } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/records.ts'
import { useSession } from '../../session.ts'
import { Course } from '../../ui/course.tsx'
import { countOf } from '../../ui/counts.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { FilterBar, FilterChip, FilterSearch } from '../../ui/filter-bar.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { isCurrent, ListChips } from './lists.tsx'
import { schoolsQuery, type School } from './school-queries.ts'
import './schools.css'

const STATES = { overdue: ['overdue', 'notDone'], waiting: ['onReview'] } as const

/** Schools with their lists of today and how far their part of the plan has come. */
export function SchoolsPage() {
  const { today } = useSession()
  const list = useQuery(schoolsQuery)
  const filter = useSearch({ from: '/frame/schools' })
  const navigate = useNavigate()
  const all = list.data ?? []
  const set = (part: Partial<typeof filter>) =>
    void navigate({ to: '/schools', search: { ...filter, ...part }, replace: true })

  const codes = [
    ...new Set(all.flatMap((it) => it.lists.filter((one) => isCurrent(one, today)).map((one) => one.code))),
  ]
  const wanted = (it: School): boolean => {
    const words = `${it.shortName} ${it.name} ${it.director?.name ?? ''}`.toLowerCase()
    return (
      (filter.q === undefined || words.includes(filter.q.toLowerCase())) &&
      (filter.list === undefined || it.lists.some((one) => one.code === filter.list && isCurrent(one, today))) &&
      (filter.only === undefined || countOf(it.counts, STATES[filter.only]) > 0)
    )
  }
  const shown = all.filter(wanted)
  const behind = all.filter((it) => countOf(it.counts, STATES.overdue) > 0).length
  const filtered = Object.values(filter).some((it) => it !== undefined)
  return (
    <Page title={say.title}>
      <div className="rec-head">
        <h1 className="h1">{say.title}</h1>
        {all.length > 0 && (
          <p className="soft">
            {[
              say.lead(all.length),
              ...codes.map((code) =>
                say.inList(
                  all.filter((it) => it.lists.some((one) => one.code === code && isCurrent(one, today))).length,
                  code,
                ),
              ),
              ...(behind > 0 ? [say.behind(behind)] : []),
            ].join(', ')}
          </p>
        )}
      </div>
      {all.length > 0 && (
        <FilterBar
          found={say.found(shown.length, all.length)}
          onReset={filtered ? () => void navigate({ to: '/schools', search: {}, replace: true }) : undefined}
        >
          <FilterSearch value={filter.q} placeholder={say.search} onChange={(q) => set({ q })} />
          <FilterChip
            label={say.list}
            icon={IconSchool}
            value={filter.list}
            options={codes.map((code) => ({ value: code, label: say.listed(code) }))}
            onChange={(code) => set({ list: code })}
          />
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
        </FilterBar>
      )}
      <div className="pad rec-body">
        {list.isPending ? (
          <SkeletonRows rows={8} height={51} />
        ) : list.isError ? (
          <ErrorState title={list.error.message} />
        ) : all.length === 0 ? (
          <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState title={say.nothing} />
        ) : (
          <table className="tbl rec-table">
            <thead>
              <tr>
                <th>{say.head.school}</th>
                <th className="c-mid">{say.head.director}</th>
                <th className="c-lists">{say.head.lists}</th>
                <th className="c-course">{say.head.course}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((it) => (
                <tr key={it.id}>
                  <td>
                    <Link className="m row-link" to="/schools/$schoolId" params={{ schoolId: it.id }}>
                      {it.shortName}
                    </Link>
                    <span className="sm muted ell">{it.name}</span>
                  </td>
                  <td className="c-mid">
                    {it.director ? shortName(it.director.name) : <span className="chip none">{say.noDirector}</span>}
                  </td>
                  <td className="c-lists">
                    <ListChips lists={it.lists.filter((one) => isCurrent(one, today))} today={today} />
                  </td>
                  <td className="c-course">
                    <Course counts={it.counts} waits={say.noCourse} />
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
