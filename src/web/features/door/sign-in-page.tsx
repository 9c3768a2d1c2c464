import { ROLE_NAMES } from '#domain/identity/index.ts'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Answer } from '../../call.ts'
import { door } from '../../i18n/ru/door.ts'
import { firstRunQuery } from '../../session.ts'
import { Avatar } from '../../ui/chip.tsx'
import { Door, FormProblem } from './door.tsx'
import { ElsewhereButton } from './elsewhere-button.tsx'
import { enter } from './enter.ts'
import { field, useFormCall } from './use-form-call.ts'

const { signIn: words } = door

type DemoSignIn = Answer<'GET /api/first-run'>['demo'][number]

/** The first sign-in of each role: enough to look from every side. */
const oneOfEach = (demo: readonly DemoSignIn[]): DemoSignIn[] =>
  [...new Map(demo.toReversed().map((it) => [it.role, it])).values()].reverse()

export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' })
  const { data } = useSuspenseQuery(firstRunQuery)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { busy, problem, onSubmit, start } = useFormCall((form) =>
    enter(queries, navigate, field(form, 'email'), field(form, 'password'), next),
  )
  return (
    <Door title={words.title}>
      <div>
        <form onSubmit={onSubmit}>
          <h1>{words.title}</h1>
          <p className="sub">{words.sub}</p>
          <TextInput
            className="f"
            size="md"
            label={words.email}
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
          />
          <div className="f with-link">
            <PasswordInput size="md" label={words.password} name="password" autoComplete="current-password" required />
            <Link className="lnk sm" to="/forgotten">
              {words.forgot}
            </Link>
          </div>
          <FormProblem>{problem}</FormProblem>
          <Button type="submit" variant="filled" size="md" fullWidth disabled={busy}>
            {busy ? words.busy : words.go}
          </Button>
        </form>
        {data.elsewhere !== null && <ElsewhereButton name={data.elsewhere} next={next} />}
        <p className="help">{words.note}</p>
      </div>
      {data.demo.length > 0 && (
        <section className="demo" aria-labelledby="demo-title">
          <h2 className="h3" id="demo-title">
            {words.demo}
          </h2>
          <p className="d">{words.demoText}</p>
          <ul>
            {oneOfEach(data.demo).map(({ role, email, password }) => (
              <li key={email}>
                <button
                  type="button"
                  className="p"
                  disabled={busy}
                  onClick={() => void start(() => enter(queries, navigate, email, password, next))}
                >
                  <Avatar name={ROLE_NAMES[role]} />
                  <span>
                    {ROLE_NAMES[role]}
                    <small>{email}</small>
                  </span>
                  <IconArrowRight className="ic" aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Door>
  )
}
