import { dropRow } from '#domain/writing/index.ts'
import { useEffect, useState } from 'react'
import type { Spot } from './selection.ts'
import type { Grid } from './use-grid.ts'

interface Drag {
  readonly from: number
  readonly gap: number
}

const EDGE = 36

const spotUnder = (x: number, y: number): (Spot & { readonly below: boolean; readonly grip: boolean }) | null => {
  const target = document.elementFromPoint(x, y)
  const line = target?.closest<HTMLElement>('[data-index]')
  if (!line) return null
  const cell = target?.closest<HTMLElement>('[data-col]')
  const { top, height } = line.getBoundingClientRect()
  return {
    row: Number(line.dataset['index']),
    col: Number(cell?.dataset['col'] ?? 0),
    below: y > top + height / 2,
    grip: target?.closest('[data-grip]') !== null,
  }
}

/** The pointer on the table: a grip drags its row or section, a cell is chosen, and a range with the button down. */
export function usePointer({ shown, selection, commands, editing }: Grid, scroller: () => HTMLElement | null) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const [selecting, setSelecting] = useState(false)

  useEffect(() => {
    if (!drag && !selecting) return
    const onMove = (event: PointerEvent) => {
      const spot = spotUnder(event.clientX, event.clientY)
      scrollAtEdge(scroller(), event.clientY)
      if (!spot) return
      if (drag) setDrag({ ...drag, gap: spot.row + (spot.below ? 1 : 0) })
      else if (spot.row !== selection.at.row || spot.col !== selection.at.col) commands.choose(spot, true)
    }
    const onUp = () => {
      const edit = drag && dropRow(shown, drag.from, drag.gap)
      if (edit) commands.move(edit)
      setDrag(null)
      setSelecting(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(null)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('keydown', onKey)
    }
  }, [drag, selecting, selection, shown, commands, scroller])

  const onPointerDown = (event: React.PointerEvent) => {
    const spot = spotUnder(event.clientX, event.clientY)
    if (!spot || (event.target instanceof Element && event.target.closest('.cell-editor'))) return
    if (event.button === 0 && spot.grip) {
      event.preventDefault()
      setDrag({ from: spot.row, gap: spot.row })
      return
    }
    const again = spot.row === selection.at.row && spot.col === selection.at.col
    // a finger has no second button and no F2: the second tap opens the cell
    if (event.pointerType === 'touch') {
      if (again && !editing) commands.open('edit')
      else commands.choose(spot, false)
      return
    }
    commands.choose(spot, event.shiftKey)
    if (event.button === 0) setSelecting(true)
  }
  return { drag, onPointerDown }
}

function scrollAtEdge(box: HTMLElement | null, y: number): void {
  if (!box) return
  const { top, bottom } = box.getBoundingClientRect()
  if (y < top + EDGE * 2) box.scrollBy(0, -EDGE / 3)
  if (y > bottom - EDGE) box.scrollBy(0, EDGE / 3)
}
