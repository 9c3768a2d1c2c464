import { monthName, number, percent } from '../../i18n/format.ts'
import { plan as words } from '../../i18n/ru/plan.ts'
import { EmptyState } from '../../ui/feedback.tsx'
import { PlanFrame } from './plan-frame.tsx'
import type { Plan } from './queries.ts'

const { indicators } = words
type Indicator = Plan['indicators'][number]

const show = (value: number, unit: string | null): string => (unit === '%' ? percent(value) : number(value))

const whenOf = ({ year, month }: Indicator['targets'][number]): string =>
  [month === null ? null : monthName(`2000-${String(month).padStart(2, '0')}-01`), year]
    .filter((it) => it !== null)
    .join(' ')

/** What the plan promises in figures, year by year. */
export function IndicatorsPage() {
  return (
    <PlanFrame>
      {(plan) => (
        <div className="pad plan-body">
          {plan.indicators.length === 0 ? (
            <EmptyState title={indicators.empty}>{indicators.emptyText}</EmptyState>
          ) : (
            <Indicators of={plan.indicators} />
          )}
        </div>
      )}
    </PlanFrame>
  )
}

function Indicators({ of }: { readonly of: Plan['indicators'] }) {
  const times = [...new Set(of.flatMap((it) => it.targets.map(whenOf)))].sort((a, b) =>
    a.localeCompare(b, 'ru', { numeric: true }),
  )
  const measured = of.some((it) => it.baseline !== null)
  return (
    <table className="tbl indicators">
      <thead>
        <tr>
          <th>{indicators.columns.text}</th>
          {measured && <th className="num c-figure">{indicators.columns.baseline}</th>}
          {times.map((it) => (
            <th key={it} className="num c-figure">
              {it || indicators.columns.target}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((it) => (
          <tr key={it.id}>
            <td>
              <span className="doc">{it.text}</span>
              {it.targets.length === 0 && <span className="chip none">{indicators.noTarget}</span>}
            </td>
            {measured && <td className="num soft">{it.baseline === null ? '' : show(it.baseline, it.unit)}</td>}
            {times.map((time) => {
              const target = it.targets.find((one) => whenOf(one) === time)
              const direction = indicators.directions[it.comparator as keyof typeof indicators.directions] as
                string | undefined
              return (
                <td key={time} className="num">
                  {target && (
                    <>
                      {direction && <span className="muted">{direction} </span>}
                      <b className="b">{show(target.value, it.unit)}</b>
                    </>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
