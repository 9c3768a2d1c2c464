import { IconFileText } from '@tabler/icons-react'
import { dayRange, paperDay } from '../../i18n/format.ts'
import { plan as words } from '../../i18n/ru/plan.ts'
import { Chip } from '../../ui/chip.tsx'
import { Printed } from '../../ui/printed.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { PlanFrame } from './plan-frame.tsx'
import type { Plan } from './queries.ts'

const { passport } = words
/** Worst first. */
const SEVERITIES = ['error', 'warning', 'hint']

/** The order itself: what it says of itself, who is in the group, what is wrong with its text. */
export function OrderPage() {
  return <PlanFrame>{(plan) => <Order plan={plan} />}</PlanFrame>
}

function Order({ plan }: { readonly plan: Plan }) {
  const requisites = words.order(plan.day ? paperDay(plan.day) : '', plan.number ?? '')
  return (
    <div className="pad plan-body order">
      <section aria-labelledby="passport">
        <h2 className="h2" id="passport">
          {passport.title}
        </h2>
        <dl className="facts-list">
          <Fact name={passport.document} text={plan.documentTitle} />
          <Fact name={passport.issuer} text={plan.issuer} />
          <Fact name={passport.requisites} text={requisites} />
          <Fact name={passport.signatory} text={plan.signatory ?? ''} />
          <div>
            <dt>{passport.period}</dt>
            <dd>{dayRange(plan.periodFrom, plan.periodTo)}</dd>
          </div>
          {plan.goal !== null && <Fact name={passport.goal} text={plan.goal} />}
          {plan.tasks.length > 0 && (
            <div>
              <dt>{passport.tasks}</dt>
              <dd>
                <ol className="doc numbered">
                  {plan.tasks.map((it) => (
                    <li key={it}>{it}</li>
                  ))}
                </ol>
              </dd>
            </div>
          )}
          {plan.fileId !== null && (
            <div>
              <dt>{passport.source}</dt>
              <dd>
                <a className="lnk" href={`/api/files/${plan.fileId}/content`} target="_blank" rel="noreferrer">
                  <IconFileText className="ic" aria-hidden /> {passport.openSource}
                </a>
              </dd>
            </div>
          )}
        </dl>
      </section>
      {plan.controlPoints.length > 0 && (
        <section aria-labelledby="points">
          <h2 className="h2" id="points">
            {passport.controlPoints}
          </h2>
          <table className="tbl points">
            <tbody>
              {plan.controlPoints.map((it) => (
                <tr key={it.id}>
                  <td className="no c-no">{it.number}</td>
                  <td>
                    <Printed>{it.text}</Printed>
                  </td>
                  <td className="c-term">
                    <Printed absent={passport.absent}>{it.termText}</Printed>
                  </td>
                  <td className="c-resp">
                    <Printed>{it.responsibleText}</Printed>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {plan.bodies.map((body) => (
        <section key={body.id}>
          <h2 className="h2">{body.name}</h2>
          <ul className="members">
            {body.members.map((it) => (
              <li key={it.id}>
                <Chip kind="person" {...(it.roleInBody && { detail: it.roleInBody })}>
                  {it.name}
                </Chip>
                <span className="doc soft">{it.position}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="findings">
        <h2 className="h2" id="findings">
          {plan.findings.length > 0 ? passport.findings : passport.noFindings}
        </h2>
        <ul className="findings">
          {[...plan.findings]
            .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
            .map((it, i) => (
              <li key={`${it.rule}-${i}`}>
                <StateGlyph of={it.severity} label={passport.severity[it.severity]} />
                <span>
                  {it.message}
                  {it.places.map((place, n) => (
                    <small key={n}>
                      {place.quote !== '' && <span className="doc">{place.quote}</span>}
                      {place.quote !== '' && place.lines.length > 0 && ', '}
                      {place.lines.length > 0 && passport.lines(place.lines)}
                    </small>
                  ))}
                </span>
              </li>
            ))}
        </ul>
      </section>
    </div>
  )
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Printed absent={passport.absent}>{text}</Printed>
      </dd>
    </div>
  )
}
