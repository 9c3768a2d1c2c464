import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { peopleForms as say } from '../../i18n/ru/people.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { PersonCard } from './people-query.ts'
import { useCommand } from './use-command.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u

/** Name and work contacts: of somebody new, or as they stand on a card. */
export function PersonForm({ of, onClose }: { readonly of: PersonCard | null; readonly onClose: () => void }) {
  const [name, setName] = useState(of?.name ?? '')
  const [email, setEmail] = useState(of?.email ?? '')
  const [phone, setPhone] = useState(of?.phone ?? '')
  const [outside, setOutside] = useState(of?.outside ?? false)
  const [tried, setTried] = useState(false)
  const words = of ? say.edit : say.add
  const fields = { name: name.trim(), email: email.trim() === '' ? null : email.trim(), phone: phone.trim(), outside }
  const wrongName = fields.name.length < 2
  const wrongEmail = fields.email !== null && !EMAIL.test(fields.email)
  const command = useCommand(
    async () => {
      if (of) await call('PATCH /api/people/{id}', { params: { id: of.id }, body: { version: of.version, ...fields } })
      else await call('POST /api/people', { body: fields })
    },
    words.done,
    onClose,
  )
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      cancel={say.cancel}
      pending={command.isPending ? say.saving : null}
      error={command.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!wrongName && !wrongEmail) command.mutate()
      }}
    >
      <TextInput
        label={say.name}
        value={name}
        data-autofocus
        error={tried && wrongName ? say.wrongName : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        type="email"
        label={say.email}
        value={email}
        error={tried && wrongEmail ? say.wrongEmail : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput type="tel" label={say.phone} value={phone} onChange={(event) => setPhone(event.currentTarget.value)} />
      {of?.hasAccount !== true && (
        <Checkbox label={say.outside} checked={outside} onChange={(event) => setOutside(event.currentTarget.checked)} />
      )}
    </FormDialog>
  )
}
