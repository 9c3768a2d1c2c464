import { lazy, Suspense, useState } from 'react'
import { useSession } from '../session.ts'
import { PlaceButton } from './place-button.tsx'

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
