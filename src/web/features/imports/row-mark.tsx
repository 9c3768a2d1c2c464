import { IconCheck, IconPencil } from '@tabler/icons-react'
import { imports } from '../../i18n/ru/imports.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import type { RowMark } from './review.ts'

/** Confidence of a row in one sign: a tick, «?», a pencil, or a dashed square for what was not found. */
export function Mark({ of }: { readonly of: RowMark }) {
  const label = imports.draft.mark[of]
  if (of === 'sure') return <IconCheck className="ic" role="img" aria-label={label} />
  if (of === 'corrected') return <IconPencil className="ic" role="img" aria-label={label} />
  if (of === 'absent') return <span className="dr-absent" role="img" aria-label={label} />
  return <StateGlyph of="doubt" label={label} />
}
