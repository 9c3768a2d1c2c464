import { Button, Modal, PasswordInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { signIn } from '../auth.ts'
import { Problem } from '../call.ts'
import { frame } from '../i18n/ru/frame.ts'

const { again } = frame

interface Props {
  readonly email: string
  readonly onClose: (signedIn: boolean) => void
}

export default function SignInAgainDialog({ email, onClose: close }: Props) {
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await signIn(email, password)
      close(true)
    } catch (error) {
      setProblem(error instanceof Problem ? error.title : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={() => close(false)} title={again.title} size={400}>
      <form onSubmit={(event) => void submit(event)}>
        <p className="soft dialog-text">
          {again.text}. {email}
        </p>
        <PasswordInput
          label={again.password}
          size="md"
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={problem || null}
        />
        <div className="dialog-acts">
          <Button component="a" href="/sign-in" variant="subtle">
            {again.leave}
          </Button>
          <Button type="submit" variant="filled" disabled={busy || password === ''}>
            {busy ? again.busy : again.go}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
