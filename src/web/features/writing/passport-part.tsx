import { writing } from '../../i18n/ru/writing.ts'
import { CellField } from './cell-field.tsx'
import { useDesk } from './desk-context.ts'
import { DeskGrid } from './desk-grid.tsx'

const LISTS = ['tasks', 'indicators', 'controlPoints', 'directions'] as const

/** What the plan is for: its name and period, goal and tasks, indicators and control points. */
export function PassportPart() {
  const { sheet } = useDesk()
  const passport = sheet.find((row) => row.kind === 'passport')
  return (
    <div className="ed-scroll">
      {passport && (
        <div className="ed-form">
          <CellField row={passport} field="title" label={writing.field.title} />
          <div className="ed-days">
            <CellField row={passport} field="periodFrom" label={writing.field.from} kind="day" />
            <CellField row={passport} field="periodTo" label={writing.field.to} kind="day" />
          </div>
          <CellField row={passport} field="goal" label={writing.field.goal} kind="text" />
        </div>
      )}
      {LISTS.map((it) => (
        <section key={it} className="ed-list">
          <h2 className="h2">{writing.part[it]}</h2>
          <DeskGrid of={it} />
        </section>
      ))}
    </div>
  )
}
