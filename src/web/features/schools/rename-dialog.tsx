import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { SchoolCard } from './school-queries.ts'
import { useCommand } from './use-command.ts'

const say = all.dialog.rename

/** A school got another name, or a mistake in the name is mended: only the first keeps the former name on the card. */
export function RenameDialog({ school, onClose }: { readonly school: SchoolCard; readonly onClose: () => void }) {
  const { today } = useSession()
  const [mode, setMode] = useState<'renamed' | 'mistake'>('renamed')
  const [name, setName] = useState(school.name)
  const [shortName, setShortName] = useState(school.shortName)
  const [until, setUntil] = useState('')
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const renamed = mode === 'renamed'
  const save = useCommand(
    () =>
      call('PATCH /api/schools/{id}', {
        params: { id: school.id },
        body: { version: school.version, name, shortName, ...(renamed && { formerName: { until, basis } }) },
      }),
    () => say.done,
    onClose,
  )
  const empty = (text: string) => (tried && text.trim() === '' ? all.dialog.add.wrongName : undefined)
  return (
    <FormDialog
      title={say.title}
      save={say.save}
      busy={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true)
        if (name.trim() !== '' && shortName.trim() !== '' && (!renamed || until !== '')) save.mutate(undefined)
      }}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        aria-label={say.title}
        value={mode}
        data={[
          { value: 'renamed', label: say.renamed },
          { value: 'mistake', label: say.mistake },
        ]}
        onChange={(it) => setMode(it === 'renamed' ? 'renamed' : 'mistake')}
      />
      <TextInput
        label={all.fields.name}
        value={name}
        error={empty(name)}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={all.fields.shortName}
        value={shortName}
        error={empty(shortName)}
        onChange={(event) => setShortName(event.currentTarget.value)}
      />
      {renamed && (
        <>
          <DayField
            label={say.until}
            value={until}
            near={today}
            error={tried && until === '' ? all.dialog.chooseDay : undefined}
            onChange={setUntil}
          />
          <TextInput
            label={all.dialog.basis}
            description={all.dialog.basisHelp}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  )
}
