import { applyEdits, cellOf, type Edit, type Field, type Sheet } from '#domain/writing/index.ts'
import type { Kept } from './kept-edits.ts'
import { cellKey, isSet, NO_STEPS, sideOf, stepOf, type Steps } from './steps.ts'

/** What somebody did to the sheet, as the server keeps it. */
export interface Batch {
  readonly seq: number
  readonly by: string | null
  readonly edits: readonly Edit[]
}

export type Sent =
  | 'offline'
  /** The whole batch was not taken: the plan has gone on, or the person may not write it any more. */
  | { readonly refused: string }
  | { readonly seq: number; readonly conflicts: readonly Edit[]; readonly refused: readonly Edit[] }

/** Own words that did not go in: the cell holds another's, or its row has been taken away. */
export interface Clash {
  readonly row: string
  readonly field: Field
  readonly mine: string
  readonly by: string | null
}

export interface SheetState {
  /** The server's sheet with own unsent edits on top. */
  readonly sheet: Sheet
  readonly unsent: readonly Edit[]
  readonly steps: Steps
  readonly status: 'saved' | 'saving' | 'offline'
  /** An instant; null until something was sent in this sitting. */
  readonly savedAt: string | null
  readonly clashes: readonly Clash[]
  /** The server's sentence about a batch it would not take. */
  readonly refused: string | null
}

interface Needs {
  readonly loaded: { readonly seq: number; readonly rows: Sheet }
  readonly kept: Kept
  readonly send: (edits: readonly Edit[], key: string) => Promise<Sent>
  /** What came after that batch, in order; null without a connection. */
  readonly since: (seq: number) => Promise<readonly Batch[] | null>
  readonly later: (ms: number, run: () => void) => () => void
  readonly now: () => string
  readonly newKey: () => string
}

const PAUSE_MS = 400
const RETRY_MS = 5000
const POLL_MS = 2500
/** The server takes no more at once. */
const BATCH = 500

/**
 * The sheet of one plan that several people write at once. Own edits are shown at once, kept on the device until the server
 * has them, and put again over what others send meanwhile; where both wrote one cell, theirs stays and ours is asked about.
 */
export function sheetSession({ loaded, kept, send, since, later, now, newKey }: Needs) {
  const listeners = new Set<() => void>()
  /** Who last wrote a cell, as far as the batches told. */
  const writers = new Map<string, string | null>()
  let { seq, rows: known } = loaded
  let wire: { readonly key: string; readonly edits: readonly Edit[] } | null = null
  let sending = false
  let stopped = true
  let giveUpSend: (() => void) | null = null
  let giveUpPoll: (() => void) | null = null
  let state: SheetState = {
    sheet: known,
    unsent: [],
    steps: NO_STEPS,
    status: 'saved',
    savedAt: null,
    clashes: [],
    refused: null,
  }

  const set = (next: Partial<SheetState>) => {
    if (next.unsent && next.unsent !== state.unsent) kept.keepEdits(next.unsent)
    state = { ...state, ...next }
    for (const tell of listeners) tell()
  }
  const schedule = (ms: number) => {
    giveUpSend?.()
    giveUpSend = state.unsent.length === 0 || stopped ? null : later(ms, () => void flush())
  }
  const schedulePoll = () => {
    giveUpPoll?.()
    giveUpPoll = stopped ? null : later(POLL_MS, () => void poll())
  }

  /** Own edits over the server's sheet; what does not go in any more becomes a question. */
  function rebase(unsent: readonly Edit[], lost: readonly Edit[] = []): Partial<SheetState> {
    const first = applyEdits(known, unsent)
    const out = [...lost, ...first.conflicts.map((it) => it.edit), ...first.refused.map((it) => it.edit)]
    const cells = new Set(out.filter(isSet).map(cellKey))
    if (out.length === 0) return { sheet: first.sheet, unsent }
    const rest = unsent.filter((it) => !out.includes(it) && !(isSet(it) && cells.has(cellKey(it))))
    // the last words of a cell are what the person wanted there
    const mine = new Map(
      [...lost, ...unsent].filter(isSet).flatMap((it) => (cells.has(cellKey(it)) ? [[cellKey(it), it]] : [])),
    )
    const { sheet } = applyEdits(known, rest)
    return { sheet, unsent: rest, clashes: withClashes(sheet, [...mine.values()]) }
  }

  function withClashes(sheet: Sheet, edits: readonly Extract<Edit, { op: 'set' }>[]): readonly Clash[] {
    const rows = new Map(sheet.map((row) => [row.id, row]))
    const fresh = edits
      .filter((it) => {
        const row = rows.get(it.row)
        return row && (row.removedWith !== undefined || cellOf(row, it.field) !== it.text)
      })
      .map(({ row, field, text }): Clash => ({
        row,
        field,
        mine: text,
        by: writers.get(cellKey({ row, field })) ?? null,
      }))
    const asked = new Set(fresh.map(cellKey))
    return [...state.clashes.filter((it) => !asked.has(cellKey(it))), ...fresh]
  }

  function take(batches: readonly Batch[]): void {
    for (const batch of batches) {
      if (batch.seq <= seq) continue
      known = applyEdits(known, batch.edits).sheet
      seq = batch.seq
      for (const edit of batch.edits) {
        if (isSet(edit)) writers.set(cellKey(edit), batch.by)
        if (edit.op === 'remove') writers.set(edit.row, batch.by)
      }
    }
  }

  async function flush(): Promise<void> {
    giveUpSend = null
    if (sending || state.unsent.length === 0) return
    sending = true
    wire ??= { key: newKey(), edits: state.unsent.slice(0, BATCH) }
    const { key, edits } = wire
    set({ status: 'saving' })
    const answer = await send(edits, key)
    const batches = typeof answer === 'object' && 'seq' in answer ? await since(seq) : []
    sending = false
    if (answer === 'offline' || batches === null) {
      set({ status: 'offline' })
      schedule(RETRY_MS)
      return
    }
    wire = null
    const rest = state.unsent.slice(edits.length)
    if ('seq' in answer) {
      take(batches)
      const lost = [...answer.conflicts, ...answer.refused]
      set({ ...rebase(rest, lost), status: rest.length > 0 ? 'saving' : 'saved', savedAt: now() })
    } else set({ ...rebase(rest, edits), status: 'saved', refused: answer.refused })
    schedule(PAUSE_MS)
  }

  async function poll(): Promise<void> {
    giveUpPoll = null
    if (!sending) {
      const asked = seq
      const batches = await since(seq)
      // while own edits were on their way, their answer brings the batches
      if (batches && batches.length > 0 && !sending && seq === asked) {
        take(batches)
        set(rebase(state.unsent))
      }
      if (batches && state.status === 'offline') schedule(0)
    }
    schedulePoll()
  }

  const put = (edits: readonly Edit[], steps: Steps) => {
    const unsent = joined(state.unsent, edits, wire?.edits.length ?? 0)
    set({ ...rebase(unsent), steps, status: 'saving', refused: null })
    schedule(PAUSE_MS)
  }

  const walk = (from: 'done' | 'undone'): boolean => {
    const to = from === 'done' ? 'undone' : 'done'
    const step = state.steps[from].at(-1)
    if (!step) return false
    const [wanted, other] = from === 'done' ? [step.back, step.forth] : [step.forth, step.back]
    const { edits, met } = sideOf(state.sheet, wanted, other)
    const steps = { ...state.steps, [from]: state.steps[from].slice(0, -1), [to]: [...state.steps[to], step] }
    // a row that was added once cannot be added again: it comes back
    const rows = new Set(state.sheet.map((row) => row.id))
    put(
      edits.map((it): Edit => (it.op === 'add' && rows.has(it.row) ? { op: 'restore', row: it.row } : it)),
      steps,
    )
    if (met.length > 0) set({ clashes: withClashes(state.sheet, met) })
    return true
  }

  function edit(edits: readonly Edit[]): void {
    const step = stepOf(state.sheet, edits)
    const { conflicts, refused } = applyEdits(state.sheet, edits)
    if (step) put(step.forth, { done: [...state.steps.done, step], undone: [] })
    const missed = [...conflicts, ...refused].map((it) => it.edit).filter(isSet)
    if (missed.length > 0) set({ clashes: withClashes(state.sheet, missed) })
  }

  return {
    get: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    edit,
    undo: () => walk('done'),
    redo: () => walk('undone'),
    /** The answer to a question: own words go over theirs (a row that was taken away comes back), or give way. */
    resolve: (clash: Clash, keepMine: boolean) => {
      set({ clashes: state.clashes.filter((it) => it !== clash) })
      const row = state.sheet.find((it) => it.id === clash.row)
      if (!keepMine || !row) return
      const base = row.versions[clash.field] ?? 0
      const words: Edit = { op: 'set', row: row.id, field: clash.field, text: clash.mine, base }
      edit(row.removedWith === undefined ? [words] : [{ op: 'restore', row: row.removedWith }, words])
    },
    flush: async () => {
      giveUpSend?.()
      await flush()
    },
    start: () => {
      stopped = false
      const unsent = kept.edits()
      if (unsent.length > 0 && state.unsent.length === 0) set({ ...rebase(unsent), status: 'saving' })
      const typed = kept.typing()
      kept.keepTyping(null)
      if (typed) edit([{ op: 'set', ...typed }])
      schedule(0)
      schedulePoll()
    },
    stop: () => {
      stopped = true
      giveUpSend?.()
      giveUpPoll?.()
      giveUpSend = giveUpPoll = null
    },
  }
}

export type SheetSession = ReturnType<typeof sheetSession>

/** Unsent edits with further ones behind them: a cell that is not on its way yet is written once, over what was seen first. */
function joined(unsent: readonly Edit[], edits: readonly Edit[], onTheWire: number): readonly Edit[] {
  const all = [...unsent]
  for (const edit of edits) {
    const at = isSet(edit) ? all.findIndex((it, i) => i >= onTheWire && isSet(it) && cellKey(it) === cellKey(edit)) : -1
    const earlier = all[at]
    if (earlier && isSet(earlier) && isSet(edit)) all[at] = { ...earlier, text: edit.text }
    else all.push(edit)
  }
  return all
}
