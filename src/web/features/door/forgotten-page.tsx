import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { requestPasswordReset } from '../../auth.ts'
import { door } from '../../i18n/ru/door.ts'
import { Door, FormProblem } from './door.tsx'
import { field, useFormCall } from './use-form-call.ts'

const { forgotten: words } = door

export function ForgottenPage() {
  const [sentTo, setSentTo] = useState('')
  const { busy, problem, onSubmit } = useFormCall(async (form) => {
    const email = field(form, 'email')
    await requestPasswordReset(email)
    setSentTo(email)
  })
  const back = (
    <p className="help">
      <Link className="lnk" to="/sign-in">
        {words.back}
      </Link>
    </p>
  )
  return (
    <Door title={words.title}>
      {sentTo === '' ? (
        <form onSubmit={onSubmit}>
          <h1>{words.title}</h1>
          <p className="sub">{words.sub}</p>
          <TextInput
            className="f"
            size="md"
            label={door.signIn.email}
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
          />
          <FormProblem>{problem}</FormProblem>
          <Button type="submit" variant="filled" size="md" fullWidth disabled={busy}>
            {busy ? words.busy : words.go}
          </Button>
          {back}
        </form>
      ) : (
        <div role="status">
          <h1>{words.sent}</h1>
          <p className="sub">{words.sentText(sentTo)}</p>
          {back}
        </div>
      )}
    </Door>
  )
}
