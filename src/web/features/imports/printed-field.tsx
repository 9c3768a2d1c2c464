import { readResponsibles } from '#domain/responsibles/index.ts'
import { readTerm } from '#domain/terms/index.ts'
import { useState, type ReactNode } from 'react'
import { imports } from '../../i18n/ru/imports.ts'
import { Chip } from '../../ui/chip.tsx'
import { useDesk } from './desk-context.ts'
import { DoubtBox } from './doubt-box.tsx'
import type { Field } from './review.ts'
import { TermChips } from './term-chips.tsx'
import { termContext } from './term-words.ts'

interface Props {
  readonly index: number
  readonly field: Field
  readonly absent: string
  /** The reading under the printed text. */
  readonly children?: ReactNode
}

/** One printed text with its reading and doubts; E or a click opens it for typing. */
export function PrintedField({ index, field, absent, children }: Props) {
  const { draft, review, editing, edit, lookAt, field: looked, take } = useDesk()
  const text = draft.measures[index]?.[field] ?? ''
  const doubts = review.doubts.filter((it) => it.measure === index && it.field === field)
  const name = imports.field[field]
  return (
    <div className="fld" onFocus={() => lookAt(field)}>
      <span className="k">{name}</span>
      <div>
        {editing === field ? (
          <PrintedInput
            name={name}
            text={text}
            field={field}
            onDone={(next) => {
              edit(null)
              if (next !== null && next !== text) take([{ path: `measures.${index}.${field}`, value: next }])
            }}
          />
        ) : (
          <>
            <button
              type="button"
              className={looked === field ? 'printed-edit now' : 'printed-edit'}
              title={imports.editHint}
              onClick={() => {
                lookAt(field)
                edit(field)
              }}
            >
              {text === '' ? <span className="chip none">{absent}</span> : <span className="doc">{text}</span>}
              <span className="vh">. {imports.editHint}</span>
            </button>
            {children}
            {doubts.map((it) => (
              <DoubtBox key={it.code + it.quote} doubt={it} />
            ))}
          </>
        )}
      </div>
    </div>
  )
}

interface InputProps {
  readonly name: string
  readonly text: string
  readonly field: Field
  /** Null leaves everything as it was. */
  readonly onDone: (text: string | null) => void
}

function PrintedInput({ name, text, field, onDone }: InputProps) {
  const { draft } = useDesk()
  const [typed, type] = useState(text)
  return (
    <>
      <textarea
        className="printed-input"
        aria-label={name}
        autoFocus
        rows={1}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.setSelectionRange(typed.length, typed.length)}
        onBlur={() => onDone(typed)}
        onKeyDown={(event) => {
          // typing has its own undo
          if (event.code === 'KeyZ' && (event.ctrlKey || event.metaKey)) event.stopPropagation()
          if (event.code === 'Escape') {
            event.stopPropagation()
            onDone(null)
          }
          if (event.code === 'Enter' && !event.shiftKey && !event.ctrlKey) {
            event.preventDefault()
            event.stopPropagation()
            onDone(typed)
          }
        }}
      />
      <LiveReading field={field} typed={typed} draft={draft} />
    </>
  )
}

/** How the grammar reads what is being typed, at every letter. */
function LiveReading({
  field,
  typed,
  draft,
}: {
  readonly field: Field
  readonly typed: string
  readonly draft: Parameters<typeof termContext>[0]
}) {
  if (field === 'termText') {
    const term = readTerm(typed, termContext(draft))
    const why = term.doubts[0]?.message ?? (term.kind === null && typed.trim() !== '' ? imports.doubt.unread : null)
    return (
      <>
        <TermChips term={term} near={draft.period?.to ?? term.due[0] ?? ''} />
        {why !== null && <p className="sm muted live-why">{why}</p>}
      </>
    )
  }
  if (field !== 'responsibleText') return null
  return (
    <div className="v">
      {readResponsibles(typed).items.map((it, i) => (
        <Chip key={i} kind={it.type === 'role' ? 'post' : it.type}>
          {it.text}
        </Chip>
      ))}
    </div>
  )
}
