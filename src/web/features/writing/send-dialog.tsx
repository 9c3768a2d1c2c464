import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { useDesk } from './desk-context.ts'
import { useTalk } from './use-talk.ts'

const { agree: say } = writing

/** Who is asked to agree, until when, and a word to them. */
export function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useDesk()
  const { today, personId } = useSession()
  const [q, setQ] = useState('')
  const [asked] = useDebouncedValue(q.trim(), 200)
  const [chosen, choose] = useState<ReadonlyMap<string, string>>(new Map())
  const [answerDue, setAnswerDue] = useState('')
  const [note, setNote] = useState('')
  const people = useQuery({
    queryKey: ['people', 'to-ask', asked],
    queryFn: () => call('GET /api/people', { query: { limit: 30, ...(asked !== '' && { q: asked }) } }),
    placeholderData: keepPreviousData,
  })
  const send = useTalk(() =>
    call('POST /api/plans/{id}/send', {
      params: { id: view.id },
      body: { people: [...chosen.keys()], answerDue: answerDue === '' ? null : answerDue, note: note.trim() },
    }),
  )
  const found = (people.data?.items ?? []).filter(({ id }) => id !== personId && !chosen.has(id))
  const set = (id: string, name: string | null) => {
    const next = new Map(chosen)
    if (name === null) next.delete(id)
    else next.set(id, name)
    choose(next)
  }
  return (
    <Modal opened onClose={onClose} title={say.sendTitle}>
      <form
        className="start-form"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate(undefined, { onSuccess: onClose })
        }}
      >
        <TextInput
          label={say.whom}
          placeholder={say.findPerson}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
          data-autofocus
        />
        <div className="ask-list" role="group" aria-label={say.whom}>
          {[...chosen].map(([id, name]) => (
            <Checkbox key={id} label={name} checked onChange={() => set(id, null)} />
          ))}
          {found.map(({ id, name, posts }) => (
            <Checkbox
              key={id}
              label={name}
              description={posts[0]?.title ?? ''}
              checked={false}
              onChange={() => set(id, name)}
            />
          ))}
        </div>
        <DayField label={say.answerDue} value={answerDue} near={today} onChange={setAnswerDue} />
        <Textarea label={say.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {send.error && (
          <p className="errline" role="alert">
            {send.error.title}
          </p>
        )}
        <div className="dialog-acts">
          <Button variant="subtle" onClick={onClose}>
            {say.cancel}
          </Button>
          <Button type="submit" variant="filled" disabled={chosen.size === 0 || send.isPending}>
            {send.isPending ? say.sending : say.sendTo(chosen.size)}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
