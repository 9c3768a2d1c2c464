import { useState } from 'react'
import { call } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { SchoolCard } from './school-queries.ts'
import { useCommand } from './use-command.ts'

const say = all.dialog.close

export function CloseDialog({ school, onClose }: { readonly school: SchoolCard; readonly onClose: () => void }) {
  const { today } = useSession()
  const [last, setLast] = useState('')
  const [tried, setTried] = useState(false)
  const close = useCommand(
    () => call('POST /api/schools/{id}/close', { params: { id: school.id }, body: { version: school.version, last } }),
    () => say.done,
    onClose,
  )
  return (
    <FormDialog
      title={say.title}
      save={say.save}
      busy={close.isPending}
      error={close.error}
      onSave={() => {
        setTried(true)
        if (last !== '') close.mutate(undefined)
      }}
      onClose={onClose}
    >
      <p className="soft">{say.text}</p>
      <DayField
        label={say.last}
        value={last}
        near={today}
        error={tried && last === '' ? all.dialog.chooseDay : undefined}
        data-autofocus
        onChange={setLast}
      />
    </FormDialog>
  )
}
