import { addDays, daysBetween, weekdayOf, yearOf, type Day } from '#domain/kernel/index.ts'
import { Button } from '@mantine/core'
import { IconCalendar, IconFilter } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { distance, shortDay } from '../../i18n/format.ts'
import { kit } from '../../i18n/ru/kit.ts'
import { answer } from '../../i18n/ru/obligations.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { useSession } from '../../session.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { FilterChip } from '../../ui/filter-bar.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { TIMELINE_KINDS, timelineQuery, type CardView, type SchoolCard, type TimelineEvent } from './school-queries.ts'
import { EventGlyph, EventWords, MatterLink } from './timeline-event.tsx'
import { timelineLines, type TimelineLine } from './timeline-lines.ts'

const say = all.feed

/** The first year that the card knows anything about. */
function firstYear(school: SchoolCard, today: string): number {
  const days = [
    today,
    ...school.lists.map((it) => it.from),
    ...school.directors.map((it) => it.from),
    ...school.curators.map((it) => it.from),
    ...school.mentors.map((it) => it.from),
    ...school.formerNames.map((it) => it.until),
    ...school.years.map((it) => `${it.year}-09-01`),
  ]
  return Math.min(...days.filter((it) => it !== null).map((it) => yearOf(it as Day)))
}

interface Props {
  readonly school: SchoolCard
  readonly view: CardView
  readonly onView: (part: Pick<CardView, 'kind' | 'year'>) => void
}

/** Everything that happened to the school and what is ahead, in one feed. */
export function SchoolTimeline({ school, view, onView }: Props) {
  const { today } = useSession()
  const { kind, year } = view
  const pages = useInfiniteQuery(timelineQuery(school.id, { kind, year }))
  const events = useMemo(() => pages.data?.pages.flatMap((it) => it.items) ?? [], [pages.data])
  const thisYear = yearOf(today as Day)
  const withToday = year === undefined || year === thisYear
  const lines = timelineLines(events, today, withToday && !pages.hasNextPage).filter(
    (it) => withToday || it.kind !== 'today',
  )
  const years = Array.from({ length: thisYear + 2 - firstYear(school, today) }, (_, i) => String(thisYear + 1 - i))
  return (
    <>
      <div className="sch-feed-filter" role="search">
        <FilterChip
          label={say.kind}
          icon={IconFilter}
          value={kind}
          options={TIMELINE_KINDS.map((value) => ({ value, label: say.kinds[value] }))}
          onChange={(value) => onView({ kind: TIMELINE_KINDS.find((it) => it === value) })}
        />
        <FilterChip
          label={say.year}
          icon={IconCalendar}
          value={year?.toString()}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(value) => onView({ year: value === undefined ? undefined : Number(value) })}
        />
      </div>
      {pages.isPending ? (
        <SkeletonRows rows={8} height={31} />
      ) : pages.isError ? (
        <ErrorState title={pages.error.message} />
      ) : events.length === 0 ? (
        kind === undefined && year === undefined ? (
          <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
        ) : (
          <EmptyState
            title={say.nothing}
            actions={
              <Button variant="default" onClick={() => onView({ kind: undefined, year: undefined })}>
                {all.reset}
              </Button>
            }
          />
        )
      ) : (
        <>
          <ol className="feed">
            {lines.map((it) => (
              <Line key={it.kind + it.day + (it.kind === 'one' ? it.of.key : '')} of={it} today={today as Day} />
            ))}
          </ol>
          {pages.hasNextPage && (
            <div className="sch-end">
              <Button variant="default" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {all.more}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  )
}

/** Weekdays are said where the day is near enough to plan for. */
const NEAR_DAYS = 21

function Line({ of, today }: { readonly of: TimelineLine<TimelineEvent>; readonly today: Day }) {
  const near = of.day > today && of.day <= addDays(today, NEAR_DAYS)
  const weekday = kit.day.weekdays[weekdayOf(of.day as Day) - 1]
  const day = shortDay(of.day, today)
  if (of.kind === 'today')
    return (
      <li className="now" aria-label={all.today}>
        <span className="dt">{day}</span>
        <StateGlyph of="pole" />
      </li>
    )
  return (
    <li>
      <span className="dt" title={near ? weekday : undefined}>
        {day}
      </span>
      {of.kind === 'ahead' ? (
        <>
          <span className="nd">
            <StateGlyph of="notDue" />
          </span>
          <span>
            {of.of.map((it, i) => (
              <span key={it.key}>
                {i > 0 && ', '}
                <MatterLink of={it} />
              </span>
            ))}
          </span>
          <span className="rt muted">{distance(of.day, today)}</span>
        </>
      ) : (
        <>
          <span className="nd">
            <EventGlyph of={of.of} />
          </span>
          <span>
            <EventWords of={of.of} />
          </span>
          <span className="rt">
            {of.of.state && (
              <StateBadge
                state={of.of.state}
                dense
                detail={of.of.state === 'overdue' ? answer.daysLate(daysBetween(of.day as Day, today)) : null}
              />
            )}
          </span>
        </>
      )}
    </li>
  )
}
