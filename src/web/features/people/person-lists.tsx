import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { call } from '../../call.ts'
import { longDay, shortDay, shortName } from '../../i18n/format.ts'
import { bodies, peopleForms, personCard as say, substitutions as sub } from '../../i18n/ru/people.ts'
import type { PersonCard } from './people-query.ts'
import { useCommand } from './use-command.ts'

interface Span {
  readonly from: string | null
  readonly to: string | null
}

export const isNow = ({ from, to }: Span, today: string): boolean =>
  (from === null || from <= today) && (to === null || today <= to)

/** «с 1 сентября 2023», «15 авг. 2020 – 19 мая». */
export function Days({ of: { from, to }, today }: { readonly of: Span; readonly today: string }) {
  if (from === null && to === null) return <>{say.always}</>
  if (to === null) return <>{say.since(longDay(from ?? '', today))}</>
  if (from === null) return <>{say.until(longDay(to, today))}</>
  return (
    <>
      {shortDay(from, today)} – {shortDay(to, today)}
    </>
  )
}

interface ListProps<Row> {
  readonly of: readonly Row[]
  readonly today: string
}

/** Posts on a line of time, the newest first; what is held now is strong. */
export function Posts({
  of,
  today,
  onLeave,
}: ListProps<PersonCard['posts'][number]> & { readonly onLeave: ((it: PersonCard['posts'][number]) => void) | null }) {
  return (
    <ol className="pp-line">
      {of.map((it) => {
        const now = isNow(it, today)
        return (
          <li key={it.id} className={now ? 'now' : undefined}>
            <span className="days">
              <Days of={it} today={today} />
            </span>
            <span className="grow">
              <span className={now ? 'm' : 'muted'}>
                {it.title}
                {it.organisation && (
                  <>
                    , <span className="nw">{it.organisation.shortName}</span>
                  </>
                )}
              </span>
              {it.basis !== '' && <small className="sm muted"> {it.basis}</small>}
            </span>
            {now && onLeave && (
              <Button size="xs" onClick={() => onLeave(it)} aria-label={say.leaveOf(it.title)}>
                {say.leave}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

type Assignment = PersonCard['assignments'][number]

export function Assignments({
  of,
  today,
  mayEnd,
}: ListProps<Assignment> & {
  readonly mayEnd: boolean
}) {
  return (
    <ul className="pp-line">
      {of.map((it) => (
        <li key={it.id} className={isNow(it, today) ? 'now' : undefined}>
          <span className="days">
            <Days of={it} today={today} />
          </span>
          <span className="grow">
            {say.kinds[it.kind]}
            {it.school && (
              <>
                {': '}
                <Link className="lnk" to="/schools/$schoolId" params={{ schoolId: it.school.id }}>
                  {it.school.shortName}
                </Link>
              </>
            )}
            {it.plan && (
              <>
                {': '}
                <Link className="lnk" to="/plans/$planId" params={{ planId: it.plan.id }}>
                  {it.plan.title}
                </Link>
              </>
            )}
            {it.basis !== '' && <small className="sm muted"> {it.basis}</small>}
          </span>
          {mayEnd && it.to === null && <EndAssignment of={it} today={today} />}
        </li>
      ))}
    </ul>
  )
}

/** Today is the last day; an assignment that begins later ends on its first day. */
function EndAssignment({ of, today }: { readonly of: Assignment; readonly today: string }) {
  const to = of.from !== null && of.from > today ? of.from : today
  const command = useCommand(
    () => call('PATCH /api/assignments/{id}', { params: { id: of.id }, body: { version: of.version, to } }),
    peopleForms.assign.ended,
    () => undefined,
  )
  return (
    <Button
      size="xs"
      disabled={command.isPending}
      aria-label={say.endOf(say.kinds[of.kind])}
      onClick={() => command.mutate()}
    >
      {say.end}
    </Button>
  )
}

export function Seats({ of, today }: ListProps<PersonCard['seats'][number]>) {
  return (
    <ul className="pp-line">
      {of.map((it) => (
        <li key={it.id} className={isNow(it, today) ? 'now' : undefined}>
          <span className="days">
            <Days of={it} today={today} />
          </span>
          <span className="grow">
            <Link className="lnk" to="/bodies/$bodyId" params={{ bodyId: it.body.id }}>
              {it.body.name}
            </Link>
            <span className="muted">, {(it.roleInBody ?? bodies.seats[it.seat]).toLowerCase()}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

export function Substitutions({
  of,
  today,
  mayEnd,
}: {
  readonly of: PersonCard
  readonly today: string
  readonly mayEnd: boolean
}) {
  return (
    <ul className="pp-line">
      {of.substitutions.map((it) => (
        <li key={it.id} className={isNow(it, today) ? 'now' : undefined}>
          <span className="days">
            <Days of={it} today={today} />
          </span>
          <span className="grow">
            {sub.head[it.person.id === of.id ? 'by' : 'person']}:{' '}
            <PersonLink of={it.person.id === of.id ? it.substitute : it.person} />
            {it.basis !== '' && <small className="sm muted"> {it.basis}</small>}
          </span>
          {mayEnd && it.to !== null && it.to >= today && <EndSubstitution id={it.id} who={it.person.name} />}
        </li>
      ))}
    </ul>
  )
}

export function EndSubstitution({ id, who }: { readonly id: string; readonly who: string }) {
  const command = useCommand(
    () => call('DELETE /api/substitutions/{id}', { params: { id } }),
    sub.ended,
    () => undefined,
  )
  return (
    <Button
      size="xs"
      disabled={command.isPending}
      aria-label={sub.endOf(shortName(who))}
      onClick={() => command.mutate()}
    >
      {sub.end}
    </Button>
  )
}

export function PersonLink({ of }: { readonly of: { readonly id: string; readonly name: string } }) {
  return (
    <Link className="lnk" to="/people/$personId" params={{ personId: of.id }}>
      {of.name}
    </Link>
  )
}
