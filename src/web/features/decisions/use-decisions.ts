import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { call, Problem, type Answer } from '../../call.ts'
import { decisions } from '../../i18n/ru/decisions.ts'
import { sessionQuery } from '../../session.ts'
import { badToast, toast } from '../../ui/toast.tsx'
import { undo } from '../../ui/undo.ts'

export type Review = Answer<'GET /api/reviews'>['items'][number]

/** Everything that a decision changes on screen. */
const AFFECTED = [
  ['reviews'],
  ['overview'],
  ['obligations'],
  ['obligation'],
  ['measures'],
  ['measure'],
  ['plan'],
  ['plans'],
  ['session'],
]
const FADE_MS = 160
const TOAST_MS = 6000

const refresh = (queries: QueryClient) =>
  Promise.all(AFFECTED.map((queryKey) => queries.invalidateQueries({ queryKey })))

/** The row is gone and the numbers are right before the server has answered. */
function leave(queries: QueryClient, { answer }: Review, accepted: boolean): void {
  queries.setQueriesData<{ items: Review[] }>({ queryKey: ['reviews'] }, (it) =>
    it && 'items' in it ? { ...it, items: it.items.filter((row) => row.answer.id !== answer.id) } : it,
  )
  queries.setQueriesData<Answer<'GET /api/overview'>>(
    { queryKey: ['overview'] },
    (it) => it && { ...it, waiting: Math.max(0, it.waiting - 1), done: it.done + (accepted ? 1 : 0) },
  )
  queries.setQueryData(
    sessionQuery.queryKey,
    (it) => it && { ...it, waiting: { ...it.waiting, reviews: Math.max(0, it.waiting.reviews - 1) } },
  )
}

/**
 * Accepting and returning in the row itself: at once on screen, with a way back for as long as the toast hangs.
 * Answers accepted one after the other are one batch and one undo.
 */
export function useDecisions() {
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const batch = useRef<{ ids: string[]; until: number }>({ ids: [], until: 0 })

  const decide = useCallback(
    async (review: Review, accepted: boolean, send: () => Promise<unknown>): Promise<boolean> => {
      const { id } = review.answer
      setLeaving((it) => new Set(it).add(id))
      const sent = send()
      await new Promise((resolve) => setTimeout(resolve, FADE_MS))
      leave(queries, review, accepted)
      setLeaving((it) => new Set([...it].filter((other) => other !== id)))
      try {
        await sent
        return true
      } catch (error) {
        const title = error instanceof Problem ? error.title : String(error)
        badToast({ text: accepted ? decisions.notAccepted(title) : decisions.notReturned(title) })
        await refresh(queries)
        return false
      }
    },
    [queries],
  )

  const takeBack = useCallback(
    async (toastId: string, ids: readonly string[]) => {
      batch.current = { ids: [], until: 0 }
      try {
        for (const id of ids) await call('POST /api/answers/{id}/reopen', { params: { id } })
        // in the place of the toast that offered it, which Ctrl Z leaves hanging
        toast({ id: toastId, text: decisions.undone })
      } catch (error) {
        badToast({ text: error instanceof Problem ? error.title : String(error) })
      }
      await refresh(queries)
    },
    [queries],
  )

  const offer = useCallback(
    (id: string, text: string, ids: readonly string[]) => {
      const back = () => {
        undo.forget(back)
        void takeBack(id, ids)
      }
      undo.offer(back)
      toast({ id, text, action: { label: decisions.undo, run: back, keys: 'Ctrl Z' } })
    },
    [takeBack],
  )

  const accept = useCallback(
    async (review: Review) => {
      const { id } = review.answer
      if (!(await decide(review, true, () => call('POST /api/answers/{id}/accept', { params: { id } })))) return
      const now = performance.now()
      if (now > batch.current.until) batch.current.ids = []
      batch.current = { ids: [...batch.current.ids, id], until: now + TOAST_MS }
      offer('accepted', decisions.accepted(batch.current.ids.length), batch.current.ids)
      await refresh(queries)
    },
    [decide, offer, queries],
  )

  const giveBack = useCallback(
    async (review: Review, reason: string) => {
      const { id } = review.answer
      if (
        !(await decide(review, false, () =>
          call('POST /api/answers/{id}/return', { params: { id }, body: { reason } }),
        ))
      )
        return
      offer('returned', decisions.returned(review.organisation?.shortName ?? review.addressee), [id])
      await refresh(queries)
    },
    [decide, offer, queries],
  )

  return { accept, giveBack, leaving }
}
