import type { StateName } from '#contract/index.ts'
import type { ReactNode, SVGProps } from 'react'

export type GlyphName = StateName | 'error' | 'warning' | 'hint' | 'doubt' | 'pole'

const ring = <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
const disc = <circle cx="8" cy="8" r="6.5" fill="currentColor" />
const square = <rect x="1.8" y="1.8" width="12.4" height="12.4" rx="3" fill="currentColor" />
const cut = { fill: 'none', stroke: 'var(--g-ink)', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
const dot = (cx: number, cy: number, r: number) => <circle cx={cx} cy={cy} r={r} fill="var(--g-ink)" />

/**
 * Circle = the course of the matter, square = on somebody's desk, diamond = alarm (UI.md section 2).
 * `--g-ink` is the ground under a filled glyph.
 */
const DRAWINGS: Readonly<Record<GlyphName, ReactNode>> = {
  notDue: ring,
  inProgress: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2.9" fill="currentColor" />
    </>
  ),
  onReview: (
    <>
      {square}
      {dot(5, 8, 1.1)}
      {dot(8, 8, 1.1)}
      {dot(11, 8, 1.1)}
    </>
  ),
  done: (
    <>
      {disc}
      <path d="M5.1 8.3l2 2 3.8-4.2" {...cut} strokeWidth="1.6" />
    </>
  ),
  doneLate: (
    <>
      <circle cx="7.6" cy="7.6" r="6.4" fill="currentColor" />
      <path d="M4.6 7.7l2 2 3.9-4.3" {...cut} strokeWidth="1.6" />
      {dot(12.5, 12.5, 3.9)}
      <circle cx="12.5" cy="12.5" r="2.7" fill="var(--s-returned)" />
    </>
  ),
  partial: (
    <>
      {ring}
      <path d="M8 2.3a5.7 5.7 0 0 0 0 11.4z" fill="currentColor" />
    </>
  ),
  overdue: (
    <>
      <path
        d="M8 1.1L14.9 8 8 14.9 1.1 8z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M8 4.7v3.9" {...cut} strokeWidth="1.7" />
      {dot(8, 11.2, 1)}
    </>
  ),
  returned: (
    <>
      {square}
      <path d="M5 7h4.3a1.95 1.95 0 0 1 0 3.9H7.4M7 4.9L4.9 7 7 9.1" {...cut} strokeWidth="1.45" />
    </>
  ),
  postponed: (
    <>
      <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 2.12" />
      <path d="M5.4 8h4.7M8.2 5.9L10.4 8l-2.2 2.1" {...cut} stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  cancelled: (
    <>
      {ring}
      <path d="M4.2 11.8l7.6-7.6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  notDone: (
    <>
      {disc}
      <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" {...cut} strokeWidth="1.6" />
    </>
  ),
  error: (
    <>
      <path d="M5.3 1.6h5.4l3.7 3.7v5.4l-3.7 3.7H5.3l-3.7-3.7V5.3z" fill="currentColor" />
      <path d="M8 4.6v4" {...cut} strokeWidth="1.7" />
      {dot(8, 11.1, 1)}
    </>
  ),
  warning: (
    <>
      <path d="M8 2.2l6.3 11H1.7z" fill="currentColor" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M8 6v3.3" {...cut} strokeWidth="1.5" />
      {dot(8, 11.5, 0.9)}
    </>
  ),
  hint: (
    <>
      <circle cx="8" cy="8" r="5.9" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 7.4v3.6" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="8" cy="5.1" r=".95" fill="currentColor" />
    </>
  ),
  doubt: (
    <>
      {disc}
      <path d="M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.5-.8 1.1" {...cut} strokeWidth="1.5" />
      {dot(8, 11.4, 0.9)}
    </>
  ),
  pole: (
    <>
      <path d="M4 1.6v12.8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      <path d="M5 2.4l8.4 3L5 8.4z" fill="currentColor" />
    </>
  ),
}

interface Props extends Omit<SVGProps<SVGSVGElement>, 'name'> {
  readonly of: GlyphName
  /** Said aloud where the glyph stands alone; beside its word it is decoration. */
  readonly label?: string
}

export function StateGlyph({ of, label, className = '', ...rest }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`g g-${of} ${className}`}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      {...rest}
    >
      {label !== undefined && <title>{label}</title>}
      {DRAWINGS[of]}
    </svg>
  )
}
