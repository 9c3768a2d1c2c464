import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Problem } from '../call.ts'
import { ErrorState } from './feedback.tsx'

interface Props {
  readonly title: string
  readonly submit: string
  readonly cancel: string
  /** Said on the button while the command is on its way. */
  readonly pending: string | null
  /** The refusal of the server, shown above the buttons. */
  readonly error: unknown
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog of a few fields and one command; Enter sends it, Escape leaves it. */
export function FormDialog({ title, submit, cancel, pending, error, onSubmit, onClose, children }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (pending === null) onSubmit()
        }}
      >
        {children}
        {error instanceof Problem && <ErrorState title={error.title} code={error.code} />}
        <div className="dialog-acts">
          <Button variant="subtle" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" variant="filled" disabled={pending !== null}>
            {pending ?? submit}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
