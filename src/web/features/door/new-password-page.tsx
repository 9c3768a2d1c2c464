import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { resetPassword } from '../../auth.ts'
import { door } from '../../i18n/ru/door.ts'
import { ErrorState } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toast.tsx'
import { Door, FormProblem } from './door.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { field, useFormCall } from './use-form-call.ts'

const { newPassword: words } = door

/** Where the link of the letter leads: better-auth adds `token`, or `error` when it is too old. */
export function NewPasswordPage() {
  const { token, error } = useSearch({ from: '/new-password' })
  const navigate = useNavigate()
  const { busy, problem, onSubmit } = useFormCall(async (form) => {
    await resetPassword(token ?? '', field(form, 'password'))
    toast({ text: words.saved })
    await navigate({ to: '/sign-in' })
  })
  return (
    <Door title={words.title}>
      {error !== undefined || token === undefined ? (
        <ErrorState
          title={words.expired}
          actions={
            <Button size="xs" component="a" href="/forgotten">
              {words.again}
            </Button>
          }
        >
          {words.expiredText}
        </ErrorState>
      ) : (
        <form onSubmit={onSubmit}>
          <h1>{words.title}</h1>
          <p className="sub">{words.sub}</p>
          <NewPasswordField label={words.password} autoFocus />
          <FormProblem>{problem}</FormProblem>
          <Button type="submit" variant="filled" size="md" fullWidth disabled={busy}>
            {busy ? words.busy : words.go}
          </Button>
        </form>
      )}
    </Door>
  )
}
