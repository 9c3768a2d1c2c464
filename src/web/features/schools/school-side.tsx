import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { shortDay } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/schools.ts'
import { DENSE_STATE_WORDS } from '../../i18n/ru/states.ts'
import { doneOf, totalOf, type Counts } from '../../ui/counts.ts'
import { Stack } from '../../ui/stack.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { isCurrent } from './lists.tsx'
import type { SchoolCard } from './school-queries.ts'

const STATES = ['done', 'doneLate', 'partial', 'onReview', 'returned', 'overdue', 'inProgress', 'notDue'] as const

interface Props {
  readonly school: SchoolCard
  readonly today: string
  readonly onAddMentor: () => void
  readonly onEndMentor: (mentorship: SchoolCard['mentors'][number]) => void
}

/** The course of the plan, and who helps the school. */
export function SchoolSide({ school, today, onAddMentor, onEndMentor }: Props) {
  const counts: Counts = school.counts
  return (
    <aside className="sc-side" aria-label={say.course}>
      {totalOf(counts) > 0 && (
        <section className="sblk">
          <div className="row">
            <h2 className="h3 grow">{say.course}</h2>
            <span className="sm muted">{say.of(doneOf(counts), totalOf(counts))}</span>
          </div>
          <Stack counts={counts} large />
          <ul className="sc-states">
            {STATES.filter((it) => (counts[it] ?? 0) > 0).map((it) => (
              <li key={it} className={`st st-${it}`}>
                <StateGlyph of={it} />
                {counts[it]} <span className="muted">{DENSE_STATE_WORDS[it]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="sblk">
        <div className="row">
          <h2 className="h3 grow">{say.mentors}</h2>
          {school.can.edit && (
            <button type="button" className="iconb" aria-label={say.actions.mentor} onClick={onAddMentor}>
              <IconPlus className="ic" aria-hidden />
            </button>
          )}
        </div>
        {school.mentors.length === 0 && <p className="muted">{say.noMentors}</p>}
        <Mentorships of={school.mentors} today={today} {...(school.can.edit && { onEnd: onEndMentor })} />
      </section>
      {school.mentored.length > 0 && (
        <section className="sblk">
          <h2 className="h3">{say.mentored}</h2>
          <Mentorships of={school.mentored} today={today} />
        </section>
      )}
    </aside>
  )
}

interface MentorshipsProps {
  readonly of: SchoolCard['mentors']
  readonly today: string
  readonly onEnd?: Props['onEndMentor']
}

function Mentorships({ of, today, onEnd }: MentorshipsProps) {
  return (
    <ul className="sc-mentors">
      {of.map((it) => (
        <li key={it.id} className={isCurrent(it, today) ? undefined : 'muted'}>
          <span className="grow">
            <Link className="m row-link" to="/schools/$schoolId" params={{ schoolId: it.school.id }}>
              {it.school.shortName}
            </Link>
            <small title={it.basis}>
              {it.to === null ? say.since(shortDay(it.from)) : say.between(shortDay(it.from), shortDay(it.to))}
              {it.basis !== '' && `, ${it.basis}`}
            </small>
          </span>
          {onEnd && it.to === null && (
            <Button variant="subtle" size="xs" onClick={() => onEnd(it)}>
              {say.end}
              <span className="vh"> {it.school.shortName}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
