import { printTerm } from '#domain/terms/index.ts'
import { cellOf, CYCLE_LINKS, type SheetRow } from '#domain/writing/index.ts'
import { IconGripVertical, IconMessage } from '@tabler/icons-react'
import { memo, type ReactNode, type Ref } from 'react'
import { writing } from '../../../i18n/ru/writing.ts'
import { StateGlyph } from '../../../ui/state-glyph.tsx'
import { targetWords } from '../../plan/index.ts'
import type { ReadCells } from '../row-readings.ts'
import type { Editing } from './cell-editor.tsx'
import type { RowMarks } from './marks.ts'
import { fieldAt, type Column, type GridShape } from './shapes.ts'

const { grid: say } = writing

interface Props {
  readonly shape: GridShape
  readonly row: SheetRow
  readonly index: number
  readonly depth: number
  readonly reading: ReadCells | null
  readonly marks: RowMarks | undefined
  readonly gridId: string
  /** The column of the cursor and of the range in this row; -1 where there is none. */
  readonly active: number
  readonly left: number
  readonly right: number
  readonly editing: Editing | null
  readonly editor: (editing: Editing, label: string, column: Column | undefined) => ReactNode
  readonly drop: 'above' | 'below' | null
  readonly readOnly: boolean
  readonly measure: Ref<HTMLDivElement> | undefined
}

export const cellId = (gridId: string, row: string, col: number): string => `${gridId}-${row}-${col}`

/** One line of the table. Redrawn only when its own words, cursor or marks change. */
export const GridRow = memo(function GridRow(props: Props) {
  const { shape, row, index, depth, active, left, right, drop, measure } = props
  const isHead = row.kind === shape.head
  const count = isHead ? (row.kind === 'section' ? 2 : 1) : shape.columns.length
  const classes = ['gr', isHead && 'head', active >= 0 && 'cur', drop && `drop-${drop}`]
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      className={classes.filter(Boolean).join(' ')}
      data-index={index}
      data-depth={depth}
    >
      {Array.from({ length: count }, (_, col) => {
        const last = isHead && col === count - 1
        const isIn = (at: number) => (last ? at >= col : at === col)
        const ranged = left >= 0 && (last ? right >= col : col >= left && col <= right)
        return <Cell key={col} {...props} col={col} isActive={active >= 0 && isIn(active)} ranged={ranged} />
      })}
    </div>
  )
})

interface CellProps extends Props {
  readonly col: number
  readonly isActive: boolean
  readonly ranged: boolean
}

function Cell({ shape, row, col, isActive, ranged, reading, marks, gridId, editing, editor, readOnly }: CellProps) {
  const isHead = row.kind === shape.head
  const field = fieldAt(shape, row, col)
  const column = isHead ? undefined : shape.columns[col]
  const name = column?.name ?? (row.kind === 'section' ? say.section : say.body)
  const mark = marks?.get(field)
  const doubt = column?.reads === 'term' ? reading?.doubts[0]?.message : undefined
  const label = say.cell(name, cellOf(row, 'number'))
  const open = editing !== null && editing.field === field
  const classes = [
    'gc',
    field === 'number' && 'no',
    (column?.doc ?? false) && 'doc',
    isActive && 'at',
    ranged && 'in',
    mark?.peer !== undefined && 'peer',
    mark?.clash && 'clash',
  ]
  return (
    <div
      role="gridcell"
      id={cellId(gridId, row.id, col)}
      data-col={col}
      data-label={name}
      aria-selected={isActive || ranged}
      aria-readonly={readOnly}
      className={classes.filter(Boolean).join(' ')}
    >
      <span className="vh">{`${label}: `}</span>
      {col === 0 && !readOnly && (
        <span className="grip" data-grip title={say.drag}>
          <IconGripVertical className="ic" aria-hidden />
        </span>
      )}
      <Words row={row} column={column} text={cellOf(row, field)} reading={reading} doubt={doubt} />
      {mark?.peer !== undefined && <span className="tag">{mark.peer}</span>}
      {mark?.clash && <span className="vh">{say.clash}</span>}
      {mark && mark.remarks > 0 && (
        <span className="rem" title={say.remarks(mark.remarks)}>
          <IconMessage className="ic" role="img" aria-label={say.remarks(mark.remarks)} />
        </span>
      )}
      {open && editor(editing, label, column)}
    </div>
  )
}

interface WordsProps {
  readonly row: SheetRow
  readonly column: Column | undefined
  readonly text: string
  readonly reading: ReadCells | null
  readonly doubt: string | undefined
}

/** The words as typed, and under them how they were read. */
function Words({ row, column, text, reading, doubt }: WordsProps) {
  if (column?.choice) {
    const link = CYCLE_LINKS.find((it) => it === text)
    return <span className="cyc">{link ? writing.cycle[link] : text}</span>
  }
  const needed = row.kind === 'measure' && column !== undefined && column.field !== 'number'
  if (text === '') return needed ? <span className="miss">{say.absent}</span> : null
  return (
    <>
      <span className={doubt === undefined ? 'wd' : 'wd wavy'}>{text}</span>
      {column?.reads === 'term' && reading && (
        <span className={doubt === undefined ? 'rd' : 'rd doubt'}>
          {doubt !== undefined && <StateGlyph of="doubt" />}
          {doubt ?? printTerm(reading.term)}
        </span>
      )}
      {column?.reads === 'targets' && reading && (
        <span className="rd">{reading.targets.map(targetWords).filter(Boolean).join(', ')}</span>
      )}
    </>
  )
}
