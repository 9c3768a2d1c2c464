import { useEffect, useState, type ReactNode } from 'react'
import { StateGlyph } from './state-glyph.tsx'

/** The drawing of empty pages: the pole that stands and those ahead. */
export function PoleArt() {
  return (
    <svg className="art" viewBox="0 0 76 44" fill="none" aria-hidden="true">
      <path d="M0 38c20-8 36-2 76-9" stroke="var(--line-strong)" />
      <path d="M14 36V8" stroke="var(--ink)" strokeWidth="3" strokeLinecap="round" />
      <path d="M15.5 9l15 5.2-15 5.2z" fill="var(--ink)" />
      <path d="M44 33V18M60 31V22" stroke="var(--control)" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M45 18.5l8 2.8-8 2.8M60.8 22.5l5 1.7-5 1.8" stroke="var(--control)" />
    </svg>
  )
}

interface EmptyProps {
  readonly title: string
  /** What will be here and why it is empty. */
  readonly children?: ReactNode
  /** One action, one quiet one at most. */
  readonly actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyProps) {
  return (
    <div className="empty">
      <PoleArt />
      <b>{title}</b>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  )
}

interface ErrorProps {
  readonly title: string
  /** What is safe and what to do. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Small, at the end, for whoever is asked to help. */
  readonly code?: string | undefined
}

export function ErrorState({ title, children, actions, code }: ErrorProps) {
  return (
    <div className="errbox" role="alert">
      <span className="st st-overdue">
        <StateGlyph of="error" />
        <b>{title}</b>
      </span>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="row">{actions}</div>}
      {code !== undefined && <small className="code">код: {code}</small>}
    </div>
  )
}

/** Rows of the real height, after 200 ms so that a quick answer does not flicker. */
export function SkeletonRows({ rows = 6, height = 51 }: { readonly rows?: number; readonly height?: number }) {
  const [shown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      show(true)
    }, 200)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <div className="sk" role="status" aria-label="Загружается" style={{ visibility: shown ? 'visible' : 'hidden' }}>
      {Array.from({ length: rows }, (_, row) => (
        <div className="rw" key={row} style={{ height }}>
          <i />
          <i />
          <i style={{ width: `${78 - ((row * 17) % 34)}%` }} />
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}
