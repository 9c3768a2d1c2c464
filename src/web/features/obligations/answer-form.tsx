import type { Target } from '#domain/targets/index.ts'
import type { StateName } from '#contract/index.ts'
import { Button, Textarea, TextInput } from '@mantine/core'
import { IconCamera, IconCheck, IconFileText, IconLink, IconPaperclip, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { fileSize, number, shortName } from '../../i18n/format.ts'
import { answer as say } from '../../i18n/ru/obligations.ts'
import { DayField } from '../../ui/day-field.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { readFigure, readLink, type AnswerFault, type AnswerState, type DraftFile } from './answer-draft.ts'
import type { Obligation } from './obligation-queries.ts'
import { useAnswer } from './use-answer.ts'

const CHOICES: readonly { readonly state: AnswerState; readonly glyph: StateName }[] = [
  { state: 'done', glyph: 'done' },
  { state: 'partial', glyph: 'partial' },
  { state: 'inProgress', glyph: 'inProgress' },
  { state: 'notDone', glyph: 'notDone' },
]

/** The answer of two minutes: what was done, the figure, the proof. Everything typed keeps itself. */
export function AnswerForm({ of, onSent }: { readonly of: Obligation; readonly onSent: () => void }) {
  const target = of.targets.find((it) => it.value !== null) ?? null
  const { draft, change, files, attach, detach, submit, faults, tried } = useAnswer(of, target?.unit ?? null, onSent)
  const [commenting, setCommenting] = useState(draft.comment !== '')
  const fault = (...kinds: AnswerFault[]) => {
    const found = tried ? faults.find((it) => kinds.includes(it)) : undefined
    return found ? say.faults[found] : undefined
  }
  const mustExplain = draft.state === 'notDone'
  const dated = draft.state === 'done' || draft.state === 'partial'
  return (
    <form
      className="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="answer-bd">
        {of.withoutAccount && (
          <TextInput
            size="lg"
            label={say.ground}
            description={say.groundHelp(shortName(of.withoutAccount.name), of.withoutAccount.outside)}
            value={draft.ground ?? ''}
            error={fault('groundMissing')}
            onChange={(event) => change({ ground: event.currentTarget.value })}
          />
        )}
        <div className="choice" role="radiogroup" aria-label={say.state}>
          {CHOICES.map(({ state, glyph }) => (
            <label key={state} className={draft.state === state ? `on on-${glyph}` : undefined}>
              <input
                type="radio"
                name="state"
                className="vh"
                checked={draft.state === state}
                onChange={() => change({ state })}
              />
              <StateGlyph of={glyph} />
              {say.states[state]}
            </label>
          ))}
        </div>
        {target && (
          <FigureField
            target={target}
            value={draft.value}
            error={fault('notANumber', 'overHundred')}
            onChange={(value) => change({ value })}
          />
        )}
        {dated && (
          <DayField
            size="lg"
            label={say.date}
            value={draft.date}
            near={of.dueOn ?? draft.date}
            error={fault('dateAhead')}
            onChange={(date) => change({ date })}
          />
        )}
        {draft.state !== 'notDone' && (
          <ProofField
            asked={of.proof || of.reportFormText}
            files={draft.files}
            links={draft.links}
            shares={files}
            onFiles={attach}
            onDrop={detach}
            onLinks={(links) => change({ links })}
          />
        )}
        {commenting || mustExplain ? (
          <Textarea
            size="lg"
            autosize
            minRows={2}
            maxRows={8}
            label={mustExplain ? say.reason : say.comment}
            description={mustExplain ? say.reasonHelp : undefined}
            error={fault('reasonMissing')}
            value={draft.comment}
            autoFocus={commenting && draft.comment === '' && !mustExplain}
            onChange={(event) => change({ comment: event.currentTarget.value })}
          />
        ) : (
          <p className="answer-more">
            <button type="button" className="lnk as-link" onClick={() => setCommenting(true)}>
              {say.addComment}
            </button>
            <span className="muted">{say.optional}</span>
          </p>
        )}
      </div>
      <div className="answer-ft">
        <Button type="submit" variant="filled" size="lg" fullWidth>
          {draft.state === 'inProgress' ? say.submitNote : say.submit}
        </Button>
        <p className="muted">{fault('fileUploading') ?? say.keptHere}</p>
      </div>
    </form>
  )
}

const needOf = (target: Target): string => {
  const sign = say.sign[target.comparator ?? '=']
  const unit = target.unit === '%' ? '\u00a0%' : ''
  return `${sign}${number(target.value ?? 0)}${target.valueMax === undefined ? '' : `–${number(target.valueMax)}`}${unit}`
}

const REACHED = {
  '>=': (value: number, goal: number) => value >= goal,
  '>': (value: number, goal: number) => value > goal,
  '<=': (value: number, goal: number) => value <= goal,
  '<': (value: number, goal: number) => value < goal,
  '=': (value: number, goal: number) => value >= goal,
} as const

interface FigureProps {
  readonly target: Target
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

function FigureField({ target, value, error, onChange }: FigureProps) {
  const typed = readFigure(value)
  const enough = typed !== null && REACHED[target.comparator ?? '='](typed, target.value ?? 0)
  return (
    <div>
      <div className="answer-figure">
        <TextInput
          size="lg"
          inputMode="decimal"
          autoComplete="off"
          label={target.metric || say.value}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <span className="muted">{say.need('', needOf(target))}</span>
      </div>
      {typed !== null && !error && (
        <p className={enough ? 'okline' : 'okline not'} role="status">
          {enough ? <IconCheck className="ic" aria-hidden /> : <StateGlyph of="partial" />}
          {enough ? say.reached : say.notReached(needOf(target))}
        </p>
      )}
    </div>
  )
}

interface ProofProps {
  readonly asked: string
  readonly files: readonly DraftFile[]
  readonly links: readonly string[]
  /** Progress 0–1 of what is on its way, or why it was not taken. */
  readonly shares: ReadonlyMap<string, number | string>
  readonly onFiles: (files: readonly File[]) => void
  readonly onDrop: (localId: string) => void
  readonly onLinks: (links: readonly string[]) => void
}

function ProofField({ asked, files, links, shares, onFiles, onDrop, onLinks }: ProofProps) {
  const camera = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const [typing, setTyping] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const [over, setOver] = useState(false)
  const addLink = () => {
    const url = readLink(typing ?? '')
    if (url === null) return setWrong(true)
    onLinks([...links, url])
    setTyping(null)
  }
  const picked = (event: React.ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.currentTarget.files ?? [])])
    event.currentTarget.value = ''
  }
  return (
    <fieldset
      className={over ? 'proofs over' : 'proofs'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length > 0) onFiles([...event.clipboardData.files])
      }}
    >
      <legend>
        {say.proof} <span className="muted">{asked || say.proofAny}</span>
      </legend>
      <ul>
        {files.map((it) => (
          <li key={it.localId} className="proof">
            <IconFileText className="ic l" aria-hidden />
            <span className="grow">
              {it.name}
              <FileNote file={it} share={shares.get(it.localId)} />
            </span>
            <button type="button" className="iconb" aria-label={say.remove(it.name)} onClick={() => onDrop(it.localId)}>
              <IconX className="ic" aria-hidden />
            </button>
          </li>
        ))}
        {links.map((it) => (
          <li key={it} className="proof">
            <IconLink className="ic l" aria-hidden />
            <span className="grow">
              {new URL(it).host}
              <small>{it}</small>
            </span>
            <button
              type="button"
              className="iconb"
              aria-label={say.remove(it)}
              onClick={() => onLinks(links.filter((one) => one !== it))}
            >
              <IconX className="ic" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {typing !== null && (
        <div className="answer-link">
          <TextInput
            size="lg"
            type="url"
            inputMode="url"
            autoFocus
            aria-label={say.linkLabel}
            placeholder="school.example/news"
            value={typing}
            error={wrong ? say.linkWrong : undefined}
            onChange={(event) => {
              setTyping(event.currentTarget.value)
              setWrong(false)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              addLink()
            }}
          />
          <Button size="lg" onClick={addLink}>
            {say.linkAdd}
          </Button>
        </div>
      )}
      <div className="adds">
        <Button
          className="touch-only"
          leftSection={<IconCamera className="ic" aria-hidden />}
          onClick={() => camera.current?.click()}
        >
          {say.camera}
        </Button>
        <Button leftSection={<IconPaperclip className="ic" aria-hidden />} onClick={() => chooser.current?.click()}>
          {say.file}
        </Button>
        <Button leftSection={<IconLink className="ic" aria-hidden />} onClick={() => setTyping((now) => now ?? '')}>
          {say.link}
        </Button>
      </div>
      <input
        ref={camera}
        type="file"
        className="vh"
        tabIndex={-1}
        aria-hidden="true"
        accept="image/*"
        capture="environment"
        onChange={picked}
      />
      <input ref={chooser} type="file" className="vh" tabIndex={-1} aria-hidden="true" multiple onChange={picked} />
    </fieldset>
  )
}

function FileNote({ file, share }: { readonly file: DraftFile; readonly share: number | string | undefined }) {
  if (typeof share === 'string')
    return (
      <small className="st-overdue" role="alert">
        {share}
      </small>
    )
  if (typeof share === 'number')
    return (
      <small>
        {fileSize(file.size)}, {say.uploading}
        <span className="jobbar">
          <i style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      </small>
    )
  return (
    <small>
      {fileSize(file.size)}, {file.fileId === null ? say.kept : say.uploaded}
    </small>
  )
}
