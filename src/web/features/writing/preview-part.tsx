import { cellOf, standing, type Field, type RowKind, type SheetRow } from '#domain/writing/index.ts'
import { longDay } from '../../i18n/format.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { useDesk } from './desk-context.ts'
import { SHAPES } from './grid/shapes.ts'

const { preview: say } = writing
const PRINTED: readonly Field[] = ['number', 'title', 'termText', 'responsibleText', 'resultText', 'reportFormText']

/** The order and its annex as they will be printed; the file itself comes from «Выгрузить». */
export function PreviewPart() {
  const { sheet, view } = useDesk()
  const rows = standing(sheet)
  const of = (kind: RowKind) => rows.filter((row) => row.kind === kind)
  const passport = of('passport')[0]
  const said = (field: Field) => (passport ? cellOf(passport, field) : '')
  return (
    <div className="ed-scroll paper-ground" role="region" aria-label={writing.tab.preview} tabIndex={0}>
      <article className="paper doc">
        {of('clause').length > 0 && (
          <section className="sheet-page">
            <p className="mid">{said('issuer')}</p>
            <h2 className="mid">{say.order}</h2>
            <p className="ends">
              <span>{view.orderDay === null ? say.noDay : longDay(view.orderDay)}</span>
              <span>{view.orderNumber === null ? say.noNumber : `№ ${view.orderNumber}`}</span>
            </p>
            <p className="mid">{said('place')}</p>
            <h3>{said('orderTitle')}</h3>
            <p>{[...of('basis').map((row) => cellOf(row, 'text')), said('purpose')].filter(Boolean).join(', ')}</p>
            <p>{say.orders}</p>
            <ol className="clauses-print">
              {of('clause').map((row) => (
                <li key={row.id}>
                  {cellOf(row, 'number')}
                  {cellOf(row, 'number') !== '' && '. '}
                  {cellOf(row, 'text')}
                </li>
              ))}
            </ol>
            <p className="ends">
              <span>{said('signatoryPosition')}</span>
              <span>{said('signatoryName')}</span>
            </p>
          </section>
        )}
        <section className="sheet-page wide">
          <h2 className="mid">{said('title') || view.title}</h2>
          {said('goal') !== '' && (
            <p>
              {say.goal}: {said('goal')}
            </p>
          )}
          <Lines title={writing.part.tasks} rows={of('task')} />
          <table>
            <thead>
              <tr>
                {PRINTED.map((field) => (
                  <th key={field}>{SHAPES.measures.columns.find((it) => it.field === field)?.name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows
                .filter((row) => row.kind === 'section' || row.kind === 'measure')
                .map((row) =>
                  row.kind === 'section' ? (
                    <tr key={row.id} className="sec">
                      <td colSpan={PRINTED.length}>
                        {[cellOf(row, 'number'), cellOf(row, 'title')].filter(Boolean).join('. ')}
                      </td>
                    </tr>
                  ) : (
                    <tr key={row.id}>
                      {PRINTED.map((field) => (
                        <td key={field}>{cellOf(row, field)}</td>
                      ))}
                    </tr>
                  ),
                )}
            </tbody>
          </table>
        </section>
      </article>
    </div>
  )
}

function Lines({ title, rows }: { readonly title: string; readonly rows: readonly SheetRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <p>{title}:</p>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>{cellOf(row, 'text')}</li>
        ))}
      </ol>
    </>
  )
}
