import { TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { schools as say } from '../../i18n/ru/schools.ts'

interface Props {
  readonly label: string
  readonly value: string
  /** Absent where the person may only read. */
  readonly onSave?: ((value: string) => void) | undefined
}

/** A field edited where it stands: Enter or leaving keeps it, Esc puts it back. */
export function EditableField({ label, value, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const shown = value === '' ? <span className="muted">{say.notGiven}</span> : value
  const close = (keep: boolean) => {
    if (keep && typed !== null && typed.trim() !== value) onSave?.(typed.trim())
    setTyped(null)
  }
  return (
    <div className="fld">
      <dt>{label}</dt>
      <dd>
        {!onSave ? (
          shown
        ) : typed === null ? (
          <button ref={button} type="button" className="fld-edit" onClick={() => setTyped(value)}>
            <span>
              <span className="vh">{say.edit(label)}. </span>
              {shown}
            </span>
            <IconPencil className="ic" aria-hidden />
          </button>
        ) : (
          <TextInput
            aria-label={label}
            value={typed}
            autoFocus
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => close(true)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return
              event.preventDefault()
              event.stopPropagation()
              close(event.key === 'Enter')
              requestAnimationFrame(() => button.current?.focus())
            }}
          />
        )}
      </dd>
    </div>
  )
}
