import { useQuery } from '@tanstack/react-query'
import { longDay, moment, shortName } from '../../i18n/format.ts'
import { people, personCard as say } from '../../i18n/ru/people.ts'
import { may, useSession } from '../../session.ts'
import { accessOf } from './access.ts'
import { viewsQuery, type PersonCard } from './people-query.ts'

/** Contacts, what is open by name, hand-overs, and for the coordinator who has looked at the card. */
export function PersonSide({ of }: { readonly of: PersonCard }) {
  const session = useSession()
  const { today } = session
  return (
    <aside className="pp-side" aria-label={say.contacts}>
      <section className="pp-blk">
        <h2 className="h3">{say.contacts}</h2>
        {of.email === null && of.phone === '' && <p className="muted">{say.noContacts}</p>}
        {of.email !== null && (
          <p>
            <a className="lnk" href={`mailto:${of.email}`}>
              {of.email}
            </a>
          </p>
        )}
        {of.phone !== '' && <p>{of.phone}</p>}
        <p className="muted">{people[accessOf(of)]}</p>
      </section>
      <section className="pp-blk">
        <p>{of.open === 0 ? say.openNone : say.open(of.open)}</p>
      </section>
      {of.handOvers.length > 0 && (
        <section className="pp-blk">
          <h2 className="h3">{say.handOvers}</h2>
          {of.handOvers.map((it, i) => (
            <p key={i}>
              {it.from.id === of.id
                ? say.gave(shortName(it.to.name), longDay(it.day, today))
                : say.got(shortName(it.from.name), longDay(it.day, today))}
              <small className="sm muted"> {it.basis}</small>
            </p>
          ))}
        </section>
      )}
      {may(session, 'person.views') && <Views id={of.id} />}
    </aside>
  )
}

function Views({ id }: { readonly id: string }) {
  const { today, territory } = useSession()
  const views = useQuery(viewsQuery(id)).data
  return (
    <section className="pp-blk">
      <h2 className="h3">{say.views}</h2>
      {views?.items.length === 0 && <p className="muted">{say.noViews}</p>}
      <ul className="pp-views">
        {views?.items.map((it) => (
          <li key={it.id}>
            {it.person && shortName(it.person.name)}
            {it.action === 'people.export' && `, ${say.inTable}`}{' '}
            <span className="muted">{moment(it.at, today, territory.timeZone)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
