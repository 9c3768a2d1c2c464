import type { Edit } from './review.ts'

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** An edit on its way to the server; `undo` takes the last correction of the path back. */
export interface PendingEdit extends Edit {
  readonly undo?: true
}

/** Corrections of one draft that the server has not confirmed yet; they outlive a closed page and a lost connection. */
export function pendingEdits(shelf: Shelf, importId: string) {
  const name = `vekha.import.${importId}`
  return {
    read: (): readonly PendingEdit[] => {
      try {
        const kept: unknown = JSON.parse(shelf.getItem(name) ?? '[]')
        return Array.isArray(kept) ? (kept as PendingEdit[]) : []
      } catch {
        return []
      }
    },
    write: (edits: readonly PendingEdit[]) => {
      if (edits.length === 0) shelf.removeItem(name)
      else shelf.setItem(name, JSON.stringify(edits))
    },
  }
}

/** Steps taken and taken back in this sitting. */
export interface History {
  readonly done: readonly (readonly Edit[])[]
  readonly undone: readonly (readonly Edit[])[]
}
export const EMPTY_HISTORY: History = { done: [], undone: [] }

export const took = (history: History, step: readonly Edit[]): History => ({
  done: [...history.done, step],
  undone: [],
})

export const tookBack = (history: History): History => {
  const last = history.done.at(-1)
  return last ? { done: history.done.slice(0, -1), undone: [...history.undone, last] } : history
}

export const tookAgain = (history: History): History => {
  const last = history.undone.at(-1)
  return last ? { done: [...history.done, last], undone: history.undone.slice(0, -1) } : history
}

/**
 * What to send to take a step back. Edits the server has not seen are simply forgotten; the others are undone in the
 * reverse order.
 */
export function undoing(pending: readonly PendingEdit[], step: readonly Edit[]): readonly PendingEdit[] {
  let left: readonly PendingEdit[] = pending
  for (const edit of step.toReversed()) {
    const at = left.findLastIndex((it) => it.path === edit.path && it.undo === undefined)
    left = at >= 0 ? left.filter((_, i) => i !== at) : [...left, { path: edit.path, value: null, undo: true }]
  }
  return left
}

export interface Correction extends Edit {
  readonly by: string | null
  readonly at: string
}

/** Own unsent edits whose path somebody else corrected meanwhile, with what they put there. */
export function conflictsOf(
  pending: readonly PendingEdit[],
  known: readonly Correction[],
  now: readonly Correction[],
): readonly { readonly mine: PendingEdit; readonly theirs: Correction }[] {
  const fresh = now.slice(known.length)
  return pending.flatMap((mine) => {
    const theirs = fresh.findLast((it) => it.path === mine.path)
    return theirs && JSON.stringify(theirs.value) !== JSON.stringify(mine.value) ? [{ mine, theirs }] : []
  })
}
