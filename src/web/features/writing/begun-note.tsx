import { cellOf } from '#domain/writing/index.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { writing } from '../../i18n/ru/writing.ts'
import { begunPlans } from './begun-plans.ts'
import { useDesk } from './desk-context.ts'

const { begun: say } = writing

/** After a plan was begun from another: what was moved, what was left out, and what a person should look at. */
export function BegunNote() {
  const { view, sheet } = useDesk()
  const [note, setNote] = useState(() => begunPlans.of(view.id))
  if (!note) return null
  const rows = new Map(sheet.map((row) => [row.id, row]))
  const place = (id: string): string => {
    const row = rows.get(id)
    return row ? [cellOf(row, 'number'), cellOf(row, 'title') || cellOf(row, 'text')].filter(Boolean).join(' ') : ''
  }
  return (
    <details className="begun" open={note.unsure.length > 0}>
      <summary>{say.lead(note.moved.length, note.leftOut, note.unsure.length)}</summary>
      <ul>
        {note.unsure.map((it, i) => (
          <li key={i}>
            <b>{place(it.row)}</b>: <span className="doc">{it.text}</span>, {say.why[it.why]}
          </li>
        ))}
      </ul>
      <Button
        size="compact-sm"
        onClick={() => {
          begunPlans.forget(view.id)
          setNote(null)
        }}
      >
        {say.seen}
      </Button>
    </details>
  )
}
