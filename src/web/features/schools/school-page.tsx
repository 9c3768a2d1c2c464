import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../app/page.tsx'
import { call } from '../../call.ts'
import { shortDay } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/schools.ts'
import { DENSE_STATE_WORDS } from '../../i18n/ru/states.ts'
import { useSession } from '../../session.ts'
import { totalOf } from '../../ui/counts.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { CuratorDialog } from './curator-dialog.tsx'
import { EnterListDialog } from './enter-list-dialog.tsx'
import { ListEntryDialog } from './list-entry-dialog.tsx'
import type { Entry } from './lists.tsx'
import { EndMentorDialog, MentorDialog } from './mentor-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SchoolDetails } from './school-details.tsx'
import { SchoolFacts } from './school-facts.tsx'
import { SchoolHead, type SchoolDialog } from './school-head.tsx'
import { schoolObligationsQuery, schoolQuery, TABS, type CardView, type SchoolCard } from './school-queries.ts'
import { SchoolSide } from './school-side.tsx'
import { SchoolTimeline } from './school-timeline.tsx'
import { useCommand } from './use-command.ts'
import './schools.css'

/** One school: its names, lists and people, its course, and everything that happened to it on one line of time. */
export function SchoolPage() {
  const { schoolId = '' } = useParams({ strict: false })
  const card = useQuery(schoolQuery(schoolId))
  const crumbs = [{ label: say.back, link: { to: '/schools' } }] as const
  if (!card.data)
    return (
      <Page title={say.title} crumbs={crumbs}>
        <div className="pad rec-body">
          {card.isPending ? <SkeletonRows rows={6} /> : <ErrorState title={say.absent}>{say.absentText}</ErrorState>}
        </div>
      </Page>
    )
  return (
    <Page title={card.data.shortName} crumbs={crumbs}>
      <Card key={schoolId} school={card.data} />
    </Page>
  )
}

function Card({ school }: { readonly school: SchoolCard }) {
  const { today, territory } = useSession()
  const view = useSearch({ from: '/frame/schools/$schoolId' })
  const navigate = useNavigate()
  const set = (part: CardView) =>
    void navigate({
      to: '/schools/$schoolId',
      params: { schoolId: school.id },
      search: { ...view, ...part },
      replace: true,
    })
  const tab = view.tab ?? 'feed'
  const [dialog, setDialog] = useState<SchoolDialog | null>(null)
  const [entry, setEntry] = useState<Entry | null>(null)
  const [ending, setEnding] = useState<SchoolCard['mentors'][number] | null>(null)
  const reopen = useCommand(
    () =>
      call('POST /api/schools/{id}/close', {
        params: { id: school.id },
        body: { version: school.version, last: null },
      }),
    () => say.dialog.close.reopened,
  )
  const close = () => setDialog(null)
  return (
    <div className="sc">
      <div className="sc-main">
        <SchoolHead
          school={school}
          today={today}
          several={territory.kind === 'region'}
          onDialog={setDialog}
          onReopen={() => reopen.mutate(undefined)}
          onEntry={setEntry}
        />
        <SchoolFacts school={school} today={today} />
        <div className="tabs sc-tabs" role="tablist" aria-label={school.shortName}>
          {TABS.map((it) => (
            <button
              key={it}
              type="button"
              role="tab"
              className={tab === it ? 'on' : undefined}
              aria-selected={tab === it}
              onClick={() => set({ tab: it })}
            >
              {say.tabs[it]}
              {it === 'obligations' && <span className="n">{totalOf(school.counts)}</span>}
            </button>
          ))}
        </div>
        {tab === 'feed' ? (
          <SchoolTimeline school={school} view={view} onView={set} />
        ) : tab === 'obligations' ? (
          <Obligations schoolId={school.id} today={today} />
        ) : (
          <SchoolDetails school={school} />
        )}
      </div>
      <SchoolSide school={school} today={today} onAddMentor={() => setDialog('mentor')} onEndMentor={setEnding} />
      {dialog === 'enter' && <EnterListDialog schoolId={school.id} onClose={close} />}
      {dialog === 'mentor' && <MentorDialog schoolId={school.id} onClose={close} />}
      {dialog === 'curator' && <CuratorDialog schoolId={school.id} onClose={close} />}
      {dialog === 'rename' && <RenameDialog school={school} onClose={close} />}
      {dialog === 'close' && <CloseDialog school={school} onClose={close} />}
      {entry && <ListEntryDialog entry={entry} onClose={() => setEntry(null)} />}
      {ending && <EndMentorDialog mentorship={ending} onClose={() => setEnding(null)} />}
    </div>
  )
}

function Obligations({ schoolId, today }: { readonly schoolId: string; readonly today: string }) {
  const list = useQuery(schoolObligationsQuery(schoolId))
  if (list.isPending) return <SkeletonRows rows={8} height={36} />
  if (list.isError) return <ErrorState title={list.error.message} />
  if (list.data.length === 0) return <EmptyState title={say.noObligations}>{say.noObligationsText}</EmptyState>
  return (
    <ul className="sc-list">
      {list.data.map((it) => (
        <li key={it.id}>
          <StateGlyph of={it.state} label={DENSE_STATE_WORDS[it.state]} />
          <span className="muted num">{it.measureNumber}</span>
          <Link className="m feed-link" to="/obligations/$obligationId" params={{ obligationId: it.id }}>
            {it.measureTitle}
          </Link>
          <span className="muted nw">{it.dueOn === null ? '' : shortDay(it.dueOn, today)}</span>
        </li>
      ))}
    </ul>
  )
}
