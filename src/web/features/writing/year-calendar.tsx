import { memo } from 'react'
import { writing } from '../../i18n/ru/writing.ts'
import type { MonthSheet } from './term-windows.ts'

/** The plan's months as small sheets of days. The list of windows beside says the same in words. */
export const YearCalendar = memo(function YearCalendar({ months }: { readonly months: readonly MonthSheet[] }) {
  return (
    <div className="yearcal" role="img" aria-label={writing.panel.calendar}>
      {months.map(({ name, busy, first, days }, i) => (
        <div key={i} className={busy ? 'mon busy' : 'mon'}>
          <b>{name.length > 4 ? `${name.slice(0, 3)}.` : name}</b>
          <span className="days">
            {days.map((mark, date) => (
              <i key={date} className={mark} style={date === 0 ? { gridColumnStart: first } : undefined} />
            ))}
          </span>
        </div>
      ))}
    </div>
  )
})
