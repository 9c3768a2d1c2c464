import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { listsQuery } from './school-queries.ts'
import { useCommand } from './use-command.ts'

const say = all.dialog
const OTHER = '\u0000other'

/** Puts the school in a list from a day on, by an act; a list that is not there yet is made on the way. */
export function EnterListDialog({ schoolId, onClose }: { readonly schoolId: string; readonly onClose: () => void }) {
  const { today } = useSession()
  const lists = useQuery(listsQuery(today)).data?.items ?? []
  const [chosen, setChosen] = useState('ШНОР')
  const [made, setMade] = useState({ code: '', name: '' })
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const other = chosen === OTHER
  const code = other ? made.code.trim() : chosen
  const wrongList = other && (code === '' || made.name.trim() === '')
  const enter = useCommand(
    async () => {
      if (other && !lists.some((it) => it.code === code)) await call('POST /api/lists', { body: made })
      return call('POST /api/schools/{id}/lists', {
        params: { id: schoolId },
        body: { code, from, to: to || null, basis },
      })
    },
    () => say.enter.done(code),
    onClose,
  )
  return (
    <FormDialog
      title={say.enter.title}
      save={say.enter.save}
      busy={enter.isPending}
      error={enter.error}
      onSave={() => {
        setTried(true)
        if (from !== '' && !wrongList) enter.mutate(undefined)
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={say.enter.list}
        value={chosen}
        data-autofocus
        data={[
          ...lists.map((it) => ({ value: it.code, label: it.name === it.code ? it.code : `${it.code}: ${it.name}` })),
          { value: OTHER, label: say.enter.other },
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {other && (
        <>
          <TextInput
            label={say.enter.code}
            description={say.enter.codeHelp}
            value={made.code}
            error={tried && wrongList ? say.enter.wrongCode : undefined}
            onChange={(event) => setMade({ ...made, code: event.currentTarget.value })}
          />
          <TextInput
            label={say.enter.name}
            value={made.name}
            onChange={(event) => setMade({ ...made, name: event.currentTarget.value })}
          />
        </>
      )}
      <div className="sch-days">
        <DayField
          label={say.from}
          value={from}
          near={today}
          error={tried && from === '' ? say.chooseDay : undefined}
          onChange={setFrom}
        />
        <DayField label={say.lastOptional} value={to} near={today} onChange={setTo} />
      </div>
      <TextInput
        label={say.basis}
        description={say.basisHelp}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
