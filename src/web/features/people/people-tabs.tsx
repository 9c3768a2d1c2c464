import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { people as say } from '../../i18n/ru/people.ts'
import './people.css'

const TABS = [
  { to: '/people', label: say.tabs.people },
  { to: '/bodies', label: say.tabs.bodies },
  { to: '/posts', label: say.tabs.posts },
  { to: '/substitutions', label: say.tabs.substitutions },
] as const

/** The head of the pages about people: one name, four lists, the command of the list that is open. */
export function PeopleHead({ action }: { readonly action?: ReactNode }) {
  return (
    <div className="rec-head">
      <div className="row pp-title">
        <h1 className="h1 grow">{say.title}</h1>
        {action}
      </div>
      <nav className="tabs pp-tabs" aria-label={say.title}>
        {TABS.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ className: 'on' }}
          >
            {label}
          </Link>
        ))}
      </nav>
    </div>
  )
}
