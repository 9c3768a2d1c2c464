import { BODY_KINDS } from '#domain/posts/index.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { bodies as say, peopleForms } from '../../i18n/ru/people.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useCommand } from '../people/index.ts'
import type { BodyCard } from './body-queries.ts'

/** A new body, or name, kind, act and day of one that is there. */
export function BodyForm({ of, onClose }: { readonly of: BodyCard | null; readonly onClose: () => void }) {
  const { today } = useSession()
  const [kind, setKind] = useState(() => BODY_KINDS.find((it) => it === of?.kind) ?? 'association')
  const [name, setName] = useState(of?.name ?? '')
  const [basis, setBasis] = useState(of?.basis ?? '')
  const [from, setFrom] = useState(of?.from ?? '')
  const [tried, setTried] = useState(false)
  const wrong = name.trim().length < 2
  const fields = { kind, name: name.trim(), basis: basis.trim(), from: from === '' ? null : from }
  const command = useCommand(
    async () => {
      if (of) await call('PATCH /api/bodies/{id}', { params: { id: of.id }, body: { version: of.version, ...fields } })
      else await call('POST /api/bodies', { body: fields })
    },
    of ? say.saved : say.made,
    onClose,
  )
  return (
    <FormDialog
      title={of ? say.editTitle : say.addTitle}
      submit={of ? say.save : say.submit}
      cancel={peopleForms.cancel}
      pending={command.isPending ? peopleForms.saving : null}
      error={command.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!wrong) command.mutate()
      }}
    >
      <TextInput
        label={say.name}
        value={name}
        data-autofocus
        error={tried && wrong ? say.wrongName : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={say.kind}
        value={kind}
        data={BODY_KINDS.map((value) => ({ value, label: say.kinds[value] }))}
        onChange={(event) => setKind(BODY_KINDS.find((it) => it === event.currentTarget.value) ?? kind)}
      />
      <DayField label={peopleForms.from} value={from} near={today} onChange={setFrom} />
      <TextInput
        label={say.basis}
        description={peopleForms.basisHelp}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
