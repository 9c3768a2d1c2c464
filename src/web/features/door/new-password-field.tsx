import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { door } from '../../i18n/ru/door.ts'
import { passwordStrength } from './password-strength.ts'

const { firstRun } = door

/** A password being made up: the bar and its word tell how good it is. */
export function NewPasswordField({
  label,
  autoFocus = false,
}: {
  readonly label: string
  readonly autoFocus?: boolean
}) {
  const [password, setPassword] = useState('')
  const strength = passwordStrength(password)
  return (
    <div className="f">
      <PasswordInput
        size="md"
        label={label}
        name="password"
        autoComplete="new-password"
        required
        minLength={8}
        autoFocus={autoFocus}
        aria-describedby="password-help"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className="strength" aria-hidden="true">
        {[0, 1, 2, 3].map((step) => (
          <i key={step} className={password !== '' && step <= strength ? 'on' : ''} />
        ))}
      </div>
      <p className="help" id="password-help" aria-live="polite">
        {password === '' ? firstRun.passwordHint : firstRun.strength[strength]}
      </p>
    </div>
  )
}
