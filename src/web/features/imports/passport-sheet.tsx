import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { paperDay } from '../../i18n/format.ts'
import { imports } from '../../i18n/ru/imports.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Printed } from '../../ui/printed.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { readTypedDay } from '../../ui/typed-day.ts'
import { useDesk } from './desk-context.ts'
import { TermChips } from './term-chips.tsx'
import { periodWords } from './term-words.ts'

const say = imports.passport
const KINDS: Readonly<Record<string, string>> = imports.kinds

/** What the order says of itself: who, when, on what grounds, for which period. */
export function PassportSheet() {
  const { draft } = useDesk()
  const { document: it } = draft
  return (
    <div className="dr-list">
      <div className="dr-sheet">
        <PeriodField />
        <Row name={say.kind}>{KINDS[it.kind] ?? it.kind}</Row>
        <TextField name={say.issuer} path="document.issuer" text={it.issuer} />
        <TextField
          name={say.date}
          path="document.date"
          text={it.date ? paperDay(it.date) : ''}
          read={(typed) => readTypedDay(typed, draft.period?.from ?? '')}
        />
        <TextField name={say.number} path="document.number" text={it.number ?? ''} />
        <TextField name={say.title} path="document.title" text={it.title} />
        <TextField name={say.purpose} path="document.purpose" text={it.purpose} />
        {it.approval !== '' && <TextField name={say.approval} path="document.approval" text={it.approval} />}
        <Row name={say.signatory}>
          {it.signatory ? (
            <>
              <Printed>{it.signatory.name}</Printed>
              <div className="v muted">{it.signatory.position}</div>
            </>
          ) : (
            <span className="chip none">{imports.notFound}</span>
          )}
        </Row>
        {it.executor !== null && (
          <Row name={say.executor}>
            <Printed>{it.executor}</Printed>
          </Row>
        )}
        <Row name={say.basis}>
          <List of={it.basis.map((one) => one.text)} />
        </Row>
        {it.annexes.length > 0 && (
          <Row name={say.annexes}>
            <List of={it.annexes.map((one) => [one.reference || one.number, one.title].filter(Boolean).join('. '))} />
          </Row>
        )}
        <TextField name={say.goal} path="goal" text={draft.goal ?? ''} />
        <Row name={say.tasks}>
          <List of={draft.tasks} />
        </Row>
        {draft.controlPoints.length > 0 && (
          <>
            <h3 className="h3">{say.controlPoints}</h3>
            {draft.controlPoints.map((one, i) => (
              <Row key={i} name={one.number ?? ''}>
                <Printed>{one.text}</Printed>
                <div className="v">
                  <Printed absent={imports.absent}>{one.termText}</Printed>
                </div>
                {one.term && <TermChips term={one.term} near={draft.period?.to ?? one.term.due[0] ?? ''} />}
              </Row>
            ))}
          </>
        )}
      </div>
    </div>
  )
}

export function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fld">
      <span className="k">{name}</span>
      <div>{children}</div>
    </div>
  )
}

function List({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return <span className="chip none">{imports.notFound}</span>
  return (
    <ol className="doc">
      {of.map((it, i) => (
        <li key={i}>{it}</li>
      ))}
    </ol>
  )
}

interface TextFieldProps {
  readonly name: string
  readonly path: string
  readonly text: string
  /** What the typed text means, where the value is not the text itself. */
  readonly read?: (typed: string) => string | null
}

/** A plain field of the passport: pressed, it opens for typing. */
function TextField({ name, path, text, read = (typed) => typed }: TextFieldProps) {
  const { take } = useDesk()
  const [typed, setTyped] = useState<string | null>(null)
  const done = (save: boolean) => {
    if (save && typed !== null && typed !== text) take([{ path, value: read(typed) }])
    setTyped(null)
  }
  return (
    <Row name={name}>
      {typed === null ? (
        <button type="button" className="printed-edit" onClick={() => setTyped(text)}>
          {text === '' ? <span className="chip none">{imports.notFound}</span> : <span className="doc">{text}</span>}
        </button>
      ) : (
        <textarea
          className="printed-input"
          aria-label={name}
          autoFocus
          rows={1}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => done(true)}
          onKeyDown={(event) => {
            if (event.code === 'KeyZ' && event.ctrlKey) event.stopPropagation()
            if (event.code === 'Escape') done(false)
            if (event.code === 'Enter' && !event.shiftKey && !event.ctrlKey) {
              event.preventDefault()
              done(true)
            }
          }}
        />
      )}
    </Row>
  )
}

/** Without the period no date of the plan can be told, so it is the first thing asked. */
function PeriodField() {
  const { draft, take, editing, edit } = useDesk()
  const { period } = draft
  const [from, setFrom] = useState<string>(period?.from ?? '')
  const [to, setTo] = useState<string>(period?.to ?? '')
  const open = editing === 'period' || period === null
  const wrong = from !== '' && to !== '' && to < from
  return (
    <Row name={say.period}>
      {!open ? (
        <button type="button" className="printed-edit" onClick={() => edit('period')}>
          {period.text !== '' && <span className="doc">{period.text}</span>}
          <span className="v">
            <span className="chip">{periodWords(period.from, period.to)}</span>
          </span>
        </button>
      ) : (
        <div className={period === null ? 'why' : undefined} style={{ marginTop: 0 }}>
          {period === null && (
            <p>
              <StateGlyph of="doubt" />
              <span className="m">{imports.doubt.noPeriod}</span>
            </p>
          )}
          <form
            className="period-form"
            onSubmit={(event) => {
              event.preventDefault()
              if (wrong || from === '' || to === '') return
              take(
                [
                  { path: 'period.from', value: from },
                  { path: 'period.to', value: to },
                ],
                periodWords(from, to),
              )
              edit(null)
            }}
          >
            <DayField
              label={say.periodFrom}
              value={from}
              near={draft.document.date ?? to}
              autoFocus={editing === 'period'}
              onChange={setFrom}
            />
            <DayField
              label={say.periodTo}
              value={to}
              near={from}
              error={wrong ? say.periodWrong : undefined}
              onChange={setTo}
            />
            <Button type="submit" disabled={wrong || from === '' || to === ''}>
              {say.savePeriod}
            </Button>
          </form>
        </div>
      )}
    </Row>
  )
}
