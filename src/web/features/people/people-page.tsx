import { ROLE_NAMES } from '#domain/identity/index.ts'
import { Button } from '@mantine/core'
import { IconKey, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import { shortDay } from '../../i18n/format.ts'
import { people as say } from '../../i18n/ru/records.ts'
import { may, useSession } from '../../session.ts'
import { Avatar } from '../../ui/chip.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { FilterBar, FilterChip, FilterSearch } from '../../ui/filter-bar.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { peopleQuery, type Person } from './people-query.ts'
import { ResetSecondStep } from './reset-second-step.tsx'
import './people.css'

const accessOf = (it: Person): 'has' | 'invited' | 'none' => (it.hasAccount ? 'has' : it.invited ? 'invited' : 'none')
const ACCESS = ['has', 'invited', 'none'] as const

/** People of the territory with their posts, and who of them can sign in. */
export function PeoplePage() {
  const session = useSession()
  const list = useQuery(peopleQuery)
  const filter = useSearch({ from: '/frame/people' })
  const navigate = useNavigate()
  const [inviting, setInviting] = useState<Person | 'new' | null>(null)
  const all = list.data ?? []
  const set = (part: Partial<typeof filter>) =>
    void navigate({ to: '/people', search: { ...filter, ...part }, replace: true })
  const shown = all.filter((it) => {
    const words = [it.name, ...it.posts.map((one) => `${one.title} ${one.organisation?.shortName ?? ''}`)].join(' ')
    return (
      (filter.q === undefined || words.toLowerCase().includes(filter.q.toLowerCase())) &&
      (filter.access === undefined || accessOf(it) === filter.access)
    )
  })
  const mayInvite = may(session, 'person.invite')
  const inviteNew = (
    <Button
      variant="filled"
      leftSection={<IconUserPlus className="ic" aria-hidden />}
      onClick={() => setInviting('new')}
    >
      {say.inviteSomebody}
    </Button>
  )
  return (
    <Page title={say.title}>
      <div className="rec-head">
        <div className="row">
          <div className="grow">
            <h1 className="h1">{say.title}</h1>
            {all.length > 0 && (
              <p className="soft">
                {say.lead(all.length)}, {say.entered(all.filter((it) => it.hasAccount).length)}
              </p>
            )}
          </div>
          {mayInvite && all.length > 0 && inviteNew}
        </div>
      </div>
      {all.length > 0 && (
        <FilterBar
          found={say.found(shown.length, all.length)}
          onReset={
            filter.q !== undefined || filter.access !== undefined
              ? () => void navigate({ to: '/people', search: {}, replace: true })
              : undefined
          }
        >
          <FilterSearch value={filter.q} placeholder={say.search} onChange={(q) => set({ q })} />
          <FilterChip
            label={say.access}
            icon={IconKey}
            value={filter.access}
            options={ACCESS.map((value) => ({ value, label: say[value] }))}
            onChange={(value) => set({ access: ACCESS.find((it) => it === value) })}
          />
        </FilterBar>
      )}
      <div className="pad rec-body">
        {list.isPending ? (
          <SkeletonRows rows={8} height={51} />
        ) : list.isError ? (
          <ErrorState title={list.error.message} />
        ) : all.length === 0 ? (
          <EmptyState title={say.empty} actions={mayInvite ? inviteNew : undefined}>
            {say.emptyText}
          </EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState title={say.nothing} />
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
                  {...(mayInvite && !it.hasAccount && { onInvite: () => setInviting(it) })}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {inviting !== null && (
        <InviteDialog person={inviting === 'new' ? null : inviting} onClose={() => setInviting(null)} />
      )}
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
          <span className="m">{of.name}</span>
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
            <span className={access === 'has' ? undefined : 'muted'}>
              {access === 'has' ? of.roles.map((role) => ROLE_NAMES[role]).join(', ') || say.has : say[access]}
            </span>
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
