import type { Field } from '#domain/writing/index.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { call, freshKey, Problem } from '../../call.ts'
import { keptEdits } from './kept-edits.ts'
import { sheetSession, type Sent } from './sheet-session.ts'
import { typingStore } from './typing.ts'
import { sheetQuery, type Followed, type SheetView } from './writing-queries.ts'

/** A new row's id, also where the page is not on https. */
export function newId(): string {
  const hex = freshKey()
  // the form of a random UUID (RFC 9562): version 4, variant 10
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
const PRESENCE_MS = 5000

type Edits = Parameters<Parameters<typeof sheetSession>[0]['send']>[0]

async function send(id: string, edits: Edits, idempotencyKey: string): Promise<Sent> {
  try {
    const answer = await call('POST /api/plans/{id}/edits', {
      params: { id },
      body: { edits: [...edits] },
      idempotencyKey,
    })
    return {
      seq: answer.seq,
      conflicts: answer.conflicts.map((it) => it.edit),
      refused: answer.refused.map((it) => it.edit),
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'offline' || error.status === 401 || error.status >= 500) return 'offline'
    return { refused: error.title }
  }
}

type News = Pick<Followed, 'state' | 'version' | 'present'>

/** The sheet of one plan: own words at once, others' a moment later, and who else is there. */
export function useSheet(view: SheetView) {
  const client = useQueryClient()
  const [news, setNews] = useState<News>(view)
  const [{ session, typing }] = useState(() => {
    const kept = keptEdits(localStorage, view.id)
    return {
      typing: typingStore(kept.keepTyping, later),
      session: sheetSession({
        loaded: { seq: view.seq, rows: view.rows },
        kept,
        send: (edits, key) => send(view.id, edits, key),
        since: async (since) => {
          const answer = await call('GET /api/plans/{id}/edits', { params: { id: view.id }, query: { since } }).catch(
            () => null,
          )
          if (!answer) return null
          setNews((before) => (sameNews(before, answer) ? before : answer))
          return answer.batches.map(({ seq, by, edits }) => ({ seq, by: by?.name ?? null, edits }))
        },
        later,
        now: () => new Date().toISOString(),
        newKey: freshKey,
      }),
    }
  })
  const state = useSyncExternalStore(session.subscribe, session.get)
  useEffect(() => {
    session.start()
    const flush = () => void session.flush()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      void session.flush()
      session.stop()
    }
  }, [session])
  // what happens to the plan beside its cells comes with its own version
  useEffect(() => {
    if (news.version !== view.version) void client.invalidateQueries({ queryKey: sheetQuery(view.id).queryKey })
  }, [client, news.version, view.id, view.version])
  const showUp = usePresence(view.id)
  return { session, state, typing, present: news.present, showUp }
}

const sameNews = (a: News, b: News): boolean =>
  a.state === b.state && a.version === b.version && JSON.stringify(a.present) === JSON.stringify(b.present)

/** Tells the others in which cell this person stands. */
function usePresence(id: string) {
  const at = useRef<{ row: string | null; field: Field | null }>({ row: null, field: null })
  const told = useRef('')
  const tell = useCallback(() => {
    void call('POST /api/plans/{id}/presence', { params: { id }, body: at.current }).catch(() => null)
  }, [id])
  useEffect(() => {
    tell()
    const timer = setInterval(tell, PRESENCE_MS)
    return () => clearInterval(timer)
  }, [tell])
  return useCallback(
    (row: string | null, field: Field | null) => {
      at.current = { row, field }
      const place = `${row} ${field}`
      if (told.current === place) return
      told.current = place
      later(600, () => {
        if (told.current === place) tell()
      })
    },
    [tell],
  )
}
