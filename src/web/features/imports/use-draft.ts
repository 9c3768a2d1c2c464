import type { SourceDocument } from '#domain/documents/index.ts'
import { applyCorrections, type Draft } from '#domain/understanding/index.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { call, Problem } from '../../call.ts'
import { draftSession, type Sent } from './draft-session.ts'
import { importQuery, type Import } from './import-queries.ts'
import { pendingEdits, type PendingEdit } from './pending-edits.ts'
import { review } from './review.ts'

/** An import that has been read. */
export type ReadImport = Import & { readonly draft: Draft; readonly source: SourceDocument }

type Body = { path: string; value: null; undo?: true }

async function send(id: string, edits: readonly PendingEdit[], version: number): Promise<Sent<Import>> {
  try {
    const corrections = edits.map(({ path, value, undo }) => ({ path, value, ...(undo && { undo }) }) as Body)
    return { saved: await call('PATCH /api/imports/{id}', { params: { id }, body: { version, corrections } }) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'offline' || error.status === 401 || error.status >= 500) return 'offline'
    return error.code === 'versionConflict' ? 'conflict' : { refused: error.title }
  }
}

const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** The draft as the person sees it: the server's, with own edits on top before they are saved. */
export function useDraft(loaded: ReadImport) {
  const client = useQueryClient()
  const [session] = useState(() =>
    draftSession<Import>({
      loaded,
      kept: pendingEdits(localStorage, loaded.id),
      send: (edits, version) => send(loaded.id, edits, version),
      load: () => call('GET /api/imports/{id}', { params: { id: loaded.id } }).catch(() => null),
      later,
      onSaved: (saved) => client.setQueryData(importQuery(loaded.id).queryKey, saved),
    }),
  )
  const state = useSyncExternalStore(session.subscribe, session.get)
  useEffect(() => {
    session.start()
    const online = () => void session.flush()
    window.addEventListener('online', online)
    window.addEventListener('pagehide', online)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('pagehide', online)
      void session.flush()
      session.stop()
    }
  }, [session])

  const { saved, pending } = state
  const unsent = useMemo(() => pending.filter((it) => it.undo === undefined), [pending])
  const draft = useMemo(() => {
    // read by the same rules as on the server; what it will refuse is not shown as done
    const known = saved.draft ?? loaded.draft
    const outcome = applyCorrections(known, unsent)
    return outcome.ok ? outcome.value : known
  }, [saved.draft, loaded.draft, unsent])
  const corrections = useMemo(() => [...saved.corrections, ...unsent], [saved.corrections, unsent])
  const reviewed = useMemo(() => review(draft, corrections), [draft, corrections])
  return { session, state, draft, corrections, reviewed }
}
