import { writing } from '../../i18n/ru/writing.ts'
import { DeskGrid } from './desk-grid.tsx'

const LISTS = ['group', 'schools'] as const

/** Who works on the plan, and for which schools it is. */
export function PeoplePart() {
  return (
    <div className="ed-scroll">
      {LISTS.map((it) => (
        <section key={it} className="ed-list">
          <h2 className="h2">{writing.part[it]}</h2>
          <DeskGrid of={it} />
        </section>
      ))}
    </div>
  )
}
