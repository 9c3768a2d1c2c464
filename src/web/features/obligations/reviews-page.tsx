import { Button, Checkbox, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { Page } from '../../app/page.tsx'
import { moment, shortName } from '../../i18n/format.ts'
import { reviews as say } from '../../i18n/ru/obligations.ts'
import { useSession } from '../../session.ts'
import { EvidenceChip, NoEvidence } from '../../ui/evidence-chip.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useKeys } from '../../ui/keys.ts'
import { QueueRow } from '../../ui/queue-row.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { useDecisions } from '../decisions/index.ts'
import { reviewsQuery, type Review } from './obligation-queries.ts'
import { ReturnForm } from './return-form.tsx'
import { ReviewPanel } from './review-panel.tsx'
import './obligations.css'
import './reviews.css'

/** Answers that wait for a decision; each is decided in its row, or with its proof opened beside. */
export function ReviewsPage() {
  const { today, territory } = useSession()
  const list = useQuery(reviewsQuery)
  const rows = list.data?.items ?? []
  const { open } = useSearch({ from: '/frame/reviews' })
  const navigate = useNavigate()
  const wide = useMediaQuery('(min-width: 1200px)', undefined, { getInitialValueInEffect: false })
  const [wished, setCurrent] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [returning, setReturning] = useState<string | null>(null)
  const { leaving, accept, giveBack } = useDecisions()

  const shown = rows.findIndex((it) => it.id === open)
  const at = shown >= 0 ? shown : Math.min(wished, rows.length - 1)
  const current = rows[at]
  const opened = rows.find((it) => it.id === open)
  const chosen = rows.filter((it) => selected.has(it.id))
  const go = (id: string | undefined) => void navigate({ to: '/reviews', search: { open: id }, replace: true })
  const move = (to: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))]
    if (!row) return
    setCurrent(rows.indexOf(row))
    if (open !== undefined) go(row.id)
    document.querySelector(`[data-review="${row.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const toggle = (id: string) =>
    setSelected((now) => (now.has(id) ? new Set([...now].filter((it) => it !== id)) : new Set([...now, id])))
  const take = (which: readonly Review[]) => {
    for (const it of which) void accept(it)
    setSelected(new Set())
    setReturning(null)
    if (which.some((it) => it.id === open)) go(rows.find((it, i) => i > at && !which.includes(it))?.id)
  }

  useKeys({
    KeyJ: () => move(at + 1),
    KeyK: () => move(at - 1),
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    Space: () => current && toggle(current.id),
    'Shift+ArrowDown': () => {
      if (current)
        setSelected((now) => new Set([...now, current.id, ...(rows[at + 1] ? [rows[at + 1]?.id ?? ''] : [])]))
      move(at + 1)
    },
    'Shift+ArrowUp': () => {
      if (current)
        setSelected((now) => new Set([...now, current.id, ...(rows[at - 1] ? [rows[at - 1]?.id ?? ''] : [])]))
      move(at - 1)
    },
    'Ctrl+KeyA': () => setSelected(new Set(rows.map((it) => it.id))),
    Enter: () => current && go(current.id),
    KeyA: () => take(chosen.length > 0 ? chosen : current ? [current] : []),
    KeyR: () => current && setReturning(current.id),
    Escape: () => {
      if (returning !== null) setReturning(null)
      else if (open !== undefined) go(undefined)
      else setSelected(new Set())
    },
  })

  const panel = opened ? (
    <ReviewPanel
      of={opened}
      onClose={() => go(undefined)}
      onAccept={() => take([opened])}
      onReturn={(reason) => {
        void giveBack(opened, reason)
        go(rows[rows.indexOf(opened) + 1]?.id)
      }}
    />
  ) : null
  const late = rows.filter((it) => isLate(it)).length
  const first = rows.toSorted((a, b) => (a.answer.submittedAt < b.answer.submittedAt ? -1 : 1))[0]

  return (
    <Page title={say.title}>
      <div className={panel && wide ? 'rv with-panel' : 'rv'}>
        <div className="rv-main">
          <h1 className="vh">{say.title}</h1>
          {list.isPending ? (
            <SkeletonRows rows={8} height={48} />
          ) : list.isError ? (
            <ErrorState title={list.error.message} />
          ) : rows.length === 0 ? (
            <EmptyState
              title={say.empty}
              actions={<Button renderRoot={(props) => <Link to="/" {...props} />}>{say.toOverview}</Button>}
            >
              {say.emptyText}
            </EmptyState>
          ) : (
            <>
              <div className="rv-head">
                <p className="lead">
                  <b>{say.answers(rows.length)}</b> {say.wait(rows.length)}
                  {late > 0 && <>, {say.late(late)}</>}.{' '}
                  {first && say.oldest(moment(first.answer.submittedAt, today, territory.timeZone))}
                </p>
              </div>
              <div className="rv-bar" data-on={chosen.length > 0}>
                <Checkbox
                  aria-label={say.selectAll}
                  checked={chosen.length === rows.length}
                  indeterminate={chosen.length > 0 && chosen.length < rows.length}
                  onChange={() =>
                    setSelected(chosen.length === rows.length ? new Set() : new Set(rows.map((it) => it.id)))
                  }
                />
                <span className="sm muted">{chosen.length > 0 ? say.selected(chosen.length) : say.selectAll}</span>
                {chosen.length > 0 && (
                  <>
                    <Button size="xs" variant="filled" onClick={() => take(chosen)}>
                      {say.acceptMany(chosen.length)}
                    </Button>
                    <Button size="xs" variant="subtle" onClick={() => setSelected(new Set())}>
                      {say.dropSelection}
                    </Button>
                  </>
                )}
              </div>
              <ul className="rv-list">
                {rows.map((it, i) => (
                  <Fragment key={it.id}>
                    <QueueRow
                      current={i === at}
                      leaving={leaving.has(it.answer.id)}
                      onCurrent={() => setCurrent(i)}
                      glyph={
                        <span className="rv-pick" data-review={it.id} data-on={selected.has(it.id)}>
                          <StateGlyph of="onReview" />
                          <Checkbox
                            aria-label={say.selectRow(`${it.measureTitle}, ${it.addressee}`)}
                            checked={selected.has(it.id)}
                            onChange={() => toggle(it.id)}
                          />
                        </span>
                      }
                      number={it.measureNumber}
                      title={
                        <button
                          type="button"
                          className="as-link"
                          aria-current={it.id === open ? 'true' : undefined}
                          onClick={() => {
                            setCurrent(i)
                            go(it.id)
                          }}
                        >
                          {it.measureTitle}
                        </button>
                      }
                      who={
                        <>
                          {it.addressee}
                          {it.answer.submittedBy && !sameName(it.answer.submittedBy.name, it.addressee) && (
                            <> · {shortName(it.answer.submittedBy.name)}</>
                          )}
                        </>
                      }
                      proof={<Proof of={it} />}
                      time={moment(it.answer.submittedAt, today, territory.timeZone)}
                      actions={
                        <>
                          <Button
                            size="xs"
                            variant={i === at ? 'filled' : 'default'}
                            leftSection={<IconCheck className="ic" aria-hidden />}
                            onClick={() => take([it])}
                          >
                            {say.accept}
                          </Button>
                          <Button size="xs" onClick={() => setReturning(it.id)}>
                            {say.giveBack}
                          </Button>
                        </>
                      }
                    />
                    {returning === it.id && (
                      <li className="rv-return">
                        <ReturnForm
                          onCancel={() => setReturning(null)}
                          onReturn={(reason) => {
                            setReturning(null)
                            void giveBack(it, reason)
                          }}
                        />
                      </li>
                    )}
                  </Fragment>
                ))}
              </ul>
              <div className="more">
                <span className="keys" aria-hidden="true">
                  <Kbd>J</Kbd>
                  <Kbd>K</Kbd> {say.keys.rows}
                  <Kbd>A</Kbd> {say.keys.accept}
                  <Kbd>R</Kbd> {say.keys.giveBack}
                  <Kbd>Enter</Kbd> {say.keys.open}
                </span>
              </div>
            </>
          )}
        </div>
        {panel && wide && (
          <aside className="rv-side" aria-label={say.preview}>
            {panel}
          </aside>
        )}
      </div>
      {!wide && (
        <Drawer
          opened={panel !== null}
          onClose={() => go(undefined)}
          position="right"
          size={520}
          withCloseButton={false}
          attributes={{ content: { 'aria-label': say.preview } }}
          classNames={{ content: 'sheet-side', body: 'sheet-body' }}
          transitionProps={{ duration: 180, timingFunction: 'ease-out' }}
        >
          {panel}
        </Drawer>
      )}
    </Page>
  )
}

/** «Карпова Е.С.» of the document and «Карпова Елена Сергеевна» of the register. */
const sameName = (full: string, printed: string): boolean =>
  shortName(full).replace(/[\s\u00a0]/gu, '') === shortName(printed).replace(/[\s\u00a0]/gu, '')

const isLate = (it: Review): boolean => it.dueOn !== null && it.answer.submittedAt.slice(0, 10) > it.dueOn

function Proof({ of }: { readonly of: Review }) {
  const { answer } = of
  const first = answer.evidence[0]
  if (answer.value !== null) return <Chip kind="figure">{say.figure(answer.value)}</Chip>
  if (!first) return <NoEvidence>{say.noProof}</NoEvidence>
  if (answer.evidence.length === 1) return <EvidenceChip evidence={first} />
  const links = answer.evidence.filter((it) => it.kind === 'link').length
  const onlyLinks = links === answer.evidence.length
  return (
    <Chip kind={onlyLinks ? 'link' : 'file'}>{onlyLinks ? say.links(links) : say.proofs(answer.evidence.length)}</Chip>
  )
}
