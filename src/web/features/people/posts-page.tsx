import { useInfiniteQuery } from '@tanstack/react-query'
import { Page } from '../../app/page.tsx'
import { shortName } from '../../i18n/format.ts'
import { people, posts as say } from '../../i18n/ru/people.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { MoreButton } from './more-button.tsx'
import { postsQuery } from './people-query.ts'
import { PeopleHead } from './people-tabs.tsx'
import { PersonLink } from './person-lists.tsx'

/** Posts with whoever holds them today: they stay when their holders leave. */
export function PostsPage() {
  const list = useInfiniteQuery(postsQuery)
  const shown = list.data?.pages.flatMap((it) => it.items) ?? []
  return (
    <Page title={people.tabs.posts} crumbs={[{ label: people.title, link: { to: '/people' } }]}>
      <PeopleHead />
      <div className="pad rec-body pp-list">
        {list.isPending ? (
          <SkeletonRows rows={8} height={44} />
        ) : list.isError ? (
          <ErrorState title={list.error.message} />
        ) : shown.length === 0 ? (
          <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
        ) : (
          <table className="tbl rec-table">
            <thead>
              <tr>
                <th>{say.head.post}</th>
                <th>{say.head.holder}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((it) => (
                <tr key={it.id}>
                  <td>
                    {it.title}
                    {it.organisation && <span className="muted">, {it.organisation.shortName}</span>}
                  </td>
                  <td>
                    {it.kind === 'vacant' && <span className="chip none">{say.vacant}</span>}
                    {it.holders.map((one) => (
                      <div key={one.id}>
                        <PersonLink of={one} />
                        {it.acting && <small className="sm muted"> {say.acting(shortName(it.acting.name))}</small>}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <MoreButton of={list} />
      </div>
    </Page>
  )
}
