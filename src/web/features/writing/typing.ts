import type { Typing } from './kept-edits.ts'

/** The words being typed in the open cell, for those who read along: a store of its own, so that typing redraws nothing else. */
export function typingStore(keep: (it: Typing | null) => void, later: (ms: number, run: () => void) => () => void) {
  const listeners = new Set<() => void>()
  let state: Typing | null = null
  let giveUp: (() => void) | null = null
  return {
    get: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    set: (next: Typing | null) => {
      state = next
      giveUp?.()
      giveUp = null
      // a page that goes down in the middle of a word loses a quarter of a second of it
      if (next === null) keep(null)
      else giveUp = later(250, () => keep(state))
      for (const tell of listeners) tell()
    },
  }
}

export type TypingStore = ReturnType<typeof typingStore>
