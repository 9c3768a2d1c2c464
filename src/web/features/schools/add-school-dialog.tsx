import { readSchoolName } from '#domain/schools/index.ts'
import { TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, Problem } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { FormDialog } from './form-dialog.tsx'
import { useCommand } from './use-command.ts'

const say = all.dialog.add

/** A new school: its full name says the rest, by the same rules that read documents. */
export function AddSchoolDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [fields, setFields] = useState({ name: '', shortName: '', address: '', founder: '' })
  const [tried, setTried] = useState(false)
  const read = readSchoolName(fields.name)?.short ?? ''
  const add = useCommand(
    () => call('POST /api/schools', { body: fields }),
    () => say.done(fields.shortName || read || fields.name),
    ({ id }) => void navigate({ to: '/schools/$schoolId', params: { schoolId: id } }),
  )
  const namesake = add.error instanceof Problem && add.error.details['id']
  const field = (name: keyof typeof fields, label: string, more = {}) => (
    <TextInput
      label={label}
      value={fields[name]}
      onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
      {...more}
    />
  )
  return (
    <FormDialog
      title={say.title}
      save={say.save}
      busy={add.isPending}
      error={add.error}
      wayOut={
        typeof namesake === 'string' && (
          <Link className="lnk" to="/schools/$schoolId" params={{ schoolId: namesake }}>
            {say.open}
          </Link>
        )
      }
      onSave={() => {
        setTried(true)
        if (fields.name.trim() !== '') add.mutate(undefined)
      }}
      onClose={onClose}
    >
      {field('name', say.name, {
        description: say.nameHelp,
        error: tried && fields.name.trim() === '' ? say.wrongName : undefined,
        'data-autofocus': true,
      })}
      {field('shortName', say.shortName, { description: say.shortHelp(read), placeholder: read })}
      {field('address', say.address)}
      {field('founder', say.founder)}
    </FormDialog>
  )
}
