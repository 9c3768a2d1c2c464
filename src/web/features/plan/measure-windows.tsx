import { Link, useRouter, type LinkProps } from '@tanstack/react-router'
import { useState } from 'react'
import { count, DAYS, number, percent, shortDay } from '../../i18n/format.ts'
import { measure as words } from '../../i18n/ru/plan.ts'
import { useSession } from '../../session.ts'
import { doneOf, leadingState, totalOf, type Counts } from '../../ui/counts.ts'
import { EvidenceChip } from '../../ui/evidence-chip.tsx'
import { EmptyState } from '../../ui/feedback.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { figureOf, reaches, targetWords } from './target-words.ts'
import type { Measure } from './queries.ts'
import { currentWindow, windowsOf, type WindowObligation } from './windows.ts'

const countsOf = (rows: readonly WindowObligation[]): Counts => {
  const counts: Partial<Record<WindowObligation['state'], number>> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** Who answered what, window by window; bars where the answers are figures. */
export function MeasureWindows({ measure }: { readonly measure: Measure }) {
  const { today } = useSession()
  const windows = windowsOf(measure.obligations, today)
  const [chosen, choose] = useState(currentWindow(windows)?.key)
  const shown = windows.find((it) => it.key === chosen) ?? windows[0]
  if (!shown) return <EmptyState title={words.noObligations}>{words.noObligationsText}</EmptyState>
  return (
    <>
      <div className="tabs" role="tablist">
        {windows.map((it) => {
          const counts = countsOf(it.rows)
          const lead = leadingState(counts)
          const ahead = lead === 'notDue' && it.key !== ''
          return (
            <button
              key={it.key}
              type="button"
              role="tab"
              aria-selected={it === shown}
              className={it === shown ? 'on' : ''}
              onClick={() => choose(it.key)}
            >
              <span className="first-up">{it.label}</span>
              {lead && <StateGlyph of={lead} />}
              <span className="n">
                {ahead
                  ? words.dueWindow(shortDay(it.rows[0]?.dueOn ?? it.key, today))
                  : words.of(doneOf(counts), totalOf(counts))}
              </span>
            </button>
          )
        })}
      </div>
      <Rows rows={shown.rows} measure={measure} />
    </>
  )
}

function Rows({ rows, measure }: { readonly rows: readonly WindowObligation[]; readonly measure: Measure }) {
  const { today } = useSession()
  const figure = figureOf(measure.targets)
  const values = rows.flatMap((it) =>
    it.answer?.value === null || it.answer?.value === undefined ? [] : [it.answer.value],
  )
  const valued = values.length > 0
  const most = figure?.unit === '%' ? 100 : Math.max(1, ...values, figure?.value ?? 0) * 1.1
  const decimals = values.every(Number.isInteger) ? 0 : 1
  const show = (value: number) => (figure?.unit === '%' ? percent(value, decimals) : number(value, decimals))
  return (
    <table className="tbl ob">
      <thead>
        <tr>
          <th>{rows.every((it) => it.addresseeKind === 'school') ? words.columns.school : words.columns.addressee}</th>
          <th className="c-state">{words.columns.state}</th>
          <th className="c-day">{words.columns.answered}</th>
          {valued && <th className="num c-value">{words.columns.value}</th>}
          {valued && figure && (
            <th className="c-meter">
              {words.columns.target} {targetWords(figure)}
            </th>
          )}
          <th className="c-proof">{words.columns.proof}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const value = row.answer?.value ?? null
          const day = row.answer?.date ?? row.answer?.submittedAt.slice(0, 10)
          return (
            <tr key={row.id}>
              <td className="m">
                <ObligationLink id={row.id}>{row.organisation?.shortName ?? row.addressee}</ObligationLink>
              </td>
              <td>
                <StateBadge state={row.state} dense detail={row.daysLate === null ? null : count(row.daysLate, DAYS)} />
              </td>
              <td className="soft">{day ? shortDay(day, today) : ''}</td>
              {valued && <td className="num m">{value === null ? '' : show(value)}</td>}
              {valued && figure && (
                <td className="c-meter">
                  {value !== null && (
                    <div
                      className={reaches(value, figure) ? 'meter' : 'meter low'}
                      role="img"
                      aria-label={`${show(value)}, ${words.targetMark(targetWords(figure))}`}
                    >
                      <i style={{ width: `${Math.min(100, (value / most) * 100)}%` }} />
                      <b style={{ left: `${Math.min(100, (figure.value / most) * 100)}%` }} />
                    </div>
                  )}
                </td>
              )}
              <td className="c-proof">
                {row.answer?.evidence.map((it) => (
                  <EvidenceChip key={it.id} evidence={it} />
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A link once the page of an obligation exists, plain words until then. */
function ObligationLink({ id, children }: { readonly id: string; readonly children: string }) {
  const to = '/obligations/$obligationId'
  const exists = to in useRouter().routesByPath
  if (!exists) return children
  return (
    <Link className="row-link" {...({ to, params: { obligationId: id } } as unknown as LinkProps)}>
      {children}
    </Link>
  )
}
