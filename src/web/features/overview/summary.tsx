import { Link } from '@tanstack/react-router'
import { shortDay } from '../../i18n/format.ts'
import { overview as words } from '../../i18n/ru/overview.ts'
import { doneOf, totalOf } from '../../ui/counts.ts'
import { Stack } from '../../ui/stack.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { PoleMark } from './pole-mark.tsx'
import type { Overview } from './queries.ts'

/** How the plan stands: sections, control points, who needs help. */
export function Summary({ of }: { readonly of: Overview }) {
  const planId = of.plan?.id ?? ''
  const sections = of.sections.filter((it) => totalOf(it.counts) > 0)
  return (
    <>
      {sections.length > 0 && (
        <section className="blk">
          <div className="blk-h">
            <h2 className="h3">{words.sections}</h2>
          </div>
          {sections.map((it) => (
            <div className="sec-row" key={it.id}>
              <span>
                {it.number && `${it.number}. `}
                {it.title}
              </span>
              <Link className="soft" to="/plans/$planId" params={{ planId }} search={{ section: it.id }}>
                <b className="fig">{doneOf(it.counts)}</b> из {totalOf(it.counts)}
              </Link>
              <Stack counts={it.counts} />
            </div>
          ))}
        </section>
      )}
      {of.controlPoints.length > 0 && (
        <section className="blk">
          <div className="blk-h">
            <h2 className="h3">{words.controlPoints}</h2>
          </div>
          <ul>
            {of.controlPoints.map((it) => (
              <li className="row cp" key={it.id}>
                <PoleMark state={it.state} />
                <span className="grow">{it.text}</span>
                {it.due !== null && <span className="muted nw">{shortDay(it.due, of.today)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {of.help.length > 0 && (
        <section className="blk">
          <div className="blk-h">
            <h2 className="h3">{words.help}</h2>
          </div>
          <ul>
            {of.help.map(({ organisation, overdue, returned, words: why }) => (
              <li className="help-row" key={organisation.id}>
                <Link to="/plans/$planId" params={{ planId }} search={{ school: organisation.id }}>
                  <span className="m">{organisation.shortName}</span>
                  <small>{why}</small>
                </Link>
                {overdue > 0 && (
                  <span className="st st-overdue" title={words.overdueCount(overdue)}>
                    <StateGlyph of="overdue" label={words.overdueCount(overdue)} />
                    {overdue}
                  </span>
                )}
                {returned > 0 && (
                  <span className="st st-returned" title={words.returnedCount(returned)}>
                    <StateGlyph of="returned" label={words.returnedCount(returned)} />
                    {returned}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
