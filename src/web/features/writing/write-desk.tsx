import type { Day } from '#domain/kernel/index.ts'
import type { Field } from '#domain/writing/index.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { Page } from '../../app/page.tsx'
import { paperDay, shortName } from '../../i18n/format.ts'
import { plan } from '../../i18n/ru/plan.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { useSession } from '../../session.ts'
import { AgreementPart } from './agreement-part.tsx'
import { cursorStore } from './cursor.ts'
import { BegunNote } from './begun-note.tsx'
import { ClashList } from './clash-list.tsx'
import { DeskContext, type Desk } from './desk-context.ts'
import { marksOf } from './grid/marks.ts'
import { LifeActions } from './life-actions.tsx'
import { MeasuresPart } from './measures-part.tsx'
import { OrderPart } from './order-part.tsx'
import { PassportPart } from './passport-part.tsx'
import { PeoplePart } from './people-part.tsx'
import { PreviewPart } from './preview-part.tsx'
import { rowReadings } from './row-readings.ts'
import { TABS } from './tabs.ts'
import { newId, useSheet } from './use-sheet.ts'
import { WriteFoot } from './write-foot.tsx'
import type { SheetView } from './writing-queries.ts'

const PARTS = {
  measures: MeasuresPart,
  passport: PassportPart,
  order: OrderPart,
  people: PeoplePart,
  agreement: AgreementPart,
  preview: PreviewPart,
}

/** The sheet of a plan in its parts; what is typed in any of them goes the same way. */
export function WriteDesk({ view }: { readonly view: SheetView }) {
  const { tab = 'measures' } = useSearch({ from: '/frame/plans/$planId/write' })
  const { today: now, personId } = useSession()
  const { session, state, typing, present, showUp } = useSheet(view)
  const [cursor] = useState(cursorStore)
  const passport = state.sheet.find((row) => row.kind === 'passport')
  const from = (passport?.cells.periodFrom || view.periodFrom) as Day
  const to = (passport?.cells.periodTo || view.periodTo) as Day
  const readingOf = useMemo(() => rowReadings({ from, to }), [from, to])
  const peers = useMemo(
    () =>
      present
        .filter((it) => it.person.id !== personId)
        .map((it) => ({ row: it.row, field: it.field as Field | null, name: shortName(it.person.name) })),
    [present, personId],
  )
  const open = useMemo(() => view.remarks.filter((it) => it.state === 'open'), [view.remarks])
  const marks = useMemo(
    () =>
      marksOf({
        peers,
        remarks: open.map((it) => ({ row: it.row, field: it.field as Field | null })),
        clashes: state.clashes,
      }),
    [peers, open, state.clashes],
  )
  const onCursor = useCallback(
    (row: string | null, field: Field | null) => {
      cursor.set(row, field)
      showUp(row, field)
    },
    [cursor, showUp],
  )
  const readOnly = view.can.edit !== true
  const desk: Desk = {
    view,
    session,
    sheet: state.sheet,
    typing,
    readOnly,
    marks,
    readingOf,
    from,
    to,
    newId,
    today: paperDay(now),
    cursor,
    onCursor,
  }
  const Part = PARTS[tab]
  const title = passport?.cells.title || view.title
  return (
    <DeskContext value={desk}>
      <Page title={title} crumbs={[{ label: plan.list.title, link: { to: '/plans' } }]}>
        <div className="ed">
          <div className="ed-main">
            <header className="ed-head">
              <div className="ed-title">
                <h1 className="h1">{title}</h1>
                <span className={view.state === 'active' ? 'pill st-done' : 'pill st-inProgress'}>
                  <span>{plan.states[view.state]}</span>
                </span>
                <LifeActions />
              </div>
              {view.orderNumber !== null && (
                <p className="ed-note">
                  {plan.order(view.orderDay === null ? '' : paperDay(view.orderDay), view.orderNumber)}
                </p>
              )}
              <p className="ed-narrow">{writing.narrow}</p>
              <nav className="tabs" aria-label={writing.tab.label}>
                {TABS.map((it) => (
                  <Link
                    key={it}
                    to="/plans/$planId/write"
                    params={{ planId: view.id }}
                    search={it === 'measures' ? {} : { tab: it }}
                    className={it === tab ? 'on' : undefined}
                    aria-current={it === tab ? 'page' : undefined}
                  >
                    {writing.tab[it]}
                  </Link>
                ))}
              </nav>
            </header>
            <BegunNote />
            <ClashList session={session} state={state} />
            <Part />
          </div>
          <WriteFoot state={state} peers={peers} />
        </div>
      </Page>
    </DeskContext>
  )
}
