import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { peopleForms as all } from '../../i18n/ru/people.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PersonPicker } from './person-picker.tsx'
import { useCommand } from './use-command.ts'

const say = all.substitute

interface Props {
  /** Whose absence it is; asked for where it is not known. */
  readonly absent: { readonly id: string; readonly name: string } | null
  readonly onClose: () => void
}

/** Who acts for an absent person, from day to day. */
export function SubstituteForm({ absent, onClose }: Props) {
  const { today } = useSession()
  const [personId, setPerson] = useState(absent?.id ?? null)
  const [substituteId, setSubstitute] = useState<string | null>(null)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const command = useCommand(
    async () => {
      if (personId === null || substituteId === null) return
      await call('POST /api/substitutions', { body: { personId, substituteId, from, to, basis: basis.trim() } })
    },
    say.done,
    onClose,
  )
  const ready = personId !== null && substituteId !== null && from !== '' && to !== ''
  return (
    <FormDialog
      title={say.title}
      submit={say.submit}
      cancel={all.cancel}
      pending={command.isPending ? all.saving : null}
      error={command.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (ready) command.mutate()
      }}
    >
      <p className="soft">{say.text}</p>
      {absent ? (
        <p>
          {say.who}: <b>{absent.name}</b>
        </p>
      ) : (
        <PersonPicker
          label={say.who}
          value={personId}
          autoFocus
          error={tried && personId === null ? all.choosePerson : undefined}
          onChange={setPerson}
        />
      )}
      <PersonPicker
        label={say.by}
        value={substituteId}
        autoFocus={absent !== null}
        error={tried && substituteId === null ? all.choosePerson : undefined}
        onChange={setSubstitute}
        {...(personId !== null && { without: personId })}
      />
      <div className="pp-two">
        <DayField
          label={all.from}
          value={from}
          near={today}
          error={tried && from === '' ? all.chooseDay : undefined}
          onChange={setFrom}
        />
        <DayField
          label={all.to}
          value={to}
          near={from || today}
          error={tried && to === '' ? all.chooseDay : undefined}
          onChange={setTo}
        />
      </div>
      <TextInput
        label={all.basis}
        description={all.basisHelp}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
