import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Problem } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'
import { ErrorState } from '../../ui/feedback.tsx'

interface Props {
  readonly title: string
  readonly save: string
  readonly busy: boolean
  readonly error: Error | null
  /** Beside the sentence of a refusal: the way to the record that it speaks of. */
  readonly wayOut?: ReactNode
  /** Quiet, on the left of the buttons. */
  readonly aside?: ReactNode
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** One form over the page: fields, what went wrong, and the button that repeats the verb of the title. */
export function FormDialog({ title, save, busy, error, wayOut, aside, onSave, onClose, children }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false}>
      <form
        className="sch-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        {children}
        {error && (
          <ErrorState
            title={error instanceof Problem ? error.title : error.message}
            code={error instanceof Problem ? error.code : undefined}
            actions={wayOut}
          />
        )}
        <div className="dialog-acts">
          {aside}
          <span className="grow" />
          <Button variant="subtle" onClick={onClose}>
            {all.dialog.cancel}
          </Button>
          <Button type="submit" variant="filled" disabled={busy}>
            {busy ? all.dialog.saving : save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
