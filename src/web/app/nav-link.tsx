import { Link, type LinkProps } from '@tanstack/react-router'
import type { NavItem } from './nav.ts'

export function NavLink({ item }: { readonly item: NavItem }) {
  const Icon = item.icon
  return (
    <Link
      {...({ to: item.to, params: item.params } as LinkProps)}
      activeOptions={{ exact: item.key === 'overview', includeSearch: false }}
      activeProps={{ className: 'on', 'aria-current': 'page' }}
      title={item.label}
    >
      <Icon className="ic" aria-hidden />
      <span>{item.label}</span>
      {item.waits ? <span className="n">{item.waits}</span> : null}
    </Link>
  )
}
