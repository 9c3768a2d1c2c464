import { SEATS, type Seat } from '#domain/posts/index.ts'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { bodies as say, peopleForms } from '../../i18n/ru/people.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PersonPicker, useCommand } from '../people/index.ts'

/** One more member of a body, with a seat. */
export function MemberForm({ bodyId, onClose }: { readonly bodyId: string; readonly onClose: () => void }) {
  const { today } = useSession()
  const [personId, setPerson] = useState<string | null>(null)
  const [seat, setSeat] = useState<Seat>('member')
  const [from, setFrom] = useState(today)
  const [tried, setTried] = useState(false)
  const command = useCommand(
    async () => {
      if (personId === null) return
      await call('POST /api/bodies/{id}/members', {
        params: { id: bodyId },
        body: { personId, seat, from: from === '' ? null : from },
      })
    },
    say.included,
    onClose,
  )
  return (
    <FormDialog
      title={say.addMember}
      submit={say.include}
      cancel={peopleForms.cancel}
      pending={command.isPending ? peopleForms.saving : null}
      error={command.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (personId !== null) command.mutate()
      }}
    >
      <PersonPicker
        label={say.who}
        value={personId}
        autoFocus
        error={tried && personId === null ? peopleForms.choosePerson : undefined}
        onChange={setPerson}
      />
      <NativeSelect
        label={say.seat}
        value={seat}
        data={SEATS.map((value) => ({ value, label: say.seats[value] }))}
        onChange={(event) => setSeat(SEATS.find((it) => it === event.currentTarget.value) ?? seat)}
      />
      <DayField label={peopleForms.from} value={from} near={today} onChange={setFrom} />
    </FormDialog>
  )
}
