import { Dropzone } from '@mantine/dropzone'
import { IconFileImport } from '@tabler/icons-react'
import { kit } from '../i18n/ru/kit.ts'

interface Props {
  readonly title: string
  /** Which kinds and what size: «DOCX, MD, TSV, до 100 МБ». */
  readonly hint: string
  readonly accept?: readonly string[]
  readonly multiple?: boolean
  readonly busy?: boolean
  readonly onFiles: (files: File[]) => void
}

/** A place for files: drag, click, or Enter. What the server will not take it says itself, with the way out. */
export function FileDrop({ title, hint, accept, multiple = false, busy = false, onFiles }: Props) {
  return (
    <Dropzone
      unstyled
      className="file-drop"
      onDrop={onFiles}
      multiple={multiple}
      disabled={busy}
      inputProps={{ 'aria-label': title, ...(accept && { accept: accept.join(',') }) }}
    >
      <IconFileImport className="ic" aria-hidden />
      <b>{title}</b>
      <span>{kit.drop}</span>
      <span className="sm muted">{hint}</span>
    </Dropzone>
  )
}
