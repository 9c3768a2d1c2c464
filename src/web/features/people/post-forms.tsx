import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { peopleForms as say } from '../../i18n/ru/people.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { schoolChoiceQuery, type PersonCard } from './people-query.ts'
import { useCommand } from './use-command.ts'

/** Organisations that a post can be in: the own one and the schools. */
function useOrganisations(): readonly { readonly value: string; readonly label: string }[] {
  const { organisation } = useSession()
  const schools = useQuery(schoolChoiceQuery).data ?? []
  const all = [...(organisation ? [organisation] : []), ...schools.filter((it) => it.id !== organisation?.id)]
  return [
    { value: '', label: say.noOrganisation },
    ...all.map(({ id, shortName }) => ({ value: id, label: shortName })),
  ]
}

/** An appointment with its day and act. */
export function TakePostForm({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const { today } = useSession()
  const organisations = useOrganisations()
  const [title, setTitle] = useState('')
  const [organisationId, setOrganisation] = useState('')
  const [from, setFrom] = useState(today)
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const wrongTitle = title.trim().length < 2
  const command = useCommand(
    () =>
      call('POST /api/people/{id}/posts', {
        params: { id: personId },
        body: {
          title: title.trim(),
          organisationId: organisationId === '' ? null : organisationId,
          from: from === '' ? null : from,
          basis: basis.trim(),
        },
      }),
    say.take.done,
    onClose,
  )
  return (
    <FormDialog
      title={say.take.title}
      submit={say.take.submit}
      cancel={say.cancel}
      pending={command.isPending ? say.saving : null}
      error={command.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!wrongTitle) command.mutate()
      }}
    >
      <TextInput
        label={say.post}
        value={title}
        data-autofocus
        error={tried && wrongTitle ? say.chooseTitle : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={say.organisation}
        value={organisationId}
        data={[...organisations]}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
      <DayField label={say.from} value={from} near={today} onChange={setFrom} />
      <TextInput
        label={say.basis}
        description={say.basisHelp}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

interface LeaveProps {
  readonly holding: PersonCard['posts'][number]
  readonly onClose: () => void
}

/** The last day on a post, without a successor. */
export function LeavePostForm({ holding, onClose }: LeaveProps) {
  const { today } = useSession()
  const [to, setTo] = useState(today)
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const command = useCommand(
    () =>
      call('PATCH /api/holdings/{id}', {
        params: { id: holding.id },
        body: { version: holding.version, to, basis: basis.trim() },
      }),
    say.leave.done,
    onClose,
  )
  return (
    <FormDialog
      title={say.leave.title}
      submit={say.leave.submit}
      cancel={say.cancel}
      pending={command.isPending ? say.saving : null}
      error={command.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (to !== '') command.mutate()
      }}
    >
      <p className="m">{[holding.title, holding.organisation?.shortName].filter(Boolean).join(', ')}</p>
      <p className="soft">{say.leave.text}</p>
      <DayField
        label={say.leave.day}
        value={to}
        near={today}
        error={tried && to === '' ? say.chooseDay : undefined}
        onChange={setTo}
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
