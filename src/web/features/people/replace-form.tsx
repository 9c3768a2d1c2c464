import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { call, type Item } from '../../call.ts'
import { peopleForms as all, posts as say } from '../../i18n/ru/people.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PersonPicker } from './person-picker.tsx'
import { useCommand } from './use-command.ts'

interface Props {
  readonly of: Item<'GET /api/posts'>
  readonly onClose: () => void
}

/** Another person on a post from a day on; the first one on a vacant post. */
export function ReplaceForm({ of, onClose }: Props) {
  const { today } = useSession()
  const [personId, setPerson] = useState<string | null>(null)
  const [day, setDay] = useState(today)
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const vacant = of.holders.length === 0
  const wrongBasis = basis.trim().length < 3
  const command = useCommand(
    async () => {
      if (personId === null) return
      if (vacant)
        await call('POST /api/people/{id}/posts', {
          params: { id: personId },
          body: { title: of.title, organisationId: of.organisation?.id ?? null, from: day, basis: basis.trim() },
        })
      else
        await call('POST /api/posts/{id}/replace', {
          params: { id: of.id },
          body: { personId, day, basis: basis.trim() },
        })
    },
    say.done,
    onClose,
  )
  return (
    <FormDialog
      title={vacant ? all.take.title : say.title}
      submit={vacant ? all.take.submit : say.submit}
      cancel={all.cancel}
      pending={command.isPending ? all.saving : null}
      error={command.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (personId !== null && day !== '' && !wrongBasis) command.mutate()
      }}
    >
      <p className="m">{[of.title, of.organisation?.shortName].filter(Boolean).join(', ')}</p>
      {!vacant && <p className="soft">{say.text}</p>}
      <PersonPicker
        label={say.to}
        value={personId}
        autoFocus
        error={tried && personId === null ? all.choosePerson : undefined}
        onChange={setPerson}
        {...(of.holders[0] && { without: of.holders[0].id })}
      />
      <DayField
        label={say.day}
        value={day}
        near={today}
        error={tried && day === '' ? all.chooseDay : undefined}
        onChange={setDay}
      />
      <TextInput
        label={all.basis}
        description={all.basisHelp}
        value={basis}
        error={tried && wrongBasis ? all.basisShort : undefined}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
