import { ROLE_NAMES } from '#domain/identity/index.ts'
import { IconSelector } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ComponentProps } from 'react'
import { frame } from '../i18n/ru/frame.ts'
import { useSession } from '../session.ts'

const PlaceMenu = lazy(() => import('./place-menu.tsx'))

/** Where the person works now; where there are several places, also the switch between them. */
export function PlaceSwitch() {
  const { territory, organisation, places } = useSession()
  const [asked, ask] = useState(false)
  if (places.length < 2)
    return (
      <div className="terr">
        <span className="grow">
          {territory.name}
          {organisation && <small>{organisation.shortName}</small>}
        </span>
      </div>
    )
  if (!asked) return <PlaceButton onClick={() => ask(true)} />
  return (
    <Suspense fallback={<PlaceButton />}>
      <PlaceMenu />
    </Suspense>
  )
}

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
