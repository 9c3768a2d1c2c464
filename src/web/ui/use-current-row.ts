import { useState } from 'react'
import { useKeys, type Bindings } from './keys.ts'

/**
 * The current row of a list: J K and the arrows walk, the other bindings act on it. A queue begins at its first row,
 * a long list at none (`start` −1).
 * The row element carries `data-current`, so that walking brings it into view.
 */
export function useCurrentRow<Row>(
  rows: readonly Row[],
  actions: Readonly<Record<string, (row: Row) => void>> = {},
  start: 0 | -1 = 0,
) {
  const [wanted, setCurrent] = useState<number>(start)
  const current = Math.min(wanted, rows.length - 1)
  const step = (by: number) => () => {
    if (rows.length === 0) return
    setCurrent(Math.max(0, Math.min(rows.length - 1, current + by)))
    requestAnimationFrame(() => document.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' }))
  }
  const bound: Bindings = {
    KeyJ: step(1),
    KeyK: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    ...Object.fromEntries(
      Object.entries(actions).map(([combo, act]) => [
        combo,
        () => {
          const row = rows[current]
          if (row !== undefined) act(row)
        },
      ]),
    ),
  }
  useKeys(bound, rows.length > 0)
  return { current, setCurrent }
}
