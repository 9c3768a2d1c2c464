import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { call, Problem, upload } from '../../call.ts'
import { tasks as say } from '../../i18n/ru/obligations.ts'
import { useSession } from '../../session.ts'
import { badToast, toast } from '../../ui/toast.tsx'
import { bodyOf } from './answer-draft.ts'
import { fileShelf } from './file-shelf.ts'
import { deliver, keptAnswers, type Delivery, type KeptAnswers, type WaitingAnswer } from './kept-answers.ts'

/** Files first, then the answer that names them; a file that is gone from the device does not hold the answer back. */
async function send(kept: KeptAnswers, answer: WaitingAnswer): Promise<Delivery> {
  try {
    let { draft } = answer
    for (const file of draft.files.filter((it) => it.fileId === null)) {
      const bytes = await fileShelf.take(file.localId)
      const sent = bytes && (await upload('POST /api/files', new File([bytes], file.name)))
      const files = draft.files.flatMap((it) =>
        it !== file ? [it] : sent ? [{ ...file, fileId: sent.id, size: sent.size }] : [],
      )
      draft = { ...draft, files }
      kept.enqueue({ ...answer, draft })
      await fileShelf.drop(file.localId)
    }
    await call('POST /api/obligations/{id}/answers', {
      params: { id: answer.obligationId },
      body: bodyOf(draft),
      idempotencyKey: answer.key,
    })
    return 'sent'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.status === 401) return 'signedOut'
    if (error.status === 0 || error.status >= 500) return 'unreachable'
    // the server has it already: the answer reached it, its word back did not
    return error.code === 'alreadyOnReview' ? 'sent' : { refused: error.title }
  }
}

const RETRY_MS = 15_000
/** One delivery at a time, however many parts of the page ask. */
let delivering: ReturnType<typeof deliver> | null = null
/** The list and the open answer look at the same shelf. */
const watchers = new Set<() => void>()
const tell = () => {
  for (const look of watchers) look()
}

/** Drafts and waiting answers of the person; what waits is sent whenever there is a connection. */
export function useKeptAnswers() {
  const { userId } = useSession()
  const client = useQueryClient()
  const kept = useMemo(() => keptAnswers(localStorage, userId), [userId])
  const [waiting, setWaiting] = useState(() => kept.waiting())
  useEffect(() => {
    const look = () => setWaiting(kept.waiting())
    watchers.add(look)
    return () => void watchers.delete(look)
  }, [kept])

  const sendWaiting = useCallback(async () => {
    delivering ??= deliver(kept, (it) => send(kept, it)).finally(() => {
      delivering = null
    })
    const outcome = await delivering
    tell()
    if (outcome.sent.length + outcome.refused.length > 0) await client.invalidateQueries()
    return outcome
  }, [kept, client])

  const stuck = waiting.length > 0
  useEffect(() => {
    const go = async () => {
      const { sent, refused } = await sendWaiting()
      for (const it of sent) toast({ id: `sent-${it.obligationId}`, text: say.delivered(it.title) })
      for (const it of refused) badToast({ text: say.refused(it.answer.title, it.title) })
    }
    const online = () => void go()
    window.addEventListener('online', online)
    const timer = stuck ? setInterval(online, RETRY_MS) : undefined
    return () => {
      window.removeEventListener('online', online)
      clearInterval(timer)
    }
  }, [sendWaiting, stuck])

  const enqueue = (answer: WaitingAnswer) => {
    kept.enqueue(answer)
    tell()
  }
  return { kept, waiting, enqueue, sendWaiting }
}
