import { ROLE_NAMES } from '#domain/identity/index.ts'
import { Button, Menu } from '@mantine/core'
import { IconDots, IconTransfer } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import { Problem } from '../../call.ts'
import { longDay, shortName } from '../../i18n/format.ts'
import { people, personCard as say } from '../../i18n/ru/people.ts'
import { may, useSession } from '../../session.ts'
import { Avatar } from '../../ui/chip.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { AssignForm } from './assign-form.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { Assignments, Posts, Seats, Substitutions } from './person-lists.tsx'
import { PersonSide } from './person-side.tsx'
import { PersonForm } from './person-form.tsx'
import { personQuery, type PersonCard } from './people-query.ts'
import { LeavePostForm, TakePostForm } from './post-forms.tsx'
import { SubstituteForm } from './substitute-form.tsx'
import './people.css'

type Open = 'edit' | 'take' | 'handOver' | 'substitute' | 'assign' | 'invite' | PersonCard['posts'][number] | null

/** One person: posts on a line of time, what the person looks after, who acts for whom. */
export function PersonPage() {
  const { personId = '' } = useParams({ strict: false })
  const card = useQuery(personQuery(personId))
  const it = card.data
  return (
    <Page title={it ? shortName(it.name) : people.title} crumbs={[{ label: people.title, link: { to: '/people' } }]}>
      {it ? (
        <Card key={it.id} of={it} />
      ) : (
        <div className="pad rec-body">
          {card.isPending ? (
            <SkeletonRows rows={6} />
          ) : card.error instanceof Problem && card.error.status === 404 ? (
            <ErrorState title={say.absent}>{say.absentText}</ErrorState>
          ) : (
            <ErrorState title={card.error?.message ?? ''} />
          )}
        </div>
      )}
    </Page>
  )
}

function Card({ of }: { readonly of: PersonCard }) {
  const session = useSession()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const mayEdit = may(session, 'person.edit')
  return (
    <div className="pp">
      <div className="pp-main">
        <header className="pp-head">
          <Avatar name={of.name} />
          <div className="grow">
            <h1 className="h1">{of.name}</h1>
            <p className="soft">
              {of.outside ? people.outside : of.roles.map((role) => ROLE_NAMES[role]).join(', ') || people.none}
            </p>
          </div>
          {mayEdit && (
            <span className="row pp-acts">
              <Button
                variant="filled"
                leftSection={<IconTransfer className="ic" aria-hidden />}
                onClick={() => setOpen('handOver')}
              >
                {say.handOver}
              </Button>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button aria-label={say.actions}>
                    <IconDots className="ic" aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setOpen('take')}>{say.take}</Menu.Item>
                  <Menu.Item onClick={() => setOpen('assign')}>{say.assign}</Menu.Item>
                  <Menu.Item onClick={() => setOpen('substitute')}>{say.substitution}</Menu.Item>
                  {!of.hasAccount && !of.outside && may(session, 'person.invite') && (
                    <Menu.Item onClick={() => setOpen('invite')}>{people.invite}</Menu.Item>
                  )}
                  <Menu.Item onClick={() => setOpen('edit')}>{say.edit}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </span>
          )}
        </header>
        <Banners of={of} today={session.today} />
        <section className="pp-sec">
          <h2 className="h2">{say.posts}</h2>
          {of.posts.length === 0 ? (
            <EmptyState title={say.noPosts}>{say.noPostsText}</EmptyState>
          ) : (
            <Posts of={of.posts} today={session.today} onLeave={mayEdit ? setOpen : null} />
          )}
        </section>
        {of.assignments.length > 0 && (
          <section className="pp-sec">
            <h2 className="h2">{say.assignments}</h2>
            <Assignments of={of.assignments} today={session.today} mayEnd={mayEdit} />
          </section>
        )}
        {of.seats.length > 0 && (
          <section className="pp-sec">
            <h2 className="h2">{say.bodies}</h2>
            <Seats of={of.seats} today={session.today} />
          </section>
        )}
        {of.substitutions.length > 0 && (
          <section className="pp-sec">
            <h2 className="h2">{say.absences}</h2>
            <Substitutions of={of} today={session.today} mayEnd={mayEdit} />
          </section>
        )}
      </div>
      <PersonSide of={of} />
      {open === 'edit' && <PersonForm of={of} onClose={close} />}
      {open === 'take' && <TakePostForm personId={of.id} onClose={close} />}
      {open === 'assign' && <AssignForm personId={of.id} onClose={close} />}
      {open === 'substitute' && <SubstituteForm absent={of} onClose={close} />}
      {open === 'handOver' && <HandOverDialog of={of} onClose={close} />}
      {open === 'invite' && <InviteDialog person={of} onClose={close} />}
      {open !== null && typeof open === 'object' && <LeavePostForm holding={open} onClose={close} />}
    </div>
  )
}

/** Who acts for the person today, for whom the person acts, and that the person works without an account. */
function Banners({ of, today }: { readonly of: PersonCard; readonly today: string }) {
  const acting = of.actedBy.at(-1)
  const until = (personId: string): string | null => {
    const now = of.substitutions.find(
      (it) => it.person.id === personId && it.from !== null && it.from <= today && it.to !== null && today <= it.to,
    )
    return now?.to ? longDay(now.to, today) : null
  }
  return (
    <>
      {acting && (
        <p className="pp-note" role="note">
          {say.actedBy(shortName(acting.name))}
          {until(of.id) !== null && ` ${say.until(until(of.id) ?? '')}`}
        </p>
      )}
      {of.actsFor.map((it) => (
        <p className="pp-note" role="note" key={it.id}>
          {say.actsFor(shortName(it.name), until(it.id))}
        </p>
      ))}
      {of.outside && (
        <p className="pp-note" role="note">
          {say.outsideNote}
        </p>
      )}
    </>
  )
}
