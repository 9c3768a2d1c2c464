import { ROLE_NAMES } from '#domain/identity/index.ts'
import type { ComponentProps } from 'react'
import { shortName } from '../i18n/format.ts'
import { useSession } from '../session.ts'
import { Avatar } from '../ui/chip.tsx'

/** Who is signed in, and as whom. */
export function PersonButton({ className = '', ...rest }: ComponentProps<'button'>) {
  const { name, roles } = useSession()
  return (
    <button type="button" className={`user ${className}`} aria-haspopup="menu" {...rest}>
      <Avatar name={name} />
      <span className="grow">
        {shortName(name)}
        <span className="vh">, </span>
        {roles[0] && <small>{ROLE_NAMES[roles[0]]}</small>}
      </span>
    </button>
  )
}
