import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { Entry } from './lists.tsx'
import { useCommand } from './use-command.ts'

const say = all.dialog

/** One entry of a list: the school leaves it, or the entry is mended. */
export function ListEntryDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { today } = useSession()
  const open = entry.to === null || entry.to > today
  const [mode, setMode] = useState<'leave' | 'correct'>(open ? 'leave' : 'correct')
  const [from, setFrom] = useState<string>(entry.from)
  const [to, setTo] = useState<string>(entry.to ?? '')
  const [basis, setBasis] = useState(entry.basis)
  const [exitBasis, setExitBasis] = useState(entry.exitBasis)
  const [tried, setTried] = useState(false)
  const { version } = entry
  const params = { id: entry.id }
  const save = useCommand(
    () =>
      mode === 'leave'
        ? call('POST /api/listings/{id}/leave', { params, body: { version, last: to, basis: exitBasis } })
        : call('PATCH /api/listings/{id}', { params, body: { version, from, to: to || null, basis, exitBasis } }),
    () => (mode === 'leave' ? say.entry.left(entry.code) : say.entry.corrected),
    onClose,
  )
  const remove = useCommand(
    () => call('DELETE /api/listings/{id}', { params, body: { version } }),
    () => say.entry.removed,
    onClose,
  )
  const missing = mode === 'leave' ? to === '' : from === ''
  return (
    <FormDialog
      title={say.entry.title(entry.code)}
      save={mode === 'leave' ? say.entry.saveLeave : say.entry.saveCorrect}
      busy={save.isPending || remove.isPending}
      error={save.error ?? remove.error}
      aside={
        mode === 'correct' && (
          <Button variant="subtle" onClick={() => remove.mutate(undefined)}>
            {say.entry.remove}
          </Button>
        )
      }
      onSave={() => {
        setTried(true)
        if (!missing) save.mutate(undefined)
      }}
      onClose={onClose}
    >
      {open && (
        <SegmentedControl
          fullWidth
          aria-label={say.entry.title(entry.code)}
          value={mode}
          data={[
            { value: 'leave', label: say.entry.leave },
            { value: 'correct', label: say.entry.correct },
          ]}
          onChange={(it) => setMode(it === 'leave' ? 'leave' : 'correct')}
        />
      )}
      <div className="sch-days">
        {mode === 'correct' && (
          <DayField
            label={say.from}
            value={from}
            near={today}
            error={tried && from === '' ? say.chooseDay : undefined}
            onChange={setFrom}
          />
        )}
        <DayField
          label={mode === 'leave' ? say.last : say.lastOptional}
          value={to}
          near={today}
          error={tried && mode === 'leave' && to === '' ? say.chooseDay : undefined}
          onChange={setTo}
        />
      </div>
      {mode === 'correct' && (
        <TextInput
          label={say.basis}
          description={say.basisHelp}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
      )}
      {to !== '' && (
        <TextInput
          label={say.entry.exitBasis}
          description={say.basisHelp}
          value={exitBasis}
          onChange={(event) => setExitBasis(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
