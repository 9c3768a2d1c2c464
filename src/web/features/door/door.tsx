import type { ReactNode } from 'react'
import { Logo } from '../../app/logo.tsx'
import { frame } from '../../i18n/ru/frame.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import './door.css'
import { Landscape } from './landscape.tsx'

/** The page before the frame: sign-in, first run, links from letters. */
export function Door({
  title,
  wide = false,
  children,
}: {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className="door">
      <title>{`${title} · ${frame.product}`}</title>
      <header className="door-top">
        <Logo />
        <span>{frame.product}</span>
      </header>
      <main className={wide ? 'fr' : 'door-mid'}>{children}</main>
      <Landscape />
    </div>
  )
}

/** What went wrong with the form as a whole, said aloud at once. */
export function FormProblem({ children }: { readonly children: string }) {
  return (
    <p className="errline" role="alert">
      {children !== '' && <StateGlyph of="error" />}
      {children}
    </p>
  )
}
