import { plan as words } from '../../i18n/ru/plan.ts'
import { Chip } from '../../ui/chip.tsx'
import { Printed } from '../../ui/printed.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { Passport } from './passport.tsx'
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
  const clauses = plan.passport?.clauses ?? []
  return (
    <div className="pad plan-body order">
      <section aria-labelledby="passport">
        <h2 className="h2" id="passport">
          {passport.title}
        </h2>
        <Passport of={plan} />
      </section>
      {clauses.length > 0 && (
        <section aria-labelledby="clauses">
          <h2 className="h2" id="clauses">
            {passport.clauses}
          </h2>
          <ul className="clauses">
            {clauses.map((it, i) => (
              <li key={i}>
                <span className="no">{it.number}</span>
                <Printed>{it.text}</Printed>
              </li>
            ))}
          </ul>
        </section>
      )}
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
