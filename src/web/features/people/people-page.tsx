import { ROLE_NAMES, ROLES } from '#domain/identity/index.ts'
import { Button } from '@mantine/core'
import { IconKey, IconUserPlus, IconUserShield } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import { shortDay } from '../../i18n/format.ts'
import { people as say } from '../../i18n/ru/people.ts'
import { may, useSession } from '../../session.ts'
import { Avatar } from '../../ui/chip.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { FilterBar, FilterChip, FilterSearch } from '../../ui/filter-bar.tsx'
import { accessOf } from './access.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { MoreButton } from './more-button.tsx'
import { PeopleHead } from './people-tabs.tsx'
import { ACCESS, peopleQuery, type Person } from './people-query.ts'
import { ResetSecondStep } from './reset-second-step.tsx'
import { PersonForm } from './person-form.tsx'

/** People of the territory with their posts, and who of them can sign in. */
export function PeoplePage() {
  const session = useSession()
  const filter = useSearch({ from: '/frame/people' })
  const list = useInfiniteQuery(peopleQuery(filter))
  const navigate = useNavigate()
  const [inviting, setInviting] = useState<Person | 'new' | null>(null)
  const [adding, setAdding] = useState(false)
  const shown = list.data?.pages.flatMap((it) => it.items) ?? []
  const set = (part: Partial<typeof filter>) =>
    void navigate({ to: '/people', search: { ...filter, ...part }, replace: true })
  const filtered = Object.values(filter).some((it) => it !== undefined)
  const mayInvite = may(session, 'person.invite')
  const mayEdit = may(session, 'person.edit')
  const commands = (
    <span className="row">
      {mayEdit && <Button onClick={() => setAdding(true)}>{say.add}</Button>}
      {mayInvite && (
        <Button
          variant="filled"
          leftSection={<IconUserPlus className="ic" aria-hidden />}
          onClick={() => setInviting('new')}
        >
          {say.inviteSomebody}
        </Button>
      )}
    </span>
  )
  return (
    <Page title={say.title}>
      <PeopleHead action={commands} />
      <FilterBar
        found={list.data ? say.shown(shown.length, list.hasNextPage) : ''}
        onReset={filtered ? () => void navigate({ to: '/people', search: {}, replace: true }) : undefined}
      >
        <FilterSearch value={filter.q} placeholder={say.search} onChange={(q) => set({ q })} />
        <FilterChip
          label={say.access}
          icon={IconKey}
          value={filter.access}
          options={ACCESS.map((value) => ({ value, label: say[value] }))}
          onChange={(value) => set({ access: ACCESS.find((it) => it === value) })}
        />
        <FilterChip
          label={say.role}
          icon={IconUserShield}
          value={filter.role}
          options={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
          onChange={(value) => set({ role: ROLES.find((it) => it === value) })}
        />
      </FilterBar>
      <div className="pad rec-body">
        {list.isPending ? (
          <SkeletonRows rows={8} height={51} />
        ) : list.isError ? (
          <ErrorState title={list.error.message} />
        ) : shown.length === 0 ? (
          filtered ? (
            <EmptyState title={say.nothing} />
          ) : (
            <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
          )
        ) : (
          <table className="tbl rec-table people">
            <thead>
              <tr>
                <th>{say.head.name}</th>
                <th>{say.head.post}</th>
                <th className="c-mid">{say.head.mail}</th>
                <th className="c-access">{say.head.access}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((it) => (
                <PersonRow
                  key={it.id}
                  of={it}
                  today={session.today}
                  {...(mayInvite && !it.hasAccount && !it.outside && { onInvite: () => setInviting(it) })}
                />
              ))}
            </tbody>
          </table>
        )}
        <MoreButton of={list} />
      </div>
      {inviting !== null && (
        <InviteDialog person={inviting === 'new' ? null : inviting} onClose={() => setInviting(null)} />
      )}
      {adding && <PersonForm of={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}

interface RowProps {
  readonly of: Person
  readonly today: string
  readonly onInvite?: () => void
}

function PersonRow({ of, today, onInvite }: RowProps) {
  const access = accessOf(of)
  return (
    <tr>
      <td>
        <span className="row">
          <Avatar name={of.name} />
          <Link className="row-link" to="/people/$personId" params={{ personId: of.id }}>
            {of.name}
          </Link>
        </span>
      </td>
      <td>
        {of.posts.map((it, i) => {
          const left = it.to !== null && it.to < today
          return (
            <span key={i} className={left ? 'post muted' : 'post'}>
              {it.title}
              {it.organisation && <span className="muted">, {it.organisation.shortName}</span>}
              {left && it.to !== null && <small> {say.left(shortDay(it.to, today))}</small>}
            </span>
          )
        })}
      </td>
      <td className="c-mid">
        {of.email === null ? <span className="chip none">{say.noMail}</span> : <span className="ell">{of.email}</span>}
      </td>
      <td className="c-access">
        <span className="row">
          <span className="grow">
            {access === 'outside' ? (
              <span className="chip none">{say.outside}</span>
            ) : (
              <span className={access === 'has' ? undefined : 'muted'}>
                {access === 'has' ? of.roles.map((role) => ROLE_NAMES[role]).join(', ') || say.has : say[access]}
              </span>
            )}
          </span>
          <ResetSecondStep of={of} />
          {onInvite && (
            <Button size="xs" onClick={onInvite}>
              {access === 'invited' ? say.inviteAgain : say.invite}
              <span className="vh"> {of.name}</span>
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}
