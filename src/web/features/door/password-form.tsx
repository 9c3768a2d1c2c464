import { Button, PasswordInput } from '@mantine/core'
import { secondStep as words } from '../../i18n/ru/second-step.ts'
import { FormProblem } from './door.tsx'
import { field, useFormCall } from './use-form-call.ts'

interface Props {
  readonly go: string
  readonly busy: string
  readonly filled?: boolean
  readonly onPassword: (password: string) => Promise<void>
}

/** What weakens or makes a sign-in asks the password again: the browser may have been left open. */
export function PasswordForm({ go, busy: busyWord, filled = false, onPassword }: Props) {
  const { busy, problem, onSubmit } = useFormCall((form) => onPassword(field(form, 'password')))
  return (
    <form onSubmit={onSubmit}>
      <PasswordInput
        className="f"
        size="md"
        label={words.password}
        name="password"
        autoComplete="current-password"
        required
        autoFocus
      />
      <FormProblem>{problem}</FormProblem>
      <Button type="submit" variant={filled ? 'filled' : 'default'} size="md" fullWidth disabled={busy}>
        {busy ? busyWord : go}
      </Button>
    </form>
  )
}
