import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../call.ts'
import { door } from '../../i18n/ru/door.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { Door, FormProblem } from './door.tsx'
import { enter } from './enter.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { field, useFormCall } from './use-form-call.ts'

const { firstRun: words } = door

export function FirstRunPage() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { busy, problem, onSubmit } = useFormCall(async (form) => {
    const email = field(form, 'email')
    const password = field(form, 'password')
    await call('POST /api/first-run', {
      body: {
        territoryName: field(form, 'territory'),
        organisationName: field(form, 'organisation'),
        name: field(form, 'name'),
        email,
        password,
      },
    })
    await enter(queries, navigate, email, password)
  })
  return (
    <Door title={words.title} wide>
      <ol className="vsteps">
        {words.steps.map(([title, text], i) => (
          <li key={title} className={i === 0 ? 'on' : ''} {...(i === 0 && { 'aria-current': 'step' as const })}>
            <StateGlyph of={i === 0 ? 'pole' : 'notDue'} className="ix" />
            {title}
            <small>{text}</small>
          </li>
        ))}
      </ol>
      <form onSubmit={onSubmit}>
        <h1>{words.title}</h1>
        <p className="sub">{words.sub}</p>
        <TextInput
          className="f"
          size="md"
          label={words.territory}
          name="territory"
          description={words.territoryHint}
          required
          minLength={2}
          autoFocus
        />
        <TextInput className="f" size="md" label={words.organisation} name="organisation" required minLength={2} />
        <TextInput className="f" size="md" label={words.name} name="name" autoComplete="name" required minLength={2} />
        <TextInput
          className="f"
          size="md"
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          required
        />
        <NewPasswordField label={words.password} />
        <FormProblem>{problem}</FormProblem>
        <Button type="submit" variant="filled" size="md" fullWidth disabled={busy}>
          {busy ? words.busy : words.go}
        </Button>
      </form>
    </Door>
  )
}
