import { IconCheck, IconChevronRight, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Page } from '../../app/page.tsx'
import { inZone } from '../../i18n/format.ts'
import { imports } from '../../i18n/ru/imports.ts'
import { useSession } from '../../session.ts'
import { useKeys } from '../../ui/keys.ts'
import { badToast, toast } from '../../ui/toast.tsx'
import { undo } from '../../ui/undo.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { DeskContext, type Desk, type Tab } from './desk-context.ts'
import { choicesFor, type Choice } from './doubt-choices.ts'
import { DraftFoot } from './draft-foot.tsx'
import { ClausesSheet, FindingsSheet, IndicatorsSheet, PeopleSheet, SchoolsSheet } from './draft-sheets.tsx'
import { MeasureList } from './measure-list.tsx'
import { PassportSheet } from './passport-sheet.tsx'
import { nextDoubt, type Edit, type Field } from './review.ts'
import { locate } from './locate.ts'
import { cellOfField, marksOf, spotKey } from './source-marks.ts'
import { SourcePane } from './source-pane.tsx'
import { useDraft, type ReadImport } from './use-draft.ts'

const TABS = ['passport', 'measures', 'schools', 'people', 'clauses', 'indicators', 'findings'] as const

/** Source left, reading right: everything here is done by keyboard or by mouse alike. */
export function DraftDesk({ loaded }: { readonly loaded: ReadImport }) {
  const { session, state, draft, corrections, reviewed } = useDraft(loaded)
  const navigate = useNavigate()
  const findings = draft.findings.length > 0 ? draft.findings : loaded.findings
  const [tab, setTab] = useState<Tab>(draft.period === null ? 'passport' : 'measures')
  const [pane, setPane] = useState<'source' | 'draft'>('draft')
  const [measure, setMeasure] = useState<number | null>(reviewed.doubts.find((it) => it.measure !== null)?.measure ?? 0)
  const [field, setField] = useState<Field | null>(null)
  const [editing, setEditing] = useState<Field | 'period' | null>(null)
  const [choice, setChoice] = useState(0)
  const [said, say] = useState('')
  const sourcePane = useRef<HTMLElement>(null)
  const draftPane = useRef<HTMLElement>(null)

  const open = (to: number | null, at: Field | null = null) => {
    setTab(to === null ? 'passport' : 'measures')
    setMeasure(to)
    setField(at)
    setEditing(null)
    setChoice(0)
  }
  const doubt =
    reviewed.doubts.find((it) => it.measure === measure && (field === null || it.field === field)) ??
    reviewed.doubts.find((it) => it.measure === measure) ??
    null
  const choices = doubt ? choicesFor(doubt, draft, reviewed.doubts) : []

  const take = (step: readonly Edit[], words = '') => {
    session.edit(step)
    say(words)
  }
  const stepDoubt = (step: 1 | -1) => {
    const to = nextDoubt(reviewed.doubts, { measure, field: field ?? undefined }, step)
    if (!to) return say(imports.live.noDoubts)
    open(to.measure, to.field === 'row' || to.field === 'period' ? null : to.field)
  }
  const choose = (it: Choice) => {
    if (!doubt) return
    if (it.opens) return setEditing(doubt.field === 'row' ? 'title' : doubt.field)
    take(it.edits, imports.live.choice(imports.choice[it.code](it.day ?? '')))
    const settled = new Set(it.edits.map((one) => one.path))
    const rest = reviewed.doubts.filter(
      (one) => one !== doubt && !settled.has(`measures.${String(one.measure)}.checked`),
    )
    const to = nextDoubt(rest, { measure: doubt.measure }, 1)
    if (to) open(to.measure, to.field === 'row' || to.field === 'period' ? null : to.field)
  }
  const stepMeasure = (step: 1 | -1) => {
    const to = Math.min(draft.measures.length - 1, Math.max(0, (measure ?? -step) + step))
    if (draft.measures.length > 0) open(to)
  }
  const back = (moved: boolean) => {
    if (moved) say(imports.undone)
  }
  // Ctrl Z belongs to the frame: it takes back the last own action, wherever that was
  const canUndo = state.history.done.length
  useEffect(() => {
    if (canUndo === 0) return
    const takeBack = () => {
      session.undo()
      say(imports.undone)
    }
    undo.offer(takeBack)
    return () => undo.forget(takeBack)
  }, [canUndo, session])
  const [confirming, setConfirming] = useState(false)

  useKeys({
    F8: () => stepDoubt(1),
    'Shift+F8': () => stepDoubt(-1),
    Enter: () => {
      const it = choices[choice]
      if (it) choose(it)
      else stepDoubt(1)
    },
    KeyE: () => setEditing(field ?? (tab === 'passport' ? 'period' : 'termText')),
    F2: () => setEditing(field ?? (tab === 'passport' ? 'period' : 'termText')),
    'Alt+ArrowDown': () => stepMeasure(1),
    'Alt+ArrowUp': () => stepMeasure(-1),
    'Alt+ArrowLeft': () => {
      setPane('source')
      sourcePane.current?.querySelector<HTMLElement>('.im-scroll')?.focus()
    },
    'Alt+ArrowRight': () => {
      setPane('draft')
      draftPane.current?.querySelector<HTMLElement>('.dr-open, [role="tab"][aria-selected="true"]')?.focus()
    },
    'Ctrl+Enter': () => setConfirming(true),
    'Ctrl+Shift+KeyZ': () => back(session.redo()),
    'Ctrl+KeyY': () => back(session.redo()),
    ...Object.fromEntries(
      choices.flatMap((it, i) => [
        [`Digit${i + 1}`, () => choose(it)],
        [`Numpad${i + 1}`, () => choose(it)],
      ]),
    ),
  })

  useEffect(() => {
    if (state.refused !== null) badToast({ id: 'draft-refused', text: `${state.refused}. ${imports.refused}` })
  }, [state.refused])

  const marks = useMemo(
    () => marksOf(loaded.source, draft, reviewed, findings),
    [loaded.source, draft, reviewed, findings],
  )
  const current = useMemo(() => {
    const spot = measure === null ? null : locate(loaded.source, draft.measures[measure]?.source ?? NOWHERE)
    if (!spot || measure === null) return null
    const at = field ?? (doubt && doubt.field !== 'row' && doubt.field !== 'period' ? doubt.field : null)
    return { spot: spotKey(spot), cell: at ? cellOfField(loaded.source, draft, measure, at) : null }
  }, [loaded.source, draft, measure, field, doubt])

  const desk: Desk = {
    draft,
    review: reviewed,
    findings,
    corrections,
    measure,
    field,
    editing,
    choices,
    choice,
    doubt,
    open,
    close: () => setMeasure(null),
    lookAt: setField,
    edit: setEditing,
    choose,
    take,
    undo: () => void session.undo(),
    setTab,
  }
  const counts: Readonly<Record<Tab, number | null>> = {
    passport: null,
    measures: draft.measures.length,
    schools: draft.schools.length,
    people: draft.people.length,
    clauses: draft.document.clauses.length,
    indicators: draft.indicators.length,
    findings: findings.length,
  }
  const tables = loaded.source.blocks.filter((it) => it.kind === 'table').length

  return (
    <Page
      title={loaded.fileName}
      crumbs={[{ label: imports.title, link: { to: '/imports' } }]}
      tools={
        <>
          <span className="grow" />
          <span className="sm muted nw wide-only">{imports.facts(loaded.source.pages, tables)}</span>
          <span className="steps">
            <IconCheck className="ic ok" aria-hidden />
            {imports.steps.file}
            <IconChevronRight className="ic" aria-hidden />
            <b aria-current="step">{imports.steps.draft}</b>
            <IconChevronRight className="ic" aria-hidden />
            {imports.steps.plan}
          </span>
          <SavedNote status={state.status} at={state.saved.updatedAt} />
        </>
      }
    >
      <DeskContext value={desk}>
        <h1 className="vh">
          {imports.draft.name}: {loaded.fileName}
        </h1>
        <div className="im">
          <div className="im-panes" role="group" aria-label={imports.draft.show}>
            {(['draft', 'source'] as const).map((it) => (
              <button key={it} type="button" aria-pressed={pane === it} onClick={() => setPane(it)}>
                {it === 'draft' ? imports.steps.draft : imports.source.name}
              </button>
            ))}
          </div>
          <div className="im-body">
            <section ref={sourcePane} className="im-src" aria-label={imports.source.name} data-away={pane !== 'source'}>
              <SourcePane
                source={loaded.source}
                marks={marks}
                current={current}
                onPick={(to) => {
                  open(to)
                  setPane('draft')
                }}
              />
            </section>
            <section ref={draftPane} className="im-dr" aria-label={imports.draft.name} data-away={pane !== 'draft'}>
              <div className="tabs" role="tablist" aria-label={imports.draft.name}>
                {TABS.map((it) => (
                  <button
                    key={it}
                    type="button"
                    role="tab"
                    id={`tab-${it}`}
                    aria-selected={tab === it}
                    aria-controls="draft-panel"
                    tabIndex={tab === it ? 0 : -1}
                    onClick={() => setTab(it)}
                    onKeyDown={(event) => {
                      const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
                      if (step === 0 || event.altKey) return
                      const to = TABS[(TABS.indexOf(it) + step + TABS.length) % TABS.length] ?? it
                      setTab(to)
                      document.getElementById(`tab-${to}`)?.focus()
                    }}
                  >
                    {imports.draft.tabs[it]}
                    {counts[it] ? <span className="n">{counts[it]}</span> : null}
                  </button>
                ))}
              </div>
              <p className="im-hint">{imports.draft.phoneHint}</p>
              <div id="draft-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className="dr-panel">
                {tab === 'passport' && <PassportSheet />}
                {tab === 'measures' && <MeasureList />}
                {tab === 'schools' && <SchoolsSheet />}
                {tab === 'people' && <PeopleSheet />}
                {tab === 'clauses' && <ClausesSheet />}
                {tab === 'indicators' && <IndicatorsSheet />}
                {tab === 'findings' && <FindingsSheet />}
              </div>
            </section>
          </div>
          <DraftFoot
            importId={loaded.id}
            confirming={confirming}
            setConfirming={setConfirming}
            beforeConfirm={() => session.flush()}
            onLater={() => {
              void session.flush()
              toast({ text: imports.later })
              void navigate({ to: '/imports' })
            }}
          />
        </div>
        <p className="vh" role="status">
          {said}
        </p>
        <ConflictDialog conflicts={state.conflicts} onAnswer={(keepMine) => session.resolve(keepMine)} />
      </DeskContext>
    </Page>
  )
}

const NOWHERE = { page: null, table: null, row: null, lines: [] }

function SavedNote({ status, at }: { readonly status: 'saved' | 'saving' | 'offline'; readonly at: string }) {
  const { territory } = useSession()
  const [Icon, words] =
    status === 'offline'
      ? [IconCloudOff, imports.unsaved]
      : status === 'saving'
        ? [IconCloudUp, imports.saving]
        : [IconCloudCheck, imports.saved(inZone(at, territory.timeZone)[1])]
  return (
    <span className="saved sm muted" role="status">
      <Icon className="ic" aria-hidden />
      {words}
    </span>
  )
}
