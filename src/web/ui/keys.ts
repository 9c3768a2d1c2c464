import { useEffect, useRef } from 'react'

/** «KeyJ», «Ctrl+KeyK», «Shift+Slash», «KeyG KeyP» (one after the other): physical keys, the same on every layout. */
export type Combo = string
export type Bindings = Readonly<Record<Combo, (event: KeyboardEvent) => void>>

interface Pressed {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The name of what was pressed. Ctrl and the Mac's ⌘ are one. */
export const comboOf = ({ code, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Combo =>
  [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', code].filter(Boolean).join('+')

/** The combination bound here that this press completes, the longer one first; `before` is the press just before. */
export const completed = (bound: readonly Combo[], before: Combo | null, now: Combo): Combo | null =>
  bound.find((it) => before !== null && it === `${before} ${now}`) ?? bound.find((it) => it === now) ?? null

/** A press with Ctrl or Alt, or of a key that writes nothing, works inside a field too. */
export const writes = (combo: Combo): boolean =>
  /^(Shift\+)?(Key|Digit|Slash|Space|Enter|Arrow|Backspace|Delete)/.test(combo)

const FIELDS =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="menu"], [role="listbox"]'
const PAUSE_MS = 1200
const OFF = 'vekha.letterKeys'

export const letterKeys = {
  on: (): boolean => localStorage.getItem(OFF) !== 'off',
  set: (on: boolean): void => {
    localStorage.setItem(OFF, on ? 'on' : 'off')
  },
}

/** Binds keys while the component is on the page. Letter keys rest in fields, in dialogs and when switched off. */
export function useKeys(bindings: Bindings, enabled = true): void {
  const current = useRef(bindings)
  useEffect(() => {
    current.current = bindings
  })
  useEffect(() => {
    if (!enabled) return
    let before: { readonly combo: Combo; readonly at: number } | null = null
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const now = comboOf(event)
      const target = event.target instanceof Element ? event.target : null
      const inField = target?.closest(FIELDS) !== null && target !== null
      const inDialog = target?.closest('[role="dialog"]') !== null && target !== null
      if (writes(now) && (inField || inDialog || !letterKeys.on())) return
      if (/^(Enter|Space)$/.test(now) && target?.closest('a, button')) return
      const recent = before !== null && event.timeStamp - before.at < PAUSE_MS ? before.combo : null
      const found = completed(Object.keys(current.current), recent, now)
      before = { combo: now, at: event.timeStamp }
      if (found === null) return
      before = null
      event.preventDefault()
      current.current[found]?.(event)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [enabled])
}
