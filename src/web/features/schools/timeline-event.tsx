import {
  IconChartBar,
  IconHeartHandshake,
  IconLayersLinked,
  IconListCheck,
  IconMessage2,
  IconTag,
  IconUserCheck,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { schools as all } from '../../i18n/ru/schools.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import type { TimelineEvent } from './school-queries.ts'

const say = all.feed
const POSTS: Readonly<Record<string, string>> = say.assignments
const ICONS = {
  names: IconTag,
  people: IconUserCheck,
  lists: IconListCheck,
  mentors: IconHeartHandshake,
  figures: IconChartBar,
  obligations: IconMessage2,
  answers: IconMessage2,
  card: IconLayersLinked,
} as const

export function EventGlyph({ of }: { readonly of: TimelineEvent }) {
  if (of.state) return <StateGlyph of={of.state} />
  if (of.what === 'accepted') return <StateGlyph of="done" />
  if (of.what === 'returned') return <StateGlyph of="returned" />
  const Icon = ICONS[of.kind]
  return <Icon className="ic muted" aria-hidden />
}

/** One event in words; the act, or what was written with it, stands small beside. */
export function EventWords({ of }: { readonly of: TimelineEvent }) {
  return (
    <>
      <What of={of} />
      {of.basis !== '' && <small className="ev-basis"> {of.basis}</small>}
    </>
  )
}

function What({ of }: { readonly of: TimelineEvent }) {
  const { what, subject, detail } = of
  switch (what) {
    case 'due':
      return <MatterLink of={of} />
    case 'answered':
    case 'accepted':
    case 'returned':
      return (
        <>
          {say[what]} <MatterLink of={of} />
        </>
      )
    case 'headed':
    case 'stoppedHeading':
      return say[what](detail, subject)
    case 'assigned':
    case 'released':
      return say[what](POSTS[detail] ?? detail, subject)
    case 'figures':
      return of.figures && say.figures(Number(subject), of.figures)
    case 'closed':
      return say.closed
    case 'renamed':
    case 'entered':
    case 'left':
    case 'mentorCame':
    case 'mentorLeft':
    case 'becameMentor':
    case 'stoppedMentoring':
    case 'merged':
      return say[what](subject)
  }
}

/** «1.7 Анкетирование», leading to the obligation. */
export function MatterLink({ of }: { readonly of: TimelineEvent }) {
  return (
    <Link className="m feed-link" to="/obligations/$obligationId" params={{ obligationId: of.subjectId ?? '' }}>
      {of.detail !== '' && <span className="muted">{of.detail} </span>}
      {of.subject}
    </Link>
  )
}
