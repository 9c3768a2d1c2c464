import { CYCLE_LINKS, type Field } from '#domain/writing/index.ts'
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { writing } from '../../../i18n/ru/writing.ts'
import { comboOf } from '../../../ui/keys.ts'

/** How the cell was opened: by typing (arrows leave it, as in a spreadsheet) or to change its words (arrows walk in them). */
export interface Editing {
  readonly row: string
  readonly col: number
  readonly field: Field
  readonly base: number
  readonly initial: string
  readonly mode: 'type' | 'edit'
}

export type Leave = 'stay' | 'down' | 'up' | 'right' | 'left'

interface Props {
  readonly editing: Editing
  readonly label: string
  readonly doc: boolean
  readonly choice: boolean
  readonly today: string
  readonly onType: (text: string) => void
  readonly onDone: (text: string, leave: Leave) => void
  readonly onCancel: () => void
}

const GOES: Readonly<Record<string, Leave>> = {
  Enter: 'down',
  NumpadEnter: 'down',
  'Shift+Enter': 'up',
  Tab: 'right',
  'Shift+Tab': 'left',
}
const ARROWS: Readonly<Record<string, Leave>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The open cell: words are typed into the element itself, so that a key is on the screen before anything else is drawn. */
export function CellEditor({ editing, label, doc, choice, today, onType, onDone, onCancel }: Props) {
  const box = useRef<HTMLTextAreaElement & HTMLSelectElement>(null)
  const over = useRef(false)
  useLayoutEffect(() => {
    const it = box.current
    if (!it) return
    it.focus({ preventScroll: true })
    if (!choice) it.setSelectionRange(it.value.length, it.value.length)
  }, [choice])
  // a cell that goes away with its row or its page gives its words before
  const last = useRef({ onDone })
  useEffect(() => {
    last.current = { onDone }
  })
  useEffect(
    () => () => {
      if (!over.current && box.current) last.current.onDone(box.current.value, 'stay')
    },
    [],
  )

  const done = (leave: Leave) => {
    if (over.current || !box.current) return
    over.current = true
    onDone(box.current.value, leave)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const combo = comboOf(event)
    if (combo === 'Escape') {
      over.current = true
      event.preventDefault()
      onCancel()
      return
    }
    if (combo === 'Alt+Enter' || combo === 'Ctrl+Semicolon') {
      event.preventDefault()
      const text = combo === 'Alt+Enter' ? '\n' : today
      if (box.current && !choice) {
        box.current.setRangeText(text, box.current.selectionStart, box.current.selectionEnd, 'end')
        onType(box.current.value)
      }
      return
    }
    const leave = GOES[combo] ?? (editing.mode === 'type' && !choice ? ARROWS[combo] : undefined)
    if (leave === undefined) return
    event.preventDefault()
    done(leave)
  }
  const common = {
    ref: box,
    className: doc ? 'cell-editor doc' : 'cell-editor',
    'aria-label': label,
    defaultValue: editing.initial,
    onKeyDown,
    onBlur: () => done('stay'),
  }
  if (choice)
    return (
      <select {...common} onChange={() => done('stay')}>
        <option value="">–</option>
        {CYCLE_LINKS.map((it) => (
          <option key={it} value={it}>
            {writing.cycle[it]}
          </option>
        ))}
      </select>
    )
  return <textarea {...common} rows={1} spellCheck lang="ru" onInput={(event) => onType(event.currentTarget.value)} />
}
