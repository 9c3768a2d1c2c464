import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import type { Item } from '../../call.ts'
import { shortName } from '../../i18n/format.ts'
import { people, posts as say } from '../../i18n/ru/people.ts'
import { may, useSession } from '../../session.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { MoreButton } from './more-button.tsx'
import { postsQuery } from './people-query.ts'
import { PeopleHead } from './people-tabs.tsx'
import { PersonLink } from './person-lists.tsx'
import { ReplaceForm } from './replace-form.tsx'

/** Posts with whoever holds them today: they stay when their holders leave. */
export function PostsPage() {
  const list = useInfiniteQuery(postsQuery)
  const [replacing, setReplacing] = useState<Item<'GET /api/posts'> | null>(null)
  const mayEdit = may(useSession(), 'person.edit')
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
                    <span className="row">
                      <span className="grow">
                        {it.kind === 'vacant' && <span className="chip none">{say.vacant}</span>}
                        {it.holders.map((one) => (
                          <span key={one.id} className="pp-holder">
                            <PersonLink of={one} />
                            {it.acting && <small className="sm muted">{say.acting(shortName(it.acting.name))}</small>}
                          </span>
                        ))}
                      </span>
                      {mayEdit && it.holders.length < 2 && (
                        <Button
                          size="xs"
                          aria-label={(it.kind === 'vacant' ? say.appointOf : say.replaceOf)(
                            [it.title, it.organisation?.shortName].filter(Boolean).join(', '),
                          )}
                          onClick={() => setReplacing(it)}
                        >
                          {it.kind === 'vacant' ? say.appoint : say.replace}
                        </Button>
                      )}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <MoreButton of={list} />
      </div>
      {replacing && <ReplaceForm of={replacing} onClose={() => setReplacing(null)} />}
    </Page>
  )
}
