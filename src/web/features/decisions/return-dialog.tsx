import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { decisions } from '../../i18n/ru/decisions.ts'
import type { Review } from './use-decisions.ts'

const { dialog } = decisions
const SHORTEST = 3

interface Props {
  readonly review: Review
  readonly onReturn: (reason: string) => void
  readonly onClose: () => void
}

/** Returning asks one thing: what is missing. */
export default function ReturnDialog({ review, onReturn, onClose }: Props) {
  const [reason, setReason] = useState('')
  const ready = reason.trim().length >= SHORTEST
  const send = () => {
    if (!ready) return
    onReturn(reason.trim())
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={dialog.title} withCloseButton={false}>
      <p className="soft dialog-text">
        {[review.measureNumber, review.measureTitle].filter(Boolean).join(' ')} · {review.addressee}
      </p>
      <Textarea
        data-autofocus
        aria-label={dialog.title}
        description={dialog.hint}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      <div className="dialog-acts">
        <Button variant="subtle" onClick={onClose}>
          {dialog.cancel}
        </Button>
        <Button variant="filled" disabled={!ready} onClick={send}>
          {dialog.go}
        </Button>
      </div>
    </Modal>
  )
}
