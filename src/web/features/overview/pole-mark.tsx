import { overview } from '../../i18n/ru/overview.ts'

/** A control point: filled when reached, red when missed, hollow ahead. */
export function PoleMark({ state }: { readonly state: 'reached' | 'missed' | 'ahead' }) {
  const colour = { reached: 'var(--ink)', missed: 'var(--s-overdue)', ahead: 'var(--control)' }[state]
  return (
    <svg className="g" viewBox="0 0 16 16" role="img" aria-label={overview.points[state]} style={{ color: colour }}>
      <title>{overview.points[state]}</title>
      <path d="M4 1.6v12.8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      <path
        d="M5 2.4l8.4 3L5 8.4z"
        fill={state === 'ahead' ? 'var(--surface)' : 'currentColor'}
        stroke="currentColor"
        strokeLinejoin="round"
      />
    </svg>
  )
}
