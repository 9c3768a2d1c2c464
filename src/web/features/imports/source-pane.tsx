import type { Paragraph, SourceDocument, Table } from '#domain/documents/index.ts'
import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconPencil } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { imports } from '../../i18n/ru/imports.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { columnShares, isAcross, piecesOf, type Piece } from './locate.ts'
import type { MarginMark, SourceMarks, SpotMark } from './source-marks.ts'
import '@fontsource/pt-serif/cyrillic-700.css'

const say = imports.source

interface Props {
  readonly source: SourceDocument
  readonly marks: SourceMarks
  /** Key of the place that is looked at, and the cell in it. */
  readonly current: { readonly spot: string; readonly cell: number | null } | null
  readonly onPick: (measure: number) => void
}

/** The document as it was: white in both themes, with a proof-reader's marks in its left margin. */
export function SourcePane({ source, marks, current, onPick }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => piecesOf(source.blocks), [source])
  const stops = useMemo(() => stopsOf(source), [source])
  const [stop, setStop] = useState(0)
  const spot = current?.spot

  useEffect(() => {
    const row = spot === undefined ? null : scroller.current?.querySelector(`[data-spot="${spot}"]`)
    row?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [spot])

  const go = (to: number) => {
    setStop(to)
    scroller.current?.querySelector(`[data-spot="${stops.spots[to] ?? ''}"]`)?.scrollIntoView({ block: 'start' })
  }
  const name = stops.kind === 'page' ? say.page : say.table
  return (
    <>
      <div className="im-bar">
        {stops.spots.length > 1 && (
          <>
            <ActionIcon
              aria-label={stops.kind === 'page' ? say.previousPage : say.previousTable}
              disabled={stop === 0}
              onClick={() => go(stop - 1)}
            >
              <IconChevronUp className="ic" aria-hidden />
            </ActionIcon>
            <span className="nw">{name(stop + 1, stops.spots.length)}</span>
            <ActionIcon
              aria-label={stops.kind === 'page' ? say.nextPage : say.nextTable}
              disabled={stop >= stops.spots.length - 1}
              onClick={() => go(stop + 1)}
            >
              <IconChevronDown className="ic" aria-hidden />
            </ActionIcon>
          </>
        )}
        <span className="grow" />
        <span className="leg" aria-hidden="true">
          <span>
            <b className="tick" />
            {say.read}
          </span>
          <span>
            <i className="d" />
            {say.doubtful}
          </span>
          <span>
            <svg className="f" viewBox="0 0 16 8">
              <path d="M1 5q2-4 3.6 0t3.6 0 3.6 0 3.6 0" />
            </svg>
            {say.finding}
          </span>
        </span>
      </div>
      <div className="im-scroll" ref={scroller} tabIndex={0} role="group" aria-label={say.name}>
        <div className="paper" lang="ru">
          {pieces.map((piece) => (
            <PieceView
              key={piece.kind === 'rows' ? `${piece.block}.${piece.from}` : piece.block}
              piece={piece}
              source={source}
              marks={marks}
              current={holds(piece, current?.spot) ? current : null}
              onPick={onPick}
            />
          ))}
        </div>
      </div>
    </>
  )
}

/** Where the arrows above the page lead: pages where the format knows them, else tables. */
function stopsOf({ blocks, pages }: SourceDocument): {
  readonly kind: 'page' | 'table'
  readonly spots: readonly string[]
} {
  if (pages === null || pages < 2)
    return { kind: 'table', spots: blocks.flatMap((it, i) => (it.kind === 'table' ? [`${i}.0`] : [])) }
  const spots = new Map<number, string>()
  const note = (page: number | null, spot: string) => {
    if (page !== null && !spots.has(page)) spots.set(page, spot)
  }
  blocks.forEach((it, i) => {
    if (it.kind === 'paragraph') note(it.place.page, String(i))
    else it.rows.forEach((row, r) => note(row.place.page, `${i}.${r}`))
  })
  return { kind: 'page', spots: [...spots.entries()].toSorted((a, b) => a[0] - b[0]).map((it) => it[1]) }
}

function holds(piece: Piece, spot: string | undefined): boolean {
  const [block, row] = (spot ?? '').split('.').map(Number)
  return (
    piece.block === block && (piece.kind === 'paragraph' || (row !== undefined && row >= piece.from && row < piece.to))
  )
}

interface PieceProps extends Props {
  readonly piece: Piece
}

const PieceView = memo(function PieceView({ piece, source, ...rest }: PieceProps) {
  const block = source.blocks[piece.block]
  if (!block) return null
  return (
    <div className="piece">
      {block.kind === 'paragraph' ? (
        <ParagraphView of={block} spot={String(piece.block)} {...rest} />
      ) : (
        piece.kind === 'rows' && (
          <RowsView table={block} block={piece.block} from={piece.from} to={piece.to} {...rest} />
        )
      )}
    </div>
  )
})

type Shown = Pick<Props, 'marks' | 'current' | 'onPick'>

function ParagraphView({ of, spot, marks, current }: Shown & { readonly of: Paragraph; readonly spot: string }) {
  const mark = marks.get(spot)
  const classes = [
    of.level !== null && `lv lv${of.level}`,
    of.bold && 'bd',
    of.italic && 'it',
    current && 'cur',
  ].filter(Boolean)
  return (
    <p data-spot={spot} className={classes.join(' ')} style={of.align ? { textAlign: of.align } : undefined}>
      {mark && <Margin mark={mark.margin} />}
      {of.numbering !== null && `${of.numbering} `}
      <Words text={of.text} mark={mark?.cells.get(0)} />
    </p>
  )
}

/** From here on a table is set in smaller type, as a typist would do. */
const MANY_COLUMNS = 5

interface RowsProps extends Shown {
  readonly table: Table
  readonly block: number
  readonly from: number
  readonly to: number
}

function RowsView({ table, block, from, to, marks, current, onPick }: RowsProps) {
  const shares = useMemo(() => columnShares(table), [table])
  return (
    <table className={table.columns > MANY_COLUMNS ? 'many' : undefined}>
      <colgroup>
        {shares.map((share, i) => (
          <col key={i} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <tbody>
        {table.rows.slice(from, to).map((row, i) => {
          const spot = `${block}.${from + i}`
          const mark = marks.get(spot)
          const isCurrent = current?.spot === spot
          const measure = mark?.measure ?? null
          const across = measure === null && isAcross(row)
          return (
            <tr
              key={spot}
              data-spot={spot}
              className={isCurrent ? 'cur' : undefined}
              {...(measure === null ? {} : { 'data-measure': measure, onClick: () => onPick(measure) })}
            >
              {(across ? row.cells.slice(0, 1) : row.cells).map((cell, c) => {
                const Tag = row.header ? 'th' : 'td'
                const spans = cell.columnSpan > 1 && row.cells.length === 1
                const classes = [
                  cell.bold && 'bd',
                  cell.italic && 'it',
                  spans && 'mid',
                  isCurrent && current.cell === c && 'at',
                ].filter(Boolean)
                return (
                  <Tag
                    key={c}
                    colSpan={across ? table.columns : cell.columnSpan}
                    rowSpan={cell.rowSpan}
                    className={classes.join(' ')}
                  >
                    {c === 0 && mark && <Margin mark={mark.margin} />}
                    <Words text={cell.text} mark={mark?.cells.get(c)} />
                  </Tag>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A cell's text with the doubtful words on the highlighter, or the whole of it. */
function Words({ text, mark }: { readonly text: string; readonly mark: SpotMark | undefined }) {
  if (!mark) return text
  const quote = mark.quote !== '' && text.includes(mark.quote) ? mark.quote : text
  const at = text.indexOf(quote)
  return (
    <>
      {text.slice(0, at)}
      <mark className={mark.kind}>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  )
}

const SAID = {
  ...imports.draft.mark,
  error: imports.findings.severity.error,
  warning: imports.findings.severity.warning,
}

function Margin({ mark }: { readonly mark: MarginMark | null }) {
  if (mark === null) return null
  return (
    <span className="mg">
      {mark === 'sure' ? (
        <i className="tick" />
      ) : mark === 'corrected' ? (
        <IconPencil className="ic" aria-hidden />
      ) : (
        <StateGlyph of={mark === 'absent' ? 'doubt' : mark} />
      )}
      <span className="vh">{SAID[mark]}. </span>
    </span>
  )
}
