import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A figure that opens its records. */
export function Figure({ children, ...to }: LinkProps & { readonly children: ReactNode }) {
  return (
    <Link {...to} className="fig">
      {children}
    </Link>
  )
}
