import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  /** The title is the question: «Снять 4 мероприятия?». */
  readonly question: string
  readonly children: ReactNode
  /** Repeats the verb and the number. */
  readonly confirm: string
  readonly cancel: string
  readonly busy?: string | undefined
  readonly opened: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Only for what cannot be undone. */
export function ConfirmQuestion({ question, children, confirm, cancel, busy, opened, onConfirm, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={question} withCloseButton={false}>
      <div className="soft">{children}</div>
      <div className="dialog-acts">
        <Button variant="subtle" onClick={onClose}>
          {cancel}
        </Button>
        <Button variant="filled" onClick={onConfirm} disabled={busy !== undefined} data-autofocus>
          {busy ?? confirm}
        </Button>
      </div>
    </Modal>
  )
}
