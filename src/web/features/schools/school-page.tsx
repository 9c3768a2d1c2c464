import { daysBetween, weekdayOf, type Day } from '#domain/kernel/index.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Page } from '../../app/page.tsx'
import { distance, shortDay, shortName } from '../../i18n/format.ts'
import { answer } from '../../i18n/ru/obligations.ts'
import { schools as say } from '../../i18n/ru/records.ts'
import { DENSE_STATE_WORDS } from '../../i18n/ru/states.ts'
import { useSession } from '../../session.ts'
import { Avatar } from '../../ui/chip.tsx'
import { doneOf, totalOf, type Counts } from '../../ui/counts.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { Stack } from '../../ui/stack.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { ListChips } from './lists.tsx'
import { feedOf, type FeedEntry } from './school-feed.ts'
import { schoolObligationsQuery, schoolsQuery, type School } from './school-queries.ts'
import type { Item } from '../../call.ts'
import './schools.css'

type Matter = Item<'GET /api/obligations'>

/** One school: its lists, its course, and everything that was due on one line of time. */
export function SchoolPage() {
  const { schoolId = '' } = useParams({ strict: false })
  const { today } = useSession()
  const schools = useQuery(schoolsQuery)
  const school = schools.data?.find((it) => it.id === schoolId)
  const list = useQuery(schoolObligationsQuery(schoolId))
  const [tab, setTab] = useState<'feed' | 'obligations'>('feed')
  const feed = useMemo(() => feedOf(list.data ?? [], today), [list.data, today])
  if (!school)
    return (
      <Page title={say.title} crumbs={[{ label: say.back, link: { to: '/schools' } }]}>
        <div className="pad rec-body">
          {schools.isPending ? <SkeletonRows rows={6} /> : <ErrorState title={say.absent}>{say.absentText}</ErrorState>}
        </div>
      </Page>
    )
  return (
    <Page title={school.shortName} crumbs={[{ label: say.back, link: { to: '/schools' } }]}>
      <div className="sc">
        <div className="sc-main">
          <h1 className="h1">{school.shortName}</h1>
          <p className="soft">{school.name}</p>
          <ListChips lists={school.lists} today={today} detailed />
          <div className="tabs sc-tabs" role="tablist" aria-label={school.shortName}>
            {(['feed', 'obligations'] as const).map((it) => (
              <button key={it} type="button" role="tab" aria-selected={tab === it} onClick={() => setTab(it)}>
                {say.tabs[it]}
                {it === 'obligations' && list.data && <span className="n">{list.data.length}</span>}
              </button>
            ))}
          </div>
          {list.isPending ? (
            <SkeletonRows rows={8} height={31} />
          ) : list.isError ? (
            <ErrorState title={list.error.message} />
          ) : list.data.length === 0 ? (
            <EmptyState title={say.feedEmpty}>{say.feedEmptyText}</EmptyState>
          ) : tab === 'feed' ? (
            <ol className="feed">
              {feed.map((it) => (
                <FeedLine key={it.kind + it.day + (it.kind === 'one' ? it.of.id : '')} of={it} today={today as Day} />
              ))}
            </ol>
          ) : (
            <ul className="sc-list">
              {list.data.map((it) => (
                <li key={it.id}>
                  <StateGlyph of={it.state} label={DENSE_STATE_WORDS[it.state]} />
                  <span className="muted num">{it.measureNumber}</span>
                  <MatterLink of={it} />
                  <span className="muted nw">{it.dueOn === null ? '' : shortDay(it.dueOn, today)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <Side school={school} />
      </div>
    </Page>
  )
}

function Side({ school }: { readonly school: School }) {
  const counts: Counts = school.counts
  const shown = (
    ['done', 'doneLate', 'partial', 'onReview', 'returned', 'overdue', 'inProgress', 'notDue'] as const
  ).filter((it) => (counts[it] ?? 0) > 0)
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
            {shown.map((it) => (
              <li key={it} className={`st st-${it}`}>
                <StateGlyph of={it} />
                {counts[it]} <span className="muted">{DENSE_STATE_WORDS[it]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {school.director && (
        <section className="sblk">
          <h2 className="h3">{say.who}</h2>
          <div className="row">
            <Avatar name={school.director.name} />
            <span className="grow">
              {shortName(school.director.name)}
              <small>{say.director.toLowerCase()}</small>
            </span>
          </div>
        </section>
      )}
    </aside>
  )
}

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const

function FeedLine({ of, today }: { readonly of: FeedEntry<Matter>; readonly today: Day }) {
  const near = Math.abs(daysBetween(today, of.day as Day)) <= 21 && of.day > today
  const day = shortDay(of.day, today) + (near ? `, ${WEEKDAYS[weekdayOf(of.day as Day) - 1] ?? ''}` : '')
  if (of.kind === 'today')
    return (
      <li className="now" aria-label={say.today}>
        <span className="dt">{day}</span>
        <StateGlyph of="pole" />
      </li>
    )
  const matters = of.kind === 'ahead' ? of.of : [of.of]
  const first = matters[0]
  if (!first) return null
  return (
    <li>
      <span className="dt">{day}</span>
      <span className="nd">
        <StateGlyph of={of.kind === 'ahead' ? 'notDue' : first.state} />
      </span>
      <span>
        {matters.map((it, i) => (
          <span key={it.id}>
            {i > 0 && ', '}
            <MatterLink of={it} />
          </span>
        ))}
      </span>
      <span className="rt">
        {of.kind === 'ahead' ? (
          <span className="muted">{distance(of.day, today)}</span>
        ) : (
          <StateBadge
            state={first.state}
            dense
            detail={first.state === 'overdue' && first.daysLate ? answer.daysLate(first.daysLate) : null}
          />
        )}
      </span>
    </li>
  )
}

function MatterLink({ of }: { readonly of: Matter }) {
  return (
    <Link className="m feed-link" to="/obligations/$obligationId" params={{ obligationId: of.id }}>
      {of.measureNumber !== null && <span className="muted">{of.measureNumber} </span>}
      {of.measureTitle}
    </Link>
  )
}
