import {
  applyEdits,
  cellOf,
  CYCLE_LINKS,
  fillDown,
  numberRows,
  pasteBlock,
  versionOf,
  type Edit,
  type Field,
  type Sheet,
  type SheetRow,
} from '#domain/writing/index.ts'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { writing } from '../../../i18n/ru/writing.ts'
import { toast } from '../../../ui/toast.tsx'
import type { SheetSession } from '../sheet-session.ts'
import type { TypingStore } from '../typing.ts'
import type { Editing, Leave } from './cell-editor.tsx'
import type { Block } from './clipboard.ts'
import { addHead, addRow, cleared, nudge, withNumbers } from './row-edits.ts'
import { clamped, entered, oneCell, rangeOf, stepped, tabbed, type Selection, type Spot } from './selection.ts'
import { fieldAt, shownRows, type GridShape } from './shapes.ts'

interface Options {
  readonly shape: GridShape
  readonly sheet: Sheet
  readonly session: SheetSession
  readonly readOnly: boolean
  readonly typing: TypingStore
  readonly newId: () => string
  /** «14.05.2026», for Ctrl ;. */
  readonly today: string
  readonly onCursor: (row: string | null, field: Field | null) => void
}

/** The table as it is worked with: cursor, range, open cell, and everything that can be done to them. */
export function useGrid({ shape, sheet, session, readOnly, typing, newId, today, onCursor }: Options) {
  const shown = useMemo(() => shownRows(sheet, shape), [sheet, shape])
  const size = { rows: shown.length, cols: shape.columns.length }
  const [chosen, setChosen] = useState<Selection>(() => oneCell({ row: 0, col: 0 }))
  const [editing, setEditing] = useState<Editing | null>(null)
  const [entry, setEntry] = useState(false)

  // The cursor stays on its row when others put rows above it or take them away.
  const anchor = useRef<{ readonly at: string | undefined; readonly from: string | undefined }>({
    at: undefined,
    from: undefined,
  })
  const selection = useMemo((): Selection => {
    const place = (id: string | undefined, spot: Spot): Spot => {
      const found = id === undefined || shown[spot.row]?.id === id ? -1 : shown.findIndex((row) => row.id === id)
      return clamped(found < 0 ? spot : { ...spot, row: found }, { rows: shown.length, cols: shape.columns.length })
    }
    return {
      ...chosen,
      at: place(anchor.current.at, chosen.at),
      from: place(anchor.current.from, chosen.from),
    }
  }, [chosen, shown, shape])

  const choose = useCallback(
    (next: Selection, rows: readonly SheetRow[] = shown) => {
      anchor.current = { at: rows[next.at.row]?.id, from: rows[next.from.row]?.id }
      setChosen(next)
      setEntry(true)
    },
    [shown],
  )
  const row = shown[selection.at.row]
  const field = row ? fieldAt(shape, row, selection.at.col) : null
  useEffect(() => {
    if (entry) onCursor(row?.id ?? null, field)
  }, [entry, row?.id, field, onCursor])

  /** Edits, and the cursor on a row that they bring in. */
  const run = (edits: readonly Edit[], cursor?: { readonly id: string; readonly col: number }) => {
    if (readOnly || edits.length === 0) return
    session.edit(edits)
    if (!cursor) return
    const rows = shownRows(session.get().sheet, shape)
    const at = rows.findIndex((it) => it.id === cursor.id)
    if (at >= 0) choose(oneCell({ row: at, col: cursor.col }), rows)
  }

  const range = rangeOf(selection)
  const rowsIn = (): readonly SheetRow[] => shown.slice(range.top, range.bottom + 1)
  const colsIn = (): readonly number[] => Array.from({ length: range.right - range.left + 1 }, (_, i) => range.left + i)

  const open = (mode: Editing['mode'], initial?: string) => {
    if (!row || !field || readOnly) return
    const at = { row: row.id, col: selection.at.col, field, base: versionOf(row, field) }
    const words = initial ?? cellOf(row, field)
    setEditing({ ...at, initial: words, mode })
    typing.set({ row: at.row, field, text: words, base: at.base })
  }
  const go = (leave: Leave) => {
    if (leave === 'stay') return
    if (leave === 'up') choose(entered(selection, size, true) ?? selection)
    if (leave === 'down') choose(entered(selection, size, false) ?? selection)
    if (leave === 'left') choose(tabbed(selection, size, true) ?? selection)
    if (leave === 'right') tab(false)
  }
  const tab = (back: boolean): void => {
    const next = tabbed(selection, size, back)
    if (next) choose(next)
    else commands.addRow(shape.columns[0]?.field === 'number' ? 1 : 0)
  }
  const close = (text: string, leave: Leave) => {
    const it = editing
    setEditing(null)
    typing.set(null)
    if (it && text !== it.initial) session.edit([{ op: 'set', row: it.row, field: it.field, text, base: it.base }])
    else if (it && it.mode === 'type' && text === '') clearOne(it)
    go(leave)
  }
  const clearOne = ({ row: id, field: of, base }: Editing) => {
    session.edit([{ op: 'set', row: id, field: of, text: '', base }])
  }

  const commands = {
    step: (step: Parameters<typeof stepped>[1], extend: boolean) => choose(stepped(selection, step, size, extend)),
    tab,
    enter: (back: boolean) => choose(entered(selection, size, back) ?? selection),
    all: () => choose({ at: { row: size.rows - 1, col: size.cols - 1 }, from: { row: 0, col: 0 }, tabFrom: null }),
    choose: (spot: Spot, extend: boolean) =>
      choose(extend ? { ...selection, at: spot, tabFrom: null } : oneCell(clamped(spot, size))),
    open,
    close,
    cancel: () => {
      setEditing(null)
      typing.set(null)
    },
    clear: () => run(cleared(shape, rowsIn(), colsIn())),
    addRow: (col = selection.at.col) => {
      const id = newId()
      run(withNumbers(sheet, [addRow(shape, row, id)]), { id, col })
    },
    addHead: () => {
      if (shape.head === null) return
      const id = newId()
      run(withNumbers(sheet, [addHead(shown, shape.head, row, id)]), { id, col: shape.head === 'section' ? 1 : 0 })
    },
    remove: () => {
      const gone = rowsIn()
      if (readOnly || gone.length === 0) return
      run(gone.map((it): Edit => ({ op: 'remove', row: it.id })))
      const rows = shownRows(session.get().sheet, shape)
      choose(oneCell(clamped({ row: range.top, col: selection.at.col }, { ...size, rows: rows.length })), rows)
      toast({
        id: 'writing-removed',
        text: writing.tool.removed(gone.length),
        action: { label: writing.tool.undo, run: () => void session.undo(), keys: 'Ctrl Z' },
      })
    },
    nudge: (by: -1 | 1) => {
      const edit = nudge(shown, selection.at.row, by)
      if (edit && row) run([edit], { id: row.id, col: selection.at.col })
    },
    move: (edit: Edit) => run([edit], { id: edit.row, col: selection.at.col }),
    fillDown: () => {
      const one = range.top === range.bottom
      const above = one ? shown[range.top - 1] : undefined
      const rows = (above ? [above, ...rowsIn()] : rowsIn()).map((it) => it.id)
      const fields = colsIn().flatMap((col) => shape.columns[col]?.field ?? [])
      run(fillDown(sheet, rows, fields))
    },
    renumber: () => run(numbered(sheet, shape)),
    today: () => {
      if (row && field) run([{ op: 'set', row: row.id, field, text: today, base: versionOf(row, field) }])
    },
    block: (): Block =>
      rowsIn().map((it) =>
        colsIn().map((col) => {
          const text = it.kind === shape.head && col > 1 ? '' : cellOf(it, fieldAt(shape, it, col))
          const link = CYCLE_LINKS.find((one) => shape.columns[col]?.choice && one === text)
          return link ? writing.cycle[link] : text
        }),
      ),
    paste: (block: Block) => {
      if (!row || !field || readOnly) return
      const into = row.kind === shape.head && block.some((it) => it.length > 2) ? addRow(shape, row, newId()) : null
      const ground = into ? applyEdits(sheet, [into]).sheet : sheet
      const start = into ? { row: into.row, field: fieldFor(shape, 0) } : { row: row.id, field }
      const columns = row.kind === shape.head && !into ? undefined : shape.columns.map((it) => it.field)
      const { edits, lost } = pasteBlock(ground, translated(block, shape, start.field), {
        ...start,
        ...(columns && { columns }),
        newId,
      })
      const all = into ? [into, ...edits] : edits
      run(withNumbers(sheet, all), {
        id: start.row,
        col: Math.max(
          0,
          shape.columns.findIndex((it) => it.field === start.field),
        ),
      })
      if (lost.length > 0) toast({ text: writing.grid.lost(lost.length) })
    },
    undo: () => session.undo(),
    redo: () => session.redo(),
  }
  return { shown, size, selection, range, row, field, editing, commands }
}

const fieldFor = ({ columns }: GridShape, col: number): Field => columns[col]?.field ?? 'text'

/** Pasted words of the management cycle as the sheet keeps them. */
function translated(block: Block, { columns }: GridShape, from: Field): Block {
  const choice = columns.findIndex((it) => it.choice) - columns.findIndex((it) => it.field === from)
  if (choice < 0) return block
  return block.map((texts) =>
    texts.map((text, i) => {
      if (i !== choice) return text
      return CYCLE_LINKS.find((it) => writing.cycle[it] === text.trim().toLowerCase()) ?? text
    }),
  )
}

/** All rows of the table counted anew. */
function numbered(sheet: Sheet, { kind, head }: GridShape): readonly Edit[] {
  const kinds = new Map(sheet.map((row) => [row.id, row.kind]))
  return numberRows(sheet, { renumber: true }).filter((edit) => [kind, head].includes(kinds.get(edit.row) ?? null))
}

export type Grid = ReturnType<typeof useGrid>
