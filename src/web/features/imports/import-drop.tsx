import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { imports } from '../../i18n/ru/imports.ts'
import { PoleArt } from '../../ui/feedback.tsx'

const filesOf = (data: DataTransfer | null): File | undefined => data?.files[0]
const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes one file by button, by paste and by dropping it anywhere on the page. */
export function ImportDrop({
  onFile,
  disabled,
}: {
  readonly onFile: (file: File) => void
  readonly disabled: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = useEffectEvent((file: File | undefined) => {
    if (file && !disabled) onFile(file)
  })

  useEffect(() => {
    // the page is entered and left once for each element under the pointer
    let depth = 0
    const steps = {
      dragenter: (event: DragEvent) => {
        if (!carriesFiles(event)) return
        depth += 1
        setOver(true)
      },
      dragleave: (event: DragEvent) => {
        if (!carriesFiles(event)) return
        depth -= 1
        if (depth <= 0) setOver(false)
      },
      dragover: (event: DragEvent) => {
        if (carriesFiles(event)) event.preventDefault()
      },
      drop: (event: DragEvent) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth = 0
        setOver(false)
        take(filesOf(event.dataTransfer))
      },
    }
    const paste = (event: ClipboardEvent) => take(filesOf(event.clipboardData))
    for (const [name, step] of Object.entries(steps)) window.addEventListener(name, step as EventListener)
    window.addEventListener('paste', paste)
    return () => {
      for (const [name, step] of Object.entries(steps)) window.removeEventListener(name, step as EventListener)
      window.removeEventListener('paste', paste)
    }
  }, [])

  return (
    <>
      <div className="ims-drop">
        <PoleArt />
        <div>
          <b>{imports.drop.title}</b>
          <p>{imports.drop.kinds}</p>
        </div>
        <Button variant="filled" size="md" disabled={disabled} onClick={() => input.current?.click()}>
          {imports.drop.choose}
        </Button>
        <input
          ref={input}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-hidden="true"
          accept=".docx,.md,.markdown,.txt,.tsv,.doc,.pdf,.rtf,.odt,.xlsx,.xls,.html"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file && !disabled) onFile(file)
            event.currentTarget.value = ''
          }}
        />
      </div>
      {over && (
        <div className="ims-cover" role="status">
          {imports.drop.anywhere}
        </div>
      )}
    </>
  )
}
