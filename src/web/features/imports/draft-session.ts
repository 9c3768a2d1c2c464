import {
  conflictsOf,
  EMPTY_HISTORY,
  took,
  tookAgain,
  tookBack,
  undoing,
  type Correction,
  type History,
  type PendingEdit,
} from './pending-edits.ts'
import type { Edit } from './review.ts'

/** What the session needs to know of the server's answer. */
interface Saved {
  readonly version: number
  readonly corrections: readonly Correction[]
}
export type Sent<S> = { readonly saved: S } | 'offline' | 'conflict' | { readonly refused: string }

interface Needs<S extends Saved> {
  readonly loaded: S
  readonly kept: {
    readonly read: () => readonly PendingEdit[]
    readonly write: (edits: readonly PendingEdit[]) => void
  }
  readonly send: (edits: readonly PendingEdit[], version: number) => Promise<Sent<S>>
  /** The draft as it is now on the server; null without a connection. */
  readonly load: () => Promise<S | null>
  /** Calls back later and tells how to give that up. */
  readonly later: (ms: number, run: () => void) => () => void
  readonly onSaved?: (saved: S) => void
}

export interface DraftState<S extends Saved> {
  readonly saved: S
  readonly pending: readonly PendingEdit[]
  readonly history: History
  readonly status: 'saved' | 'saving' | 'offline'
  readonly conflicts: ReturnType<typeof conflictsOf>
  /** The server's sentence about edits it would not take; they are gone from `pending`. */
  readonly refused: string | null
}

/** A pause in the typing after which edits go to the server, and the wait before the next try without a connection. */
const PAUSE_MS = 400
const RETRY_MS = 5000

/**
 * Edits of one draft on their way to the server: kept on the device until they are there, sent in order and one batch at
 * a time, put again over a version that somebody else has saved meanwhile.
 */
export function draftSession<S extends Saved>({ loaded, kept, send, load, later, onSaved }: Needs<S>) {
  const listeners = new Set<() => void>()
  let state: DraftState<S> = {
    saved: loaded,
    pending: kept.read(),
    history: EMPTY_HISTORY,
    status: 'saved',
    conflicts: [],
    refused: null,
  }
  /** How many of the first pending edits are on the wire and cannot be forgotten any more. */
  let onTheWire = 0
  let giveUp: (() => void) | null = null
  let stopped = false

  const set = (next: Partial<DraftState<S>>) => {
    state = { ...state, ...next }
    if (next.pending) kept.write(next.pending)
    for (const tell of listeners) tell()
  }
  const schedule = (ms: number) => {
    giveUp?.()
    giveUp = state.pending.length === 0 || state.conflicts.length > 0 || stopped ? null : later(ms, () => void flush())
  }

  async function meetTheOthers(): Promise<void> {
    const fresh = await load()
    if (!fresh) return set({ status: 'offline' })
    set({ saved: fresh, conflicts: conflictsOf(state.pending, state.saved.corrections, fresh.corrections) })
  }

  async function flush(): Promise<void> {
    giveUp = null
    if (onTheWire > 0 || state.pending.length === 0 || state.conflicts.length > 0) return
    const batch = state.pending
    onTheWire = batch.length
    set({ status: 'saving' })
    const outcome = await send(batch, state.saved.version)
    onTheWire = 0
    const rest = state.pending.slice(batch.length)
    if (outcome === 'offline') set({ status: 'offline' })
    else if (outcome === 'conflict') await meetTheOthers()
    else if ('saved' in outcome) {
      set({ saved: outcome.saved, pending: rest, status: rest.length > 0 ? 'saving' : 'saved' })
      onSaved?.(outcome.saved)
    } else set({ pending: rest, status: 'saved', refused: outcome.refused })
    schedule(outcome === 'offline' ? RETRY_MS : PAUSE_MS)
  }

  const put = (pending: readonly PendingEdit[], history: History) => {
    set({ pending, history, status: 'saving', refused: null })
    schedule(PAUSE_MS)
  }
  const session = {
    get: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    edit: (step: readonly Edit[]) => {
      if (step.length > 0) put([...state.pending, ...step], took(state.history, step))
    },
    undo: (): boolean => {
      const step = state.history.done.at(-1)
      if (!step) return false
      const fixed = state.pending.slice(0, onTheWire)
      put([...fixed, ...undoing(state.pending.slice(onTheWire), step)], tookBack(state.history))
      return true
    },
    redo: (): boolean => {
      const step = state.history.undone.at(-1)
      if (!step) return false
      put([...state.pending, ...step], tookAgain(state.history))
      return true
    },
    /** The answer to a conflict: own edits go on top, or give way. */
    resolve: (keepMine: boolean) => {
      const lost = keepMine ? [] : state.conflicts.map((it) => it.mine)
      set({ pending: state.pending.filter((it) => !lost.includes(it)), conflicts: [] })
      schedule(0)
    },
    /** Now, for a page that is being left and for a connection that came back. */
    flush: async () => {
      giveUp?.()
      await flush()
    },
    /** What the server told by another way (a confirmed plan, a second look). */
    replace: (saved: S) => {
      if (saved.version > state.saved.version && onTheWire === 0) set({ saved })
    },
    start: () => {
      stopped = false
      schedule(0)
    },
    stop: () => {
      stopped = true
      giveUp?.()
      giveUp = null
    },
  }
  return session
}
