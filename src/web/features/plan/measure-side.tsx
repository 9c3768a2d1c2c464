import { useState } from 'react'
import { inZone, longDay, shortName } from '../../i18n/format.ts'
import { measure as words } from '../../i18n/ru/plan.ts'
import { useSession } from '../../session.ts'
import { Avatar } from '../../ui/chip.tsx'
import type { Measure } from './queries.ts'

/** Records of the history shown at once. */
const RECENT = 6
/** Number, matter, term and responsible: as many cells as can be read at this size. */
const READABLE = 4

/** Where it stands in the order, and what has happened to it. */
export function MeasureSide({ measure }: { readonly measure: Measure }) {
  const { today, territory } = useSession()
  const [whole, showWhole] = useState(false)
  const { page, table, row, lines } = measure.place
  const place = [
    page !== null && words.pageAt(page),
    table !== null && (page === null && row !== null ? words.rowAt(table + 1, row + 1) : words.tableAt(table + 1)),
    page === null && table === null && lines.length > 0 && words.linesAt(lines.join(', ')),
  ]
  return (
    <>
      <section className="sblk">
        <div className="row place-head">
          <h2 className="h3">{words.place}</h2>
          <span className="sm muted">{place.filter(Boolean).join(', ')}</span>
        </div>
        {measure.excerpt.length > 0 && (
          <div className="srcbox">
            <table>
              <tbody>
                {measure.excerpt.map(({ cells, current }, i) => (
                  <tr key={i} className={current ? 'hit' : ''} {...(current && { 'aria-current': 'true' as const })}>
                    <ExcerptCells cells={cells} />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section className="sblk">
        <h2 className="h3">{words.history}</h2>
        {measure.history.length === 0 && <p className="sm muted">{words.noHistory}</p>}
        <ul className="hist">
          {measure.history.slice(0, whole ? undefined : RECENT).map((it) => {
            const [day, time] = inZone(it.at, territory.timeZone)
            return (
              <li key={it.id}>
                <Avatar name={it.person?.name ?? words.system} small />
                <span>
                  {it.summary}
                  <small>
                    {[it.person ? shortName(it.person.name) : words.system, longDay(day, today), time].join(', ')}
                  </small>
                </span>
              </li>
            )
          })}
        </ul>
        {!whole && measure.history.length > RECENT && (
          <button type="button" className="lnk sm as-link" onClick={() => showWhole(true)}>
            {words.wholeHistory(measure.history.length)}
          </button>
        )}
      </section>
    </>
  )
}

/** The first cells of a row; a heading of a section goes over all of them. */
function ExcerptCells({ cells }: { readonly cells: readonly string[] }) {
  const filled = cells.filter((it) => it !== '')
  if (filled.length === 1)
    return (
      <td className="whole" colSpan={READABLE}>
        {filled[0]}
      </td>
    )
  return cells.slice(0, READABLE).map((cell, n) => <td key={n}>{cell}</td>)
}
