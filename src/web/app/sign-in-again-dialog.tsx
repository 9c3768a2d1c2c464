import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { passSecondStep, signIn } from '../auth.ts'
import { Problem } from '../call.ts'
import { frame } from '../i18n/ru/frame.ts'

const { again } = frame

interface Props {
  readonly email: string
  readonly onClose: (signedIn: boolean) => void
}

/** Six digits are a code of the phone, anything else one of the recovery codes. */
const kindOf = (code: string): 'code' | 'recovery' => (/^\d{3}\s?\d{3}$/u.test(code.trim()) ? 'code' : 'recovery')

export default function SignInAgainDialog({ email, onClose: close }: Props) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      setProblem('')
      if (code !== null) await passSecondStep(kindOf(code), code, false)
      else if ((await signIn(email, password)).secondStep) return setCode('')
      close(true)
    } catch (error) {
      // the time for the code is over: the password again
      if (error instanceof Problem && error.code === 'signInLapsed') setCode(null)
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
          error={code === null && problem ? problem : null}
          readOnly={code !== null}
        />
        {code !== null && (
          <TextInput
            mt="sm"
            label={again.code}
            size="md"
            autoComplete="one-time-code"
            autoFocus
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={problem || null}
          />
        )}
        <div className="dialog-acts">
          <Button component="a" href="/sign-in" variant="subtle">
            {again.leave}
          </Button>
          <Button type="submit" variant="filled" disabled={busy || password === '' || code === ''}>
            {busy ? again.busy : again.go}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
