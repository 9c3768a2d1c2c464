import { longDay } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/schools.ts'
import { isCurrent } from './lists.tsx'
import type { SchoolCard } from './school-queries.ts'

/** Who and how many, in one line of four facts under the names. */
export function SchoolFacts({ school, today }: { readonly school: SchoolCard; readonly today: string }) {
  const curator = school.curators.find(
    (it) => it.title === 'куратор' && it.from !== null && isCurrent({ from: it.from, to: it.to }, today),
  )
  const [year] = school.years
  return (
    <dl className="sch-facts">
      <div>
        <dt>{say.director}</dt>
        {school.director ? (
          <dd>
            <b>{school.director.person.name}</b>
            {school.director.from !== null && <small>{say.since(longDay(school.director.from))}</small>}
          </dd>
        ) : (
          <dd className="muted">{say.noDirector}</dd>
        )}
      </div>
      <div>
        <dt>{say.curator}</dt>
        {curator ? (
          <dd>
            <b>{curator.person.name}</b>
            {curator.from !== null && <small title={curator.basis}>{say.since(longDay(curator.from))}</small>}
          </dd>
        ) : (
          <dd className="muted">{say.noCurator}</dd>
        )}
      </div>
      <div>
        <dt>{year ? say.figuresOf(year.year) : say.figures}</dt>
        {year ? (
          <dd>
            <b>{say.pupilsAndClasses(year)}</b>
            {year.shifts !== null && <small>{say.shifts(year.shifts)}</small>}
          </dd>
        ) : (
          <dd className="muted">{say.noFigures}</dd>
        )}
      </div>
      <div>
        <dt>{say.teachers}</dt>
        {year && year.teachers !== null ? (
          <dd>
            <b>{say.teachersOf(year.teachers)}</b>
          </dd>
        ) : (
          <dd className="muted">{say.noFigures}</dd>
        )}
      </div>
    </dl>
  )
}
