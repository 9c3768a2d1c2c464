import { monthOf, yearOf, type Day } from '#domain/kernel/index.ts'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { number } from '../../i18n/format.ts'
import { schools as all, schoolYear } from '../../i18n/ru/schools.ts'
import { useSession } from '../../session.ts'
import type { SchoolCard } from './school-queries.ts'
import { FIGURES, YearForm } from './year-form.tsx'

const say = all.figuresTable

/** The school year that a day lies in, by the year of its September. */
const yearNow = (today: string): number => yearOf(today as Day) - (monthOf(today as Day) < 9 ? 1 : 0)

/** Numbers by school year: a small table with a bar for pupils, each row edited in its place. */
export function YearFigures({ school }: { readonly school: SchoolCard }) {
  const { today } = useSession()
  const [editing, setEditing] = useState<number | null>(null)
  const { years } = school
  const most = Math.max(1, ...years.map((it) => it.pupils ?? 0))
  const now = yearNow(today)
  const missing = [now, now - 1, now - 2].find((year) => !years.some((it) => it.year === year))
  const rows =
    editing !== null && !years.some((it) => it.year === editing)
      ? [{ year: editing, version: 0, pupils: null, classes: null, shifts: null, teachers: null }, ...years].toSorted(
          (a, b) => b.year - a.year,
        )
      : years
  return (
    <section className="sch-block">
      <div className="row">
        <h2 className="h2 grow">{say.title}</h2>
        {school.can.editOwn && missing !== undefined && editing === null && (
          <Button variant="default" size="xs" onClick={() => setEditing(missing)}>
            {say.add(missing)}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="muted sm">{say.empty}</p>
      ) : (
        <div className="sch-years" role="table" aria-label={say.title}>
          <div role="row" className="yr yr-head">
            <span role="columnheader">{say.head.year}</span>
            {FIGURES.map((it) => (
              <span role="columnheader" key={it}>
                {say.head[it]}
              </span>
            ))}
            <span role="columnheader" className="vh">
              {all.actions.more}
            </span>
          </div>
          {rows.map((it) =>
            editing === it.year ? (
              <YearForm key={it.year} schoolId={school.id} figures={it} onClose={() => setEditing(null)} />
            ) : (
              <div role="row" className="yr" key={it.year}>
                <span role="rowheader" className="m">
                  {schoolYear(it.year)}
                </span>
                {FIGURES.map((field) => (
                  <span role="cell" key={field} data-label={say.head[field]}>
                    {it[field] === null ? <span className="muted">{say.noData}</span> : number(it[field])}
                    {field === 'pupils' && it.pupils !== null && (
                      <i className="yr-bar" aria-hidden="true" style={{ width: `${(it.pupils / most) * 100}%` }} />
                    )}
                  </span>
                ))}
                <span role="cell" className="yr-act">
                  {school.can.editOwn && editing === null && (
                    <button
                      type="button"
                      className="iconb"
                      aria-label={say.edit(it.year)}
                      title={say.edit(it.year)}
                      onClick={() => setEditing(it.year)}
                    >
                      <IconPencil className="ic" aria-hidden />
                    </button>
                  )}
                </span>
              </div>
            ),
          )}
        </div>
      )}
    </section>
  )
}
