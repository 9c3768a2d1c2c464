import { Drawer } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { frame } from '../i18n/ru/frame.ts'
import { NavLink, SideLink } from './nav-link.tsx'
import type { NavItem } from './nav.ts'
import { PersonMenu } from './person-menu.tsx'

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
      <Drawer
        opened={shown}
        onClose={() => open(false)}
        position="bottom"
        size="auto"
        title={frame.nav.more}
        closeButtonProps={{ 'aria-label': 'Закрыть' }}
      >
        <nav className="nav more-nav" aria-label={frame.nav.more}>
          {nav.map((it) => (
            <SideLink key={it.key} item={it} />
          ))}
        </nav>
        <PersonMenu />
      </Drawer>
    </>
  )
}
