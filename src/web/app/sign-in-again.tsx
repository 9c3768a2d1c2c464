import { Button, Modal, PasswordInput } from '@mantine/core'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { signIn } from '../auth.ts'
import { onSessionEnd, Problem } from '../call.ts'
import { frame } from '../i18n/ru/frame.ts'

const { again } = frame

/** When the session ends, the way back in opens over the page: nothing typed is lost, and the call goes out again. */
export function SignInAgain({ email }: { readonly email: string }) {
  const [opened, open] = useState(false)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const answer = useRef<(signedIn: boolean) => void>(() => undefined)

  useEffect(() => {
    onSessionEnd(
      () =>
        new Promise((resolve) => {
          answer.current = resolve
          open(true)
        }),
    )
    return () => {
      onSessionEnd(null)
    }
  }, [])

  const close = (signedIn: boolean) => {
    open(false)
    setPassword('')
    setProblem('')
    answer.current(signedIn)
  }
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
    <Modal opened={opened} onClose={() => close(false)} title={again.title} size={400}>
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
