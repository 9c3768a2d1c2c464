import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import { bodies as say, people } from '../../i18n/ru/people.ts'
import { may, useSession } from '../../session.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { FilterBar, FilterSearch } from '../../ui/filter-bar.tsx'
import { MoreButton, PeopleHead } from '../people/index.ts'
import { BodyForm } from './body-form.tsx'
import { bodiesQuery } from './body-queries.ts'
import { kindName } from './kind-name.ts'

/** Working groups, councils and associations with their heads. */
export function BodiesPage() {
  const session = useSession()
  const { q } = useSearch({ from: '/frame/bodies' })
  const navigate = useNavigate()
  const list = useInfiniteQuery(bodiesQuery(q))
  const [adding, setAdding] = useState(false)
  const shown = list.data?.pages.flatMap((it) => it.items) ?? []
  const add = may(session, 'person.edit') && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {say.add}
    </Button>
  )
  return (
    <Page title={people.tabs.bodies} crumbs={[{ label: people.title, link: { to: '/people' } }]}>
      <PeopleHead action={add} />
      <FilterBar found={list.data ? people.shown(shown.length, list.hasNextPage) : ''}>
        <FilterSearch
          value={q}
          placeholder={say.search}
          onChange={(next) => void navigate({ to: '/bodies', search: { q: next }, replace: true })}
        />
      </FilterBar>
      <div className="pad rec-body">
        {list.isPending ? (
          <SkeletonRows rows={6} height={51} />
        ) : list.isError ? (
          <ErrorState title={list.error.message} />
        ) : shown.length === 0 ? (
          q === undefined ? (
            <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
          ) : (
            <EmptyState title={people.nothing} />
          )
        ) : (
          <table className="tbl rec-table">
            <thead>
              <tr>
                <th>{say.head.name}</th>
                <th>{say.head.head}</th>
                <th>{say.head.members}</th>
                <th className="c-mid">{say.head.basis}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((it) => (
                <tr key={it.id}>
                  <td>
                    <Link className="row-link" to="/bodies/$bodyId" params={{ bodyId: it.id }}>
                      {it.name}
                    </Link>
                    <small className="sm muted">
                      {[kindName(it.kind), it.plan?.title ?? it.organisation?.shortName].filter(Boolean).join(' · ')}
                    </small>
                  </td>
                  <td>{it.head ? it.head.name : <span className="muted">{say.noHead}</span>}</td>
                  <td className="nw">{say.members(it.members)}</td>
                  <td className="c-mid muted">{it.basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <MoreButton of={list} />
      </div>
      {adding && <BodyForm of={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}
