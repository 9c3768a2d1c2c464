import type { Field, Sheet, SheetRow } from '#domain/writing/index.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useMemo, useRef, type CSSProperties } from 'react'
import { flushSync } from 'react-dom'
import { writing } from '../../../i18n/ru/writing.ts'
import { EmptyState } from '../../../ui/feedback.tsx'
import type { ReadingOf } from '../row-readings.ts'
import type { SheetSession } from '../sheet-session.ts'
import type { TypingStore } from '../typing.ts'
import { CellEditor, type Editing } from './cell-editor.tsx'
import { blockToHtml, blockToText, readClipboard } from './clipboard.ts'
import { GridMenu } from './grid-menu.tsx'
import { cellId, GridRow } from './grid-row.tsx'
import { GridTools } from './grid-tools.tsx'
import type { RowMarks } from './marks.ts'
import { depthOf, type Column, type GridShape } from './shapes.ts'
import { useGrid } from './use-grid.ts'
import { gridKeys } from './use-grid-keys.ts'
import { usePointer } from './use-row-drag.ts'

interface Props {
  readonly shape: GridShape
  readonly sheet: Sheet
  readonly session: SheetSession
  readonly readOnly: boolean
  readonly marks: ReadonlyMap<string, RowMarks>
  readonly readingOf: ReadingOf | null
  readonly typing: TypingStore
  readonly newId: () => string
  readonly today: string
  readonly onCursor: (row: string | null, field: Field | null) => void
  /** Takes the height it is given and scrolls inside; else it is as tall as its rows. */
  readonly fills?: boolean
}

const ROW = 51
const HEAD = 30

/** A table of the sheet, worked with as a spreadsheet is. */
export function SheetGrid(props: Props) {
  const { shape, sheet, session, readOnly, marks, readingOf, typing, today, fills = false } = props
  const gridId = useId()
  const box = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const grid = useGrid(props)
  const { shown, size, selection, range, editing, commands, row } = grid
  const scroller = useCallback(() => box.current, [])
  const { drag, onPointerDown } = usePointer(grid, scroller)

  const virtual = useVirtualizer({
    count: shown.length,
    enabled: fills,
    getScrollElement: () => box.current,
    estimateSize: (i) => (shown[i]?.kind === shape.head ? HEAD : ROW),
    getItemKey: (i) => shown[i]?.id ?? i,
    overscan: 6,
    scrollPaddingStart: HEAD,
  })
  useEffect(() => {
    if (fills) virtual.scrollToIndex(selection.at.row, { align: 'auto' })
  }, [fills, virtual, selection.at.row])
  const drawn = fills ? virtual.getVirtualItems() : []
  const indexes = fills ? drawn.map((it) => it.index) : shown.map((_, i) => i)
  const before = drawn[0]?.start ?? 0
  const after = fills ? Math.max(0, virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)) : 0

  const byId = useMemo(() => new Map<string, SheetRow>(sheet.map((it) => [it.id, it])), [sheet])
  const editorNow = useRef<(editing: Editing, label: string, column: Column | undefined) => React.ReactNode>(() => null)
  editorNow.current = (open, label, column) => (
    <CellEditor
      editing={open}
      label={label}
      doc={column?.doc ?? false}
      choice={column?.choice ?? false}
      today={today}
      onType={(text) => typing.set({ row: open.row, field: open.field, text, base: open.base })}
      onDone={(text, leave) => {
        commands.close(text, leave)
        if (leave !== 'stay') box.current?.focus({ preventScroll: true })
      }}
      onCancel={() => {
        commands.cancel()
        box.current?.focus({ preventScroll: true })
      }}
    />
  )
  const editor = useCallback<typeof editorNow.current>((...args) => editorNow.current(...args), [])
  const keys = gridKeys(grid, () => tools.current?.querySelector('button')?.focus())

  return (
    <div className={fills ? 'sheet fills' : 'sheet'}>
      {!readOnly && <GridTools ref={tools} shape={shape} grid={grid} session={session} box={box} brief={!fills} />}
      <GridMenu grid={grid} shape={shape} readOnly={readOnly}>
        {(onContextMenu) => (
          <div
            ref={box}
            role="grid"
            className="grid-box"
            aria-label={shape.label}
            aria-rowcount={size.rows + 1}
            aria-colcount={size.cols}
            aria-multiselectable
            aria-readonly={readOnly}
            aria-activedescendant={
              row && indexes.includes(selection.at.row)
                ? cellId(gridId, row.id, shownCol(shape, row, selection.at.col))
                : undefined
            }
            tabIndex={0}
            style={{ '--tracks': shape.columns.map((it) => it.track).join(' ') } as CSSProperties}
            // the sign that opens a cell must find it open
            onKeyDown={(event) => flushSync(() => keys(event))}
            onPointerDown={onPointerDown}
            onDoubleClick={() => commands.open('edit')}
            onContextMenu={onContextMenu}
            onCopy={(event) => {
              if (editing) return
              event.preventDefault()
              event.clipboardData.setData('text/plain', blockToText(commands.block()))
              event.clipboardData.setData('text/html', blockToHtml(commands.block()))
            }}
            onCut={(event) => {
              if (editing) return
              event.preventDefault()
              event.clipboardData.setData('text/plain', blockToText(commands.block()))
              event.clipboardData.setData('text/html', blockToHtml(commands.block()))
              commands.clear()
            }}
            onPaste={(event) => {
              if (editing) return
              event.preventDefault()
              commands.paste(readClipboard(event.clipboardData))
            }}
          >
            <div role="row" aria-rowindex={1} className="gr gh">
              {shape.columns.map((it, col) => (
                <div
                  key={it.field}
                  role="columnheader"
                  className={col >= range.left && col <= range.right ? 'gc cur' : 'gc'}
                >
                  {it.name}
                </div>
              ))}
            </div>
            {before > 0 && <div role="presentation" style={{ height: before }} />}
            {indexes.map((i) => {
              const it = shown[i]
              if (!it) return null
              const inRange = i >= range.top && i <= range.bottom
              return (
                <GridRow
                  key={it.id}
                  shape={shape}
                  row={it}
                  index={i}
                  depth={depthOf(byId, it)}
                  reading={it.kind === shape.kind ? (readingOf?.(it, shown[i - 1]) ?? null) : null}
                  marks={marks.get(it.id)}
                  gridId={gridId}
                  active={i === selection.at.row ? selection.at.col : -1}
                  left={inRange ? range.left : -1}
                  right={inRange ? range.right : -1}
                  editing={editing?.row === it.id ? editing : null}
                  editor={editor}
                  drop={
                    drag?.gap === i ? 'above' : drag?.gap === shown.length && i === shown.length - 1 ? 'below' : null
                  }
                  readOnly={readOnly}
                  measure={fills ? virtual.measureElement : undefined}
                />
              )
            })}
            {after > 0 && <div role="presentation" style={{ height: after }} />}
          </div>
        )}
      </GridMenu>
      {shown.length === 0 && fills && <EmptyState title={writing.grid.empty}>{writing.grid.emptyText}</EmptyState>}
    </div>
  )
}

/** A head row has two cells at most: the last one stands for all columns behind it. */
function shownCol({ head }: GridShape, row: SheetRow, col: number): number {
  if (row.kind !== head) return col
  return Math.min(col, row.kind === 'section' ? 1 : 0)
}
