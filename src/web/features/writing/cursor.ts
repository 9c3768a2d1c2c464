import type { Field } from '#domain/writing/index.ts'

export interface Cursor {
  readonly row: string | null
  readonly field: Field | null
}

/** Where this person stands on the sheet: a store of its own, so that a step of the cursor redraws only who asks. */
export function cursorStore() {
  const listeners = new Set<() => void>()
  let state: Cursor = { row: null, field: null }
  return {
    get: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    set: (row: string | null, field: Field | null) => {
      state = { row, field }
      for (const tell of listeners) tell()
    },
  }
}

export type CursorStore = ReturnType<typeof cursorStore>
