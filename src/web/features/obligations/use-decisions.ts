import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../call.ts'
import { reviews as say } from '../../i18n/ru/obligations.ts'
import { badToast, toast } from '../../ui/toast.tsx'
import { undo } from '../../ui/undo.ts'
import { reviewsQuery, type Review } from './obligation-queries.ts'

/** How long a row takes to fade before it is gone. */
const FADE_MS = 160

/** Accepting and returning: the queue moves on at once, a toast offers the way back, a refusal brings the row back. */
export function useDecisions() {
  const client = useQueryClient()
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())

  const freshen = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['reviews'] }),
      client.invalidateQueries({ queryKey: ['session'] }),
      client.invalidateQueries({ queryKey: ['obligations'] }),
    ])

  const reopen = async (rows: readonly Review[], decided: Promise<unknown>) => {
    await decided
    try {
      await Promise.all(rows.map((it) => call('POST /api/answers/{id}/reopen', { params: { id: it.answer.id } })))
      toast({ text: say.undone })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      badToast({ text: error.title })
    } finally {
      await freshen()
    }
  }

  const decide = (rows: readonly Review[], send: (row: Review) => Promise<unknown>, words: string) => {
    if (rows.length === 0) return
    const ids = new Set(rows.map((it) => it.id))
    setLeaving(ids)
    setTimeout(() => {
      client.setQueryData(reviewsQuery.queryKey, (now) => now?.filter((it) => !ids.has(it.id)))
      setLeaving(new Set())
    }, FADE_MS)
    const failed: Review[] = []
    const decided = Promise.all(
      rows.map((it) =>
        send(it).catch((error: unknown) => {
          if (!(error instanceof Problem)) throw error
          failed.push(it)
          badToast({ text: say.failed(it.measureTitle, error.title) })
        }),
      ),
    ).then(freshen)
    const back = () => {
      undo.forget(back)
      void decided.then(() =>
        reopen(
          rows.filter((it) => !failed.includes(it)),
          decided,
        ),
      )
    }
    undo.offer(back)
    toast({ id: 'decision', text: words, action: { label: say.undo, run: back, keys: 'Ctrl Z' } })
  }

  return {
    leaving,
    accept: (rows: readonly Review[]) =>
      decide(
        rows,
        (it) => call('POST /api/answers/{id}/accept', { params: { id: it.answer.id } }),
        say.accepted(rows.length),
      ),
    giveBack: (row: Review, reason: string) =>
      decide(
        [row],
        (it) => call('POST /api/answers/{id}/return', { params: { id: it.answer.id }, body: { reason } }),
        say.returned,
      ),
  }
}
