import { DeskGrid } from './desk-grid.tsx'
import { useDesk } from './desk-context.ts'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { RowPanel } from './row-panel.tsx'

/** The table of measures, and beside it how the current one is read. */
export function MeasuresPart() {
  return (
    <div className="ed-two">
      <DeskGrid of="measures" fills />
      <Beside />
    </div>
  )
}

/** Comes after the cursor: keys do not wait for it. */
function Beside() {
  const { sheet, cursor, from, to, typing } = useDesk()
  const at = useDeferredValue(useSyncExternalStore(cursor.subscribe, cursor.get))
  const row = sheet.find((it) => it.id === at.row && it.removedWith === undefined)
  return <RowPanel row={row} from={from} to={to} typing={typing} />
}
