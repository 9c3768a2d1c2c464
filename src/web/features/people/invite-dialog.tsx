import { ROLE_NAMES, ROLES, type Role } from '#domain/identity/index.ts'
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, callAll, Problem } from '../../call.ts'
import { people as all } from '../../i18n/ru/people.ts'
import { ErrorState } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Person } from './people-query.ts'

const say = all.dialog
const OF_SCHOOL: readonly Role[] = ['schoolDirector', 'schoolTeamMember', 'curator']
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u

/** What the dialog knows of a person beforehand. */
type Invited = Pick<Person, 'id' | 'name' | 'email' | 'posts' | 'roles'>

/** A way in for one person: by letter, and by the link itself where letters do not go. */
export function InviteDialog({ person, onClose }: { readonly person: Invited | null; readonly onClose: () => void }) {
  const client = useQueryClient()
  const schools = useQuery({ queryKey: ['schools'], queryFn: () => callAll('GET /api/schools', {}) }).data ?? []
  const known = person?.posts.find((it) => it.organisation)?.organisation?.id ?? ''
  const [name, setName] = useState(person?.name ?? '')
  const [email, setEmail] = useState(person?.email ?? '')
  const [role, setRole] = useState<Role>(person?.roles[0] ?? 'schoolDirector')
  const [school, setSchool] = useState(known)
  const [tried, setTried] = useState(false)
  const ofSchool = OF_SCHOOL.includes(role)
  const wrong = {
    name: name.trim().length < 2,
    email: !EMAIL.test(email.trim()),
    school: role !== 'curator' && ofSchool && school === '',
  }
  const invite = useMutation({
    mutationFn: () =>
      call('POST /api/invitations', {
        body: {
          ...(person && { personId: person.id }),
          name: name.trim(),
          email: email.trim(),
          role,
          ...(ofSchool && school !== '' && { organisationId: school }),
        },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
  const error = (field: keyof typeof wrong, words: string) => (tried && wrong[field] ? words : undefined)
  const { data: made } = invite

  return (
    <Modal opened onClose={onClose} title={made ? all.made.title : say.title} withCloseButton={false}>
      {made ? (
        <div className="invite">
          <p className="soft">{all.made.text(email.trim())}</p>
          <TextInput
            label={all.made.link}
            value={made.link}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className="dialog-acts">
            <Button variant="subtle" onClick={onClose}>
              {all.made.close}
            </Button>
            <Button
              variant="filled"
              data-autofocus
              leftSection={<IconCopy className="ic" aria-hidden />}
              onClick={() => void navigator.clipboard.writeText(made.link).then(() => toast({ text: all.made.copied }))}
            >
              {all.made.copy}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className="invite"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (!Object.values(wrong).some(Boolean)) invite.mutate()
          }}
        >
          <TextInput
            label={say.name}
            value={name}
            error={error('name', say.wrongName)}
            readOnly={person !== null}
            data-autofocus={person === null || undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            type="email"
            label={say.email}
            description={say.emailHelp}
            value={email}
            error={error('email', say.wrongEmail)}
            data-autofocus={person !== null || undefined}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <NativeSelect
            label={say.role}
            value={role}
            data={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
            onChange={(event) => setRole(ROLES.find((it) => it === event.currentTarget.value) ?? role)}
          />
          {ofSchool && (
            <NativeSelect
              label={say.school}
              description={say.schoolHelp}
              value={school}
              error={error('school', say.chooseSchool)}
              data={[
                { value: '', label: say.noSchool },
                ...schools.map((it) => ({ value: it.id, label: it.shortName })),
              ]}
              onChange={(event) => setSchool(event.currentTarget.value)}
            />
          )}
          {invite.error instanceof Problem && <ErrorState title={invite.error.title} code={invite.error.code} />}
          <div className="dialog-acts">
            <Button variant="subtle" onClick={onClose}>
              {say.cancel}
            </Button>
            <Button type="submit" variant="filled" disabled={invite.isPending}>
              {invite.isPending ? say.sending : say.send}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
