import { Chip, type ChipIcon } from './chip.tsx'
import { fileSize } from '../i18n/format.ts'

export interface Evidence {
  readonly kind: 'file' | 'link'
  readonly fileId: string | null
  readonly url: string | null
  readonly title: string
  readonly size: number | null
  readonly mediaType: string | null
}

const iconOf = ({ kind, mediaType, title }: Evidence): ChipIcon => {
  if (kind === 'link') return 'link'
  if (mediaType?.startsWith('image/')) return 'picture'
  return /\.(xlsx?|ods|csv|tsv)$/i.test(title) ? 'table' : 'file'
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}

/** One proof: opens the file or the page it stands for. */
export function EvidenceChip({
  evidence,
  detailed = false,
}: {
  readonly evidence: Evidence
  readonly detailed?: boolean
}) {
  const href = evidence.kind === 'file' ? `/api/files/${evidence.fileId ?? ''}/content` : (evidence.url ?? '')
  return (
    <a className="chip-link" href={href} target="_blank" rel="noreferrer">
      <Chip
        kind={iconOf(evidence)}
        {...(detailed && evidence.size !== null ? { detail: fileSize(evidence.size) } : {})}
      >
        {evidence.title || hostOf(href)}
      </Chip>
    </a>
  )
}

export function NoEvidence({ children }: { readonly children: string }) {
  return <span className="chip none">{children}</span>
}
