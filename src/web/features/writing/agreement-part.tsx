import { cellOf } from '#domain/writing/index.ts'
import { longDay, moment, shortName } from '../../i18n/format.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { useSession } from '../../session.ts'
import { EmptyState } from '../../ui/feedback.tsx'
import { AgreementActions, RemarkActions } from './agreement-actions.tsx'
import { useDesk } from './desk-context.ts'

const { agree: say } = writing

/** Who was asked to agree and what they said, remarks by row, and what experts answered. */
export function AgreementPart() {
  const { view, sheet } = useDesk()
  const { today, territory } = useSession()
  const { agreements, remarks, expertises } = view
  const rows = new Map(sheet.map((row) => [row.id, row]))
  const when = (instant: string) => moment(instant, today, territory.timeZone)
  return (
    <div className="ed-scroll agree">
      {agreements.length + remarks.length + expertises.length === 0 && (
        <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
      )}
      <AgreementActions />
      {agreements.length > 0 && (
        <section>
          <h2 className="h2">{say.people}</h2>
          <ul className="agree-list">
            {agreements
              .toSorted((a, b) => b.round - a.round)
              .map((it) => (
                <li key={it.id}>
                  <span>
                    <b>{shortName(it.person.name)}</b>, {say.round(it.round)}
                  </span>
                  <span>
                    {it.decision === null
                      ? say.waits(it.answerDue === null ? '' : longDay(it.answerDue, today))
                      : `${say.decision[it.decision]}${it.decidedAt === null ? '' : `, ${when(it.decidedAt)}`}`}
                  </span>
                  {it.note !== '' && <p className="wide soft">{it.note}</p>}
                </li>
              ))}
          </ul>
        </section>
      )}
      {remarks.length > 0 && (
        <section>
          <h2 className="h2">{say.remarks}</h2>
          <ul className="agree-list">
            {remarks.map((it) => {
              const row = it.row === null ? undefined : rows.get(it.row)
              return (
                <li key={it.id}>
                  <span>
                    <b>{row ? cellOf(row, 'number') || cellOf(row, 'title') : say.wholePlan}</b> {it.text}
                  </span>
                  <span className="muted">
                    {[it.author && shortName(it.author.name), when(it.madeAt), say.state[it.state]]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                  {it.reply !== '' && <p className="wide soft">{it.reply}</p>}
                  {it.state === 'open' && view.can.edit && <RemarkActions id={it.id} />}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {expertises.length > 0 && (
        <section>
          <h2 className="h2">{say.expertise}</h2>
          <ul className="agree-list">
            {expertises.map((it) => (
              <li key={it.id}>
                <b>{it.expert}</b>
                <span>
                  {it.outcome === null
                    ? say.waits(it.answerDue === null ? '' : longDay(it.answerDue, today))
                    : say.outcome[it.outcome]}
                </span>
                {it.answer !== '' && <p className="wide soft">{it.answer}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
