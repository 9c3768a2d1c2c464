import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { SchoolPicker, type Picked } from './picker.tsx'
import type { SchoolCard } from './school-queries.ts'
import { useCommand } from './use-command.ts'

const say = all.dialog

/** A strong school beside this one, from a day on, by an act. */
export function MentorDialog({ schoolId, onClose }: { readonly schoolId: string; readonly onClose: () => void }) {
  const { today } = useSession()
  const [mentor, setMentor] = useState<Picked | null>(null)
  const [from, setFrom] = useState('')
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const save = useCommand(
    () =>
      call('POST /api/schools/{id}/mentors', {
        params: { id: schoolId },
        body: { mentorId: mentor?.id ?? '', from, basis },
      }),
    () => say.mentor.done(mentor?.title ?? ''),
    onClose,
  )
  return (
    <FormDialog
      title={say.mentor.title}
      save={say.mentor.save}
      busy={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true)
        if (mentor && from !== '') save.mutate(undefined)
      }}
      onClose={onClose}
    >
      <SchoolPicker
        label={say.mentor.school}
        except={schoolId}
        error={tried && !mentor ? say.mentor.choose : undefined}
        onChange={setMentor}
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
  readonly mentorship: SchoolCard['mentors'][number]
  readonly onClose: () => void
}

export function EndMentorDialog({ mentorship, onClose }: EndProps) {
  const { today } = useSession()
  const [last, setLast] = useState(today)
  const end = useCommand(
    () =>
      call('POST /api/mentorships/{id}/end', {
        params: { id: mentorship.id },
        body: { version: mentorship.version, last },
      }),
    () => say.mentor.ended,
    onClose,
  )
  return (
    <FormDialog
      title={say.mentor.end(mentorship.school.shortName)}
      save={say.mentor.saveEnd}
      busy={end.isPending}
      error={end.error}
      onSave={() => {
        if (last !== '') end.mutate(undefined)
      }}
      onClose={onClose}
    >
      <DayField
        label={say.last}
        value={last}
        near={today}
        error={last === '' ? say.chooseDay : undefined}
        data-autofocus
        onChange={setLast}
      />
    </FormDialog>
  )
}
