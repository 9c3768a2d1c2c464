import type { ReactNode } from 'react'
import { DENSE_STATE_WORDS, STATE_WORDS } from '../i18n/ru/states.ts'
import { countOf, doneOf, totalOf, WRONG, type Counts } from './counts.ts'
import { Stack } from './stack.tsx'
import { StateBadge } from './state-badge.tsx'
import { StateGlyph } from './state-glyph.tsx'

interface Props {
  readonly counts: Counts
  /** Said where nothing is asked yet: «ждёт события». */
  readonly waits?: string | undefined
  /** Makes the figure open its records. */
  readonly figure?: (done: number) => ReactNode
}

/** The course bar with «9 из 12» and the counts of what is wrong; one obligation is one state in words. */
export function Course({ counts, waits, figure = (done) => done }: Props) {
  const total = totalOf(counts)
  const only = total === 1 ? (Object.keys(counts) as (keyof Counts)[]).find((it) => (counts[it] ?? 0) > 0) : undefined
  if (only) return <StateBadge state={only} dense />
  if (total === 0)
    return waits === undefined ? null : (
      <span className="st st-notDue">
        <StateGlyph of="notDue" />
        <span>{waits}</span>
      </span>
    )
  return (
    <span className="hod">
      <Stack counts={counts} />
      <span className="hod-line">
        <span className="sm soft">
          <b>{figure(doneOf(counts))}</b> <span className="muted">из {total}</span>
        </span>
        {WRONG.map(
          (state) =>
            countOf(counts, [state]) > 0 && (
              <span key={state} className={`st st-${state}`} title={STATE_WORDS[state]}>
                <StateGlyph of={state} />
                {counts[state]}
                <span className="vh"> {DENSE_STATE_WORDS[state]}</span>
              </span>
            ),
        )}
      </span>
    </span>
  )
}
