import { Button, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { call, Problem } from '../../call.ts'
import { schools as all, schoolYear } from '../../i18n/ru/schools.ts'
import { ErrorState } from '../../ui/feedback.tsx'
import type { SchoolCard } from './school-queries.ts'
import { useCommand } from './use-command.ts'

const say = all.figuresTable
type Figures = SchoolCard['years'][number]
export const FIGURES = ['pupils', 'classes', 'shifts', 'teachers'] as const

/** Null for an empty field; undefined for what is no such number. */
function read(text: string, field: (typeof FIGURES)[number]): number | null | undefined {
  const typed = text.replace(/[\s\u00a0]/gu, '')
  if (typed === '') return null
  const n = /^\d{1,5}$/.test(typed) ? Number(typed) : undefined
  return field === 'shifts' && n !== undefined && (n < 1 || n > 3) ? undefined : n
}

interface Props {
  readonly schoolId: string
  readonly figures: Figures
  readonly onClose: () => void
}

/** One year's row of numbers, open for typing: Enter keeps it, Esc puts it back. */
export function YearForm({ schoolId, figures, onClose }: Props) {
  const [typed, setTyped] = useState(() => FIGURES.map((it) => figures[it]?.toString() ?? ''))
  const values = FIGURES.map((field, i) => read(typed[i] ?? '', field))
  const save = useCommand(
    () => {
      const [pupils = null, classes = null, shifts = null, teachers = null] = values
      return call('PUT /api/schools/{id}/years/{year}', {
        params: { id: schoolId, year: figures.year },
        body: { version: figures.version, pupils, classes, shifts, teachers },
      })
    },
    () => all.saved,
    onClose,
  )
  const submit = () => {
    if (!values.includes(undefined)) save.mutate(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') submit()
    else onClose()
  }
  return (
    <>
      <div role="row" className="yr yr-form" onKeyDown={onKeyDown}>
        <span role="rowheader" className="m">
          {schoolYear(figures.year)}
        </span>
        {FIGURES.map((field, i) => (
          <span role="cell" key={field} data-label={say.head[field]}>
            <TextInput
              size="xs"
              inputMode="numeric"
              aria-label={`${say.head[field]}, ${schoolYear(figures.year)}`}
              value={typed[i] ?? ''}
              autoFocus={i === 0}
              error={values[i] === undefined ? (field === 'shifts' ? say.wrongShifts : say.wrong) : undefined}
              onChange={(event) => setTyped(typed.with(i, event.currentTarget.value))}
            />
          </span>
        ))}
        <span role="cell" className="yr-act">
          <Button variant="subtle" size="xs" onClick={onClose}>
            {say.cancel}
          </Button>
          <Button variant="filled" size="xs" disabled={save.isPending} onClick={submit}>
            {save.isPending ? say.saving : say.save}
          </Button>
        </span>
      </div>
      {save.error && (
        <ErrorState title={save.error.message} code={save.error instanceof Problem ? save.error.code : undefined} />
      )}
    </>
  )
}
