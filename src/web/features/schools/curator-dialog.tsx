import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { PersonPicker, type Picked } from './picker.tsx'
import type { SchoolCard } from './school-queries.ts'
import { useCommand } from './use-command.ts'

const say = all.dialog
const KINDS = ['curator', 'tutor', 'expert'] as const

/** A curator, tutor or expert beside the school, from a day on, by an act. */
export function CuratorDialog({ schoolId, onClose }: { readonly schoolId: string; readonly onClose: () => void }) {
  const { today } = useSession()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('curator')
  const [person, setPerson] = useState<Picked | null>(null)
  const [from, setFrom] = useState('')
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const save = useCommand(
    () => call('POST /api/assignments', { body: { kind, personId: person?.id ?? '', schoolId, from, basis } }),
    () => say.curator.done(person?.title ?? ''),
    onClose,
  )
  return (
    <FormDialog
      title={say.curator.title}
      save={say.curator.save}
      busy={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true)
        if (person && from !== '') save.mutate(undefined)
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={say.curator.kind}
        value={kind}
        data={KINDS.map((value) => ({ value, label: all.feed.assignments[value] }))}
        onChange={(event) => setKind(KINDS.find((it) => it === event.currentTarget.value) ?? 'curator')}
      />
      <PersonPicker
        label={say.curator.person}
        error={tried && !person ? say.curator.choose : undefined}
        onChange={setPerson}
      />
      <DayField
        label={say.from}
        value={from}
        near={today}
        error={tried && from === '' ? say.chooseDay : undefined}
        onChange={setFrom}
      />
      <TextInput
        label={say.basis}
        description={say.basisHelp}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

interface EndProps {
  readonly assignment: SchoolCard['curators'][number]
  readonly onClose: () => void
}

export function EndCuratorDialog({ assignment, onClose }: EndProps) {
  const { today } = useSession()
  const [to, setTo] = useState(today)
  const end = useCommand(
    () =>
      call('PATCH /api/assignments/{id}', {
        params: { id: assignment.id },
        body: { version: assignment.version, to },
      }),
    () => say.curator.ended,
    onClose,
  )
  return (
    <FormDialog
      title={say.curator.end(assignment.person.name, assignment.title)}
      save={say.curator.saveEnd}
      busy={end.isPending}
      error={end.error}
      onSave={() => {
        if (to !== '') end.mutate(undefined)
      }}
      onClose={onClose}
    >
      <DayField
        label={say.last}
        value={to}
        near={today}
        error={to === '' ? say.chooseDay : undefined}
        data-autofocus
        onChange={setTo}
      />
    </FormDialog>
  )
}
