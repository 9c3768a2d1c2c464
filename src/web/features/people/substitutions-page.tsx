import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import { people, substitutions as say } from '../../i18n/ru/people.ts'
import { may, useSession } from '../../session.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { MoreButton } from './more-button.tsx'
import { substitutionsQuery } from './people-query.ts'
import { PeopleHead } from './people-tabs.tsx'
import { Days, EndSubstitution, isNow, PersonLink } from './person-lists.tsx'
import { SubstituteForm } from './substitute-form.tsx'

/** Who acts for whom, the newest first. */
export function SubstitutionsPage() {
  const session = useSession()
  const list = useInfiniteQuery(substitutionsQuery)
  const [adding, setAdding] = useState(false)
  const shown = list.data?.pages.flatMap((it) => it.items) ?? []
  const mayEdit = may(session, 'person.edit')
  const add = mayEdit && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {say.add}
    </Button>
  )
  return (
    <Page title={people.tabs.substitutions} crumbs={[{ label: people.title, link: { to: '/people' } }]}>
      <PeopleHead action={shown.length > 0 && add} />
      <div className="pad rec-body pp-list">
        {list.isPending ? (
          <SkeletonRows rows={6} height={44} />
        ) : list.isError ? (
          <ErrorState title={list.error.message} />
        ) : shown.length === 0 ? (
          <EmptyState title={say.empty} actions={add || undefined}>
            {say.emptyText}
          </EmptyState>
        ) : (
          <table className="tbl rec-table">
            <thead>
              <tr>
                <th>{say.head.person}</th>
                <th>{say.head.by}</th>
                <th>{say.head.days}</th>
                <th className="c-mid">{say.head.basis}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((it) => (
                <tr key={it.id}>
                  <td>
                    <PersonLink of={it.person} />
                  </td>
                  <td>
                    <PersonLink of={it.substitute} />
                  </td>
                  <td>
                    <span className="row">
                      <span className="grow">
                        <Days of={it} today={session.today} />{' '}
                        {isNow(it, session.today) && <span className="chip">{say.now}</span>}
                      </span>
                      {mayEdit && it.to >= session.today && <EndSubstitution id={it.id} who={it.person.name} />}
                    </span>
                  </td>
                  <td className="c-mid muted">{it.basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <MoreButton of={list} />
      </div>
      {adding && <SubstituteForm absent={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}
