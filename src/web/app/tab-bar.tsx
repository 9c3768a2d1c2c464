import { IconDots } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { frame } from '../i18n/ru/frame.ts'
import { NavLink } from './nav-link.tsx'
import type { NavItem } from './nav.ts'

const MoreSheet = lazy(() => import('./more-sheet.tsx'))
const PLACES = 3

/** The phone's navigation: the first three places and everything else under «Ещё». */
export function TabBar({ nav }: { readonly nav: readonly NavItem[] }) {
  const [opened, open] = useState(false)
  const [openedAt, setOpenedAt] = useState('')
  const { pathname } = useLocation()
  const shown = opened && openedAt === pathname
  return (
    <>
      <nav className="ph-tab" aria-label={frame.sections}>
        {nav.slice(0, PLACES).map((it) => (
          <NavLink key={it.key} item={it}>
            <it.icon className="ic" aria-hidden />
            {it.short}
            {it.waits ? <span className="bdg">{it.waits}</span> : null}
          </NavLink>
        ))}
        <button
          type="button"
          aria-expanded={shown}
          onClick={() => {
            setOpenedAt(pathname)
            open(true)
          }}
        >
          <IconDots className="ic" aria-hidden />
          {frame.nav.more}
        </button>
      </nav>
      <Suspense>{shown && <MoreSheet nav={nav} onClose={() => open(false)} />}</Suspense>
    </>
  )
}
