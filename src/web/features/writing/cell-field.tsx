import { cellOf, versionOf, type Field, type SheetRow } from '#domain/writing/index.ts'
import { Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { DayField } from '../../ui/day-field.tsx'
import { useDesk } from './desk-context.ts'

interface Props {
  readonly row: SheetRow
  readonly field: Field
  readonly label: string
  readonly kind?: 'line' | 'text' | 'day'
}

/** A single cell of the sheet as a field of a form. What is typed is kept as it goes, and sent when the field is left. */
export function CellField({ row, field, label, kind = 'line' }: Props) {
  const { session, typing, readOnly, onCursor, view } = useDesk()
  const [typed, setTyped] = useState<string | null>(null)
  const base = useRef(0)
  const text = cellOf(row, field)
  const write = (words: string, version: number) => {
    if (words !== text) session.edit([{ op: 'set', row: row.id, field, text: words, base: version }])
  }
  if (kind === 'day')
    return (
      <DayField
        label={label}
        value={text}
        near={view.periodFrom}
        disabled={readOnly}
        onFocus={() => onCursor(row.id, field)}
        onChange={(day) => write(day, versionOf(row, field))}
      />
    )
  return (
    <Textarea
      label={label}
      autosize
      minRows={kind === 'text' ? 2 : 1}
      classNames={{ input: 'doc' }}
      value={typed ?? text}
      readOnly={readOnly}
      onFocus={() => onCursor(row.id, field)}
      onChange={(event) => {
        if (typed === null) base.current = versionOf(row, field)
        setTyped(event.currentTarget.value)
        typing.set({ row: row.id, field, text: event.currentTarget.value, base: base.current })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        setTyped(null)
        typing.set(null)
      }}
      onBlur={() => {
        if (typed === null) return
        typing.set(null)
        write(typed, base.current)
        setTyped(null)
      }}
    />
  )
}
