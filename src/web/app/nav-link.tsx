import { Link, useLocation, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrame } from './frame-context.ts'
import { placeAt, type NavItem } from './nav.ts'

interface Props {
  readonly item: NavItem
  readonly children: ReactNode
}

/** A place of the navigation; the one the page belongs to is marked. */
export function NavLink({ item, children }: Props) {
  const { nav } = useFrame()
  const { pathname } = useLocation()
  const on = placeAt(nav, pathname) === item.key
  return (
    <Link
      {...({ to: item.to, params: item.params } as LinkProps)}
      className={on ? 'on' : ''}
      activeProps={{}}
      title={item.label}
      {...(on && { 'aria-current': 'page' as const })}
    >
      {children}
    </Link>
  )
}

/** One line of the sidebar: icon, word, how much waits. */
export function SideLink({ item }: { readonly item: NavItem }) {
  return (
    <NavLink item={item}>
      <item.icon className="ic" aria-hidden />
      <span>{item.label}</span>
      {item.waits ? <span className="n">{item.waits}</span> : null}
    </NavLink>
  )
}
