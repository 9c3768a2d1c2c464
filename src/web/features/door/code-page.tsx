import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { passSecondStep } from '../../auth.ts'
import { secondStep } from '../../i18n/ru/second-step.ts'
import { Door, FormProblem } from './door.tsx'
import { goIn } from './enter.ts'
import { field, useFormCall } from './use-form-call.ts'

const { ask: words } = secondStep

/** After the password: the code of the phone, or one of the recovery codes. */
export function CodePage() {
  const { next } = useSearch({ from: '/sign-in/code' })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [kind, setKind] = useState<'code' | 'recovery'>('code')
  const ofPhone = kind === 'code'
  const { busy, problem, onSubmit } = useFormCall(async (form) => {
    await passSecondStep(kind, field(form, 'code'), form.get('trust') !== null)
    await goIn(queries, navigate, next)
  })
  return (
    <Door title={words.title}>
      <form onSubmit={onSubmit}>
        <h1>{words.title}</h1>
        <p className="sub">{ofPhone ? words.sub : words.recoverySub}</p>
        <TextInput
          key={kind}
          className="f code"
          size="md"
          label={ofPhone ? words.code : words.recovery}
          name="code"
          autoComplete="one-time-code"
          inputMode={ofPhone ? 'numeric' : 'text'}
          spellCheck={false}
          autoCapitalize="none"
          required
          autoFocus
        />
        <Checkbox className="f" name="trust" label={words.trust} />
        <FormProblem>{problem}</FormProblem>
        <Button type="submit" variant="filled" size="md" fullWidth disabled={busy}>
          {busy ? words.busy : words.go}
        </Button>
        <p className="help row-links">
          <button type="button" className="lnk" onClick={() => setKind(ofPhone ? 'recovery' : 'code')}>
            {ofPhone ? words.noPhone : words.hasPhone}
          </button>
          <Link className="lnk" to="/sign-in" search={{ next }}>
            {words.again}
          </Link>
        </p>
        {!ofPhone && <p className="help">{words.lost}</p>}
      </form>
    </Door>
  )
}
