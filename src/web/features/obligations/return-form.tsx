import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { reviews as say } from '../../i18n/ru/obligations.ts'

interface ReturnProps {
  readonly onReturn: (reason: string) => void
  readonly onCancel: () => void
}

/** What is missing, in the words the school will read. */
export function ReturnForm({ onReturn, onCancel }: ReturnProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < 3
  const submit = () => {
    setTried(true)
    if (!short) onReturn(reason.trim())
  }
  return (
    <form
      className="rv-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Textarea
        label={say.reasonLabel}
        description={say.reasonHelp}
        error={tried && short ? say.reasonShort : undefined}
        autosize
        minRows={2}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
          if (event.key === 'Escape') {
            event.stopPropagation()
            onCancel()
          }
        }}
      />
      <div className="row">
        <Button type="submit" variant="filled">
          {say.returnIt}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  )
}
