import { ROLE_NAMES } from '#domain/identity/index.ts'
import { IconSelector } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { frame } from '../i18n/ru/frame.ts'
import { useSession } from '../session.ts'

/** As whom the person works now. */
export function PlaceButton({ className = '', ...rest }: ComponentProps<'button'>) {
  const { territory, organisation, place, roles } = useSession()
  const isAll = place === territory.id && roles.length > 1
  const as = isAll ? frame.places.all : roles.map((it) => ROLE_NAMES[it]).join(', ')
  return (
    <button type="button" className={`terr ${className}`} aria-haspopup="menu" title={frame.places.label} {...rest}>
      <span className="grow">
        {organisation && !isAll ? organisation.shortName : territory.name}
        <span className="vh">, </span>
        <small>{as}</small>
      </span>
      <IconSelector className="ic" aria-hidden />
    </button>
  )
}
