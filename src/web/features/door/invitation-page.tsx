import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { call, Problem } from '../../call.ts'
import { door } from '../../i18n/ru/door.ts'
import { ErrorState } from '../../ui/feedback.tsx'
import { Door, FormProblem } from './door.tsx'
import { enter } from './enter.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { field, useFormCall } from './use-form-call.ts'

const { invitation: words } = door

export function InvitationPage() {
  const { token } = useParams({ from: '/invitations/$token' })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call('GET /api/invitations/{token}', { params: { token } }),
  })
  const { busy, problem, onSubmit } = useFormCall(async (form) => {
    const password = field(form, 'password')
    await call('POST /api/invitations/{token}/accept', { params: { token }, body: { password } })
    await enter(queries, navigate, invitation.data?.email ?? '', password)
  })
  return (
    <Door title={words.title}>
      {invitation.isError && (
        <ErrorState
          title={invitation.error instanceof Problem ? invitation.error.title : words.expired}
          actions={
            <Button size="xs" component="a" href="/sign-in">
              {door.forgotten.back}
            </Button>
          }
        >
          {words.expiredText}
        </ErrorState>
      )}
      {invitation.data && (
        <form onSubmit={onSubmit}>
          <h1>{words.title}</h1>
          <p className="sub">{words.sub(invitation.data.name, invitation.data.territoryName)}</p>
          <p className="known">
            {words.email} <b>{invitation.data.email}</b>
          </p>
          <input type="hidden" name="email" autoComplete="username" value={invitation.data.email} readOnly />
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
