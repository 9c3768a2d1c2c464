import { SEATS } from '#domain/posts/index.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import { call, Problem } from '../../call.ts'
import { shortName } from '../../i18n/format.ts'
import { bodies as say, people } from '../../i18n/ru/people.ts'
import { may, useSession } from '../../session.ts'
import { Avatar } from '../../ui/chip.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { Days, isNow, useCommand } from '../people/index.ts'
import { BodyForm } from './body-form.tsx'
import { bodyQuery, type BodyCard } from './body-queries.ts'
import { kindName } from './kind-name.ts'
import { MemberForm } from './member-form.tsx'

type SeatRow = BodyCard['seats'][number]

/** One body: its act, its seats, and who has left. */
export function BodyPage() {
  const { bodyId = '' } = useParams({ strict: false })
  const { data, error, isPending } = useQuery(bodyQuery(bodyId))
  return (
    <Page title={data?.name ?? people.tabs.bodies} crumbs={[{ label: people.tabs.bodies, link: { to: '/bodies' } }]}>
      {data ? (
        <Card of={data} />
      ) : (
        <div className="pad rec-body">
          {isPending ? (
            <SkeletonRows rows={6} />
          ) : error instanceof Problem && error.status === 404 ? (
            <ErrorState title={say.absent}>{say.absentText}</ErrorState>
          ) : (
            <ErrorState title={error?.message ?? ''} />
          )}
        </div>
      )}
    </Page>
  )
}

function Card({ of }: { readonly of: BodyCard }) {
  const session = useSession()
  const { today } = session
  const [open, setOpen] = useState<'edit' | 'member' | null>(null)
  const mayEdit = may(session, 'person.edit')
  const sitting = of.seats.filter((it) => it.to === null || it.to >= today)
  const former = of.seats.filter((it) => !sitting.includes(it))
  return (
    <div className="pad rec-body pp-body">
      <header className="pp-head">
        <div className="grow">
          <h1 className="h1">{of.name}</h1>
          <p className="soft">
            {[kindName(of.kind), of.organisation?.shortName, of.basis].filter(Boolean).join(' · ')}
            {of.plan && (
              <>
                {' · '}
                <Link className="lnk" to="/plans/$planId" params={{ planId: of.plan.id }}>
                  {of.plan.title}
                </Link>
              </>
            )}
          </p>
        </div>
        {mayEdit && (
          <span className="row pp-acts">
            <Button onClick={() => setOpen('edit')}>{say.edit}</Button>
            <Button variant="filled" onClick={() => setOpen('member')}>
              {say.addMember}
            </Button>
          </span>
        )}
      </header>
      {sitting.length === 0 ? (
        <EmptyState title={say.noMembers} />
      ) : (
        <ul className="pp-seats">
          {sitting.map((it) => (
            <Member key={it.id} of={it} today={today} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {former.length > 0 && (
        <section className="pp-sec">
          <h2 className="h2">{say.former}</h2>
          <ul className="pp-seats">
            {former.map((it) => (
              <Member key={it.id} of={it} today={today} mayEdit={false} />
            ))}
          </ul>
        </section>
      )}
      {open === 'edit' && <BodyForm of={of} onClose={() => setOpen(null)} />}
      {open === 'member' && <MemberForm bodyId={of.id} onClose={() => setOpen(null)} />}
    </div>
  )
}

interface MemberProps {
  readonly of: SeatRow
  readonly today: string
  readonly mayEdit: boolean
}

function Member({ of, today, mayEdit }: MemberProps) {
  const command = useCommand(
    (part: { seat?: SeatRow['seat']; to?: string }) =>
      call('PATCH /api/members/{id}', { params: { id: of.id }, body: { version: of.version, ...part } }),
    say.included,
    () => undefined,
  )
  const name = shortName(of.person.name)
  return (
    <li className={isNow(of, today) ? 'now' : 'muted'}>
      <Avatar name={of.person.name} />
      <span className="grow">
        <Link className="row-link" to="/people/$personId" params={{ personId: of.person.id }}>
          {of.person.name}
        </Link>
        <small className="sm muted">
          {of.roleInBody ?? say.seats[of.seat]} · <Days of={of} today={today} />
        </small>
        {command.error instanceof Problem && (
          <small className="st-overdue" role="alert">
            {command.error.title}
          </small>
        )}
      </span>
      {mayEdit && (
        <span className="row">
          <NativeSelect
            size="xs"
            aria-label={say.seatOf(name)}
            value={of.seat}
            data={SEATS.map((value) => ({ value, label: say.seats[value] }))}
            onChange={(event) => {
              const seat = SEATS.find((it) => it === event.currentTarget.value)
              if (seat) command.mutate({ seat })
            }}
          />
          <Button size="xs" aria-label={say.takeOutOf(name)} onClick={() => command.mutate({ to: today })}>
            {say.takeOut}
          </Button>
        </span>
      )}
    </li>
  )
}
