import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { freshKey, Problem, upload } from '../../call.ts'
import { answer as say, tasks } from '../../i18n/ru/obligations.ts'
import { useSession } from '../../session.ts'
import { badToast, toast } from '../../ui/toast.tsx'
import {
  emptyDraft,
  faultsOf,
  isUntouched,
  type AnswerDraft,
  type AnswerFault,
  type DraftFile,
} from './answer-draft.ts'
import { fileShelf } from './file-shelf.ts'
import { obligationQuery, tasksQuery, type Obligation } from './obligation-queries.ts'
import { useKeptAnswers } from './use-kept-answers.ts'

const LIMIT = 100_000_000

/** The answer being typed: kept on the device at every letter, files on their way, sending with or without a connection. */
export function useAnswer(of: Obligation, unit: string | null, onSent: () => void) {
  const { today } = useSession()
  const client = useQueryClient()
  const { kept, enqueue, sendWaiting } = useKeptAnswers()
  const [draft, setDraft] = useState<AnswerDraft>(() => kept.draft(of.id) ?? emptyDraft(today))
  const [files, setFiles] = useState<ReadonlyMap<string, number | string>>(new Map())
  const [tried, setTried] = useState(false)

  const update = (next: (now: AnswerDraft) => AnswerDraft) =>
    setDraft((now) => {
      const then = next(now)
      if (isUntouched(then)) kept.forget(of.id)
      else kept.keep(of.id, then)
      return then
    })
  const note = (localId: string, share: number | string | null) =>
    setFiles((now) => {
      const next = new Map(now)
      if (share === null) next.delete(localId)
      else next.set(localId, share)
      return next
    })
  const putFile = (file: DraftFile) =>
    update((now) => ({ ...now, files: now.files.map((it) => (it.localId === file.localId ? file : it)) }))

  const attachOne = async (file: File) => {
    const made: DraftFile = { localId: freshKey(), fileId: null, name: file.name, size: file.size }
    update((now) => ({ ...now, files: [...now.files, made] }))
    if (file.size > LIMIT) return note(made.localId, say.tooLarge)
    note(made.localId, 0)
    try {
      const sent = await upload('POST /api/files', file, { onProgress: (share) => note(made.localId, share) })
      putFile({ ...made, fileId: sent.id, size: sent.size })
      note(made.localId, null)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.status > 0) return note(made.localId, error.title)
      await fileShelf.put(made.localId, file)
      note(made.localId, null)
    }
  }
  const detach = (localId: string) => {
    update((now) => ({ ...now, files: now.files.filter((it) => it.localId !== localId) }))
    note(localId, null)
    void fileShelf.drop(localId)
  }

  const uploading = [...files.values()].some((it) => typeof it === 'number')
  const faults: readonly AnswerFault[] = [
    ...faultsOf(draft, { today, unit, forOther: of.withoutAccount !== null }),
    ...(uploading ? (['fileUploading'] as const) : []),
  ]
  /** The list shows the new state at once; the server's word replaces it. */
  const showSent = () => {
    const state = draft.state === 'inProgress' ? ('inProgress' as const) : ('onReview' as const)
    client.setQueryData(tasksQuery.queryKey, (now) =>
      now?.map((it) => (it.id === of.id ? { ...it, state, daysLate: null } : it)),
    )
    client.setQueryData(obligationQuery(of.id).queryKey, (now) => now && { ...now, state })
  }
  const send = async () => {
    const { sent, refused } = await sendWaiting()
    const no = refused.find((it) => it.answer.obligationId === of.id)
    if (no) badToast({ text: tasks.refused(of.measureTitle, no.title) })
    else if (sent.some((it) => it.obligationId === of.id))
      toast({ text: draft.state === 'inProgress' ? say.noted : say.sent })
    else toast({ id: 'offline', text: say.queued })
  }
  const submit = () => {
    setTried(true)
    if (faults.length > 0) return
    // files that were not taken have no place in the answer
    const good = draft.files.filter((it) => typeof files.get(it.localId) !== 'string')
    enqueue({ obligationId: of.id, key: freshKey(), draft: { ...draft, files: good }, title: of.measureTitle })
    showSent()
    onSent()
    void send()
  }
  return {
    draft,
    change: (part: Partial<AnswerDraft>) => update((now) => ({ ...now, ...part })),
    files,
    attach: (chosen: readonly File[]) => void Promise.all(chosen.map(attachOne)),
    detach,
    submit,
    faults,
    tried,
  }
}
