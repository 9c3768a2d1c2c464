import { Button, NativeSelect, Textarea } from '@mantine/core'
import { cellOf, standing } from '#domain/writing/index.ts'
import { useState } from 'react'
import { call } from '../../call.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { badToast } from '../../ui/toast.tsx'
import { useDesk } from './desk-context.ts'
import { SendDialog } from './send-dialog.tsx'
import { useTalk } from './use-talk.ts'

const { agree: say } = writing

/** What whoever looks may do about the agreement: send round, take back, agree, remark. */
export function AgreementActions() {
  const { view, session } = useDesk()
  const [sending, setSending] = useState(false)
  const recall = useTalk(() => call('POST /api/plans/{id}/recall', { params: { id: view.id } }))
  const { can } = view
  return (
    <>
      {(can.send || can.recall) && (
        <div className="row agree-acts">
          {can.send && (
            // what is typed goes first: those who are asked see what is there
            <Button onClick={() => void session.flush().then(() => setSending(true))}>
              {view.agreements.length > 0 ? say.sendAgain : say.send}
            </Button>
          )}
          {can.recall && (
            <Button
              variant="subtle"
              disabled={recall.isPending}
              onClick={() => recall.mutate(undefined, { onError: ({ title }) => badToast({ text: title }) })}
            >
              {say.recall}
            </Button>
          )}
        </div>
      )}
      {can.agree && <Decide />}
      {can.remark && <RemarkForm />}
      {sending && <SendDialog onClose={() => setSending(false)} />}
    </>
  )
}

function Decide() {
  const { view } = useDesk()
  const [note, setNote] = useState('')
  const decide = useTalk((decision: 'agreed' | 'remarks') =>
    call('POST /api/plans/{id}/agreement', { params: { id: view.id }, body: { decision, note: note.trim() } }),
  )
  return (
    <section className="agree-form">
      <h2 className="h2">{say.asked}</h2>
      <Textarea label={say.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {decide.error && (
        <p className="errline" role="alert">
          {decide.error.title}
        </p>
      )}
      <div className="row agree-acts">
        <Button variant="filled" disabled={decide.isPending} onClick={() => decide.mutate('agreed')}>
          {say.agree}
        </Button>
        <Button disabled={decide.isPending} onClick={() => decide.mutate('remarks')}>
          {say.haveRemarks}
        </Button>
      </div>
    </section>
  )
}

function RemarkForm() {
  const { view, sheet } = useDesk()
  const [row, setRow] = useState('')
  const [text, setText] = useState('')
  const add = useTalk(() =>
    call('POST /api/plans/{id}/remarks', {
      params: { id: view.id },
      body: { rowId: row === '' ? null : row, text: text.trim() },
    }),
  )
  const measures = standing(sheet).filter(({ kind }) => kind === 'measure')
  return (
    <form
      className="agree-form"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(undefined, { onSuccess: () => setText('') })
      }}
    >
      <NativeSelect
        label={say.about}
        value={row}
        onChange={(event) => setRow(event.currentTarget.value)}
        data={[
          { value: '', label: say.aboutPlan },
          ...measures.map((it) => ({
            value: it.id,
            label: `${cellOf(it, 'number')} ${cellOf(it, 'title')}`.trim().slice(0, 120),
          })),
        ]}
      />
      <Textarea label={say.remark} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {add.error && (
        <p className="errline" role="alert">
          {add.error.title}
        </p>
      )}
      <Button type="submit" disabled={text.trim() === '' || add.isPending}>
        {say.addRemark}
      </Button>
    </form>
  )
}

/** Taken into the sheet, or declined with an answer. */
export function RemarkActions({ id }: { readonly id: string }) {
  const [reply, setReply] = useState('')
  const close = useTalk((state: 'taken' | 'declined') =>
    call('POST /api/remarks/{id}/close', { params: { id }, body: { state, reply: reply.trim() } }),
  )
  return (
    <div className="wide agree-close">
      <Textarea
        aria-label={say.reply}
        placeholder={say.reply}
        autosize
        value={reply}
        onChange={(event) => setReply(event.currentTarget.value)}
      />
      <Button size="xs" disabled={close.isPending} onClick={() => close.mutate('taken')}>
        {say.take}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        disabled={close.isPending || reply.trim().length < 3}
        onClick={() => close.mutate('declined')}
      >
        {say.decline}
      </Button>
    </div>
  )
}
