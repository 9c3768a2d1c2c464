import { useElementSize } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type Ref } from 'react'
import { plan as words } from '../../i18n/ru/plan.ts'
import { useSession } from '../../session.ts'
import { doneOf, totalOf } from '../../ui/counts.ts'
import { Course } from '../../ui/course.tsx'
import { Stack } from '../../ui/stack.tsx'
import { Term } from '../../ui/term.tsx'
import { useCurrentRow } from '../../ui/use-current-row.ts'
import type { MeasureRow, Plan } from './queries.ts'
import { planRows, type PlanRow } from './rows.ts'
import { useRowWindow } from '../../ui/use-row-window.ts'

interface Props {
  readonly plan: Plan
  readonly measures: readonly MeasureRow[]
  readonly dense: boolean
  /** With conditions set the headings count what was found, not what there is. */
  readonly narrowed: boolean
}

const HEIGHTS = { section: 33, table: 33, measure: 51, dense: 32 } as const

export function PlanTable({ plan, measures, dense, narrowed }: Props) {
  const navigate = useNavigate()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const rows = planRows(plan.sections, measures, folded)
  const shown = rows.filter((it) => it.kind === 'measure')
  const { current, setCurrent } = useCurrentRow(
    shown,
    {
      Enter: ({ measure }) => void navigate({ to: '/measures/$measureId', params: { measureId: measure.id } }),
    },
    -1,
  )
  const { ref: measured, width } = useElementSize<HTMLTableElement>()
  const { table, rowRef, before, after, items, sticky } = useRowWindow(rows.length, {
    heightOf: (i) => HEIGHTS[rows[i]?.kind === 'measure' && dense ? 'dense' : (rows[i]?.kind ?? 'measure')],
    isHeading: (i) => rows[i]?.kind !== 'measure',
    relayout: `${width}-${dense}`,
  })
  const toggle = (key: string) => {
    setFolded((it) => {
      const next = new Set(it)
      if (!next.delete(key)) next.add(key)
      return next
    })
  }
  const draw = (i: number) => {
    const row = rows[i]
    if (!row) return null
    const at = row.kind === 'measure' ? shown.indexOf(row) : -1
    return row.kind === 'measure' ? (
      <MeasureLine
        key={row.key}
        ref={rowRef}
        index={i}
        measure={row.measure}
        current={at === current}
        onCurrent={() => setCurrent(at)}
      />
    ) : (
      <Heading
        key={row.key}
        ref={rowRef}
        index={i}
        row={row}
        folded={folded.has(row.key)}
        narrowed={narrowed}
        onToggle={() => toggle(row.key)}
      />
    )
  }
  return (
    <div ref={measured}>
      <table className={dense ? 'tbl plan dense' : 'tbl plan'} ref={table}>
        <thead>
          <tr>
            <th className="num c-no">{words.columns.number}</th>
            <th>{words.columns.title}</th>
            <th className="c-term">{words.columns.term}</th>
            <th className="c-resp">{words.columns.responsible}</th>
            <th className="c-res">{words.columns.result}</th>
            <th className="c-hod">{words.columns.course}</th>
          </tr>
        </thead>
        <tbody>
          {sticky !== null && draw(sticky)}
          {before > 0 && <tr className="gap" style={{ height: before }} aria-hidden="true" />}
          {items.map(draw)}
          {after > 0 && <tr className="gap" style={{ height: after }} aria-hidden="true" />}
        </tbody>
      </table>
    </div>
  )
}

interface HeadingProps {
  readonly row: Exclude<PlanRow, { kind: 'measure' }>
  readonly index: number
  readonly ref: Ref<HTMLTableRowElement> | undefined
  readonly folded: boolean
  readonly narrowed: boolean
  readonly onToggle: () => void
}

function Heading({ row, index, ref, folded, narrowed, onToggle }: HeadingProps) {
  const title =
    row.kind === 'section'
      ? row.section.title
      : row.table === 'mechanisms'
        ? words.otherTable.mechanisms
        : words.otherTable.other
  const counts = row.kind === 'section' && !narrowed ? row.section.counts : null
  const Arrow = folded ? IconChevronRight : IconChevronDown
  return (
    <tr className="sec" ref={ref} data-index={index}>
      <td className="no">{row.kind === 'section' ? row.section.number : ''}</td>
      <td colSpan={2}>
        <button
          type="button"
          className="fold"
          aria-expanded={!folded}
          onClick={onToggle}
          title={folded ? words.unfold : words.fold}
        >
          {title} <span className="muted how-many">{words.measures(row.found)}</span>
          <Arrow className="ic" aria-hidden />
        </button>
      </td>
      <td className="c-resp" />
      <td className="c-res" />
      <td>
        {counts && totalOf(counts) > 0 && (
          <span className="row">
            <span className="grow">
              <Stack counts={counts} />
            </span>
            <span className="sm soft nw">
              {doneOf(counts)} из {totalOf(counts)}
            </span>
          </span>
        )}
      </td>
    </tr>
  )
}

interface LineProps {
  readonly measure: MeasureRow
  readonly index: number
  readonly ref: Ref<HTMLTableRowElement> | undefined
  readonly current: boolean
  readonly onCurrent: () => void
}

function MeasureLine({ measure, index, ref, current, onCurrent }: LineProps) {
  const { today } = useSession()
  const classes = [current && 'sel', measure.state === 'cancelled' && 'struck'].filter(Boolean).join(' ')
  return (
    <tr className={classes} ref={ref} data-index={index} {...(current && { 'data-current': '' })} onClick={onCurrent}>
      <td className="no">{measure.number}</td>
      <td>
        <Link className="c2 ttl" to="/measures/$measureId" params={{ measureId: measure.id }} onFocus={onCurrent}>
          {measure.title}
        </Link>
      </td>
      <td className="c-term">
        <Term printed={measure.termText} reading={measure.termReading} nextDue={measure.nextDue} today={today} />
      </td>
      <td className="c-resp">
        <span className="c2">{measure.responsibleText}</span>
      </td>
      <td className="c-res">
        <span className="doc c2">{measure.resultText || measure.reportFormText}</span>
      </td>
      <td className="c-hod">
        <Course
          counts={measure.counts}
          figure={(done) => (
            <Link className="fig" to="/measures/$measureId" params={{ measureId: measure.id }} tabIndex={-1}>
              {done}
            </Link>
          )}
          waits={/^ждёт/.test(measure.termReading) ? words.waitsEvent : words.noObligations}
        />
      </td>
    </tr>
  )
}
