export type AnswerState = 'inProgress' | 'done' | 'partial' | 'notDone'

/** A file of an answer: on the server once `fileId` is known, else on this device under `localId`. */
export interface DraftFile {
  readonly localId: string
  readonly fileId: string | null
  readonly name: string
  readonly size: number
}

/** What a person has typed into an answer; figures stay text until they are sent. */
export interface AnswerDraft {
  readonly state: AnswerState
  readonly comment: string
  readonly date: string
  readonly value: string
  readonly files: readonly DraftFile[]
  readonly links: readonly string[]
  /** Why it is recorded for somebody without an account; absent from what an older version has kept on the device. */
  readonly ground?: string
}

export const emptyDraft = (today: string): AnswerDraft => ({
  state: 'done',
  comment: '',
  date: today,
  value: '',
  files: [],
  links: [],
})

export const isUntouched = (draft: AnswerDraft): boolean =>
  draft.comment === '' &&
  (draft.ground ?? '') === '' &&
  draft.value === '' &&
  draft.files.length === 0 &&
  draft.links.length === 0

/** A figure as people type it: spaces inside thousands, a decimal comma, a percent sign; null for anything else. */
export function readFigure(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(/%$/u, '')
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null
}

export type AnswerFault =
  'reasonMissing' | 'notANumber' | 'overHundred' | 'dateAhead' | 'fileUploading' | 'groundMissing'

/** What keeps the answer from being sent, field by field; the same rules stand on the server. */
export function faultsOf(
  draft: AnswerDraft,
  {
    today,
    unit,
    forOther = false,
  }: { readonly today: string; readonly unit: string | null; readonly forOther?: boolean },
): readonly AnswerFault[] {
  const value = readFigure(draft.value)
  return [
    ...(draft.state === 'notDone' && draft.comment.trim() === '' ? (['reasonMissing'] as const) : []),
    ...(draft.value.trim() !== '' && value === null ? (['notANumber'] as const) : []),
    ...(unit === '%' && value !== null && value > 100 ? (['overHundred'] as const) : []),
    ...(forOther && (draft.ground ?? '').trim() === '' ? (['groundMissing'] as const) : []),
    ...(draft.date > today ? (['dateAhead'] as const) : []),
  ]
}

/** The body of the answer route; every file must be on the server by then. */
export const bodyOf = (draft: AnswerDraft) => ({
  state: draft.state,
  comment: draft.comment.trim(),
  date: draft.state === 'inProgress' || draft.state === 'notDone' || draft.date === '' ? null : draft.date,
  value: readFigure(draft.value),
  evidence: draft.files.flatMap((it) => (it.fileId === null ? [] : [it.fileId])),
  links: draft.links.map((url) => ({ url, title: '' })),
  ground: (draft.ground ?? '').trim(),
})

/** «school.example/doc» becomes an address; null for what cannot be one. */
export function readLink(text: string): string | null {
  const typed = text.trim()
  if (typed === '' || /\s/u.test(typed)) return null
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/iu.test(typed) ? typed : `https://${typed}`)
  return url !== null && /^https?:$/u.test(url.protocol) && url.hostname.includes('.') ? url.href : null
}
