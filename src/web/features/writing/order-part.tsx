import { writing } from '../../i18n/ru/writing.ts'
import { CellField } from './cell-field.tsx'
import { useDesk } from './desk-context.ts'
import { DeskGrid } from './desk-grid.tsx'

/** The order that approves the plan: who issues it and why, what it tells whom to do, who signs. */
export function OrderPart() {
  const { sheet } = useDesk()
  const passport = sheet.find((row) => row.kind === 'passport')
  if (!passport) return null
  return (
    <div className="ed-scroll">
      <div className="ed-form">
        <CellField row={passport} field="issuer" label={writing.field.issuer} />
        <CellField row={passport} field="place" label={writing.field.place} />
        <CellField row={passport} field="orderTitle" label={writing.field.orderTitle} />
      </div>
      <section className="ed-list">
        <h2 className="h2">{writing.part.basis}</h2>
        <DeskGrid of="basis" />
      </section>
      <div className="ed-form">
        <CellField row={passport} field="purpose" label={writing.field.purpose} kind="text" />
      </div>
      <section className="ed-list">
        <h2 className="h2">{writing.part.clauses}</h2>
        <DeskGrid of="clauses" />
      </section>
      <div className="ed-form">
        <CellField row={passport} field="signatoryPosition" label={writing.field.signatoryPosition} />
        <CellField row={passport} field="signatoryName" label={writing.field.signatoryName} />
        <CellField row={passport} field="executor" label={writing.field.executor} />
      </div>
    </div>
  )
}
