import { lazy, Suspense, useState } from 'react'
import { PersonButton } from './person-button.tsx'

const PersonSettings = lazy(() => import('./person-settings.tsx'))

/** The person at the foot of the sidebar; the menu comes with the first press. */
export function PersonMenu() {
  const [asked, ask] = useState(false)
  if (!asked) return <PersonButton onClick={() => ask(true)} />
  return (
    <Suspense fallback={<PersonButton />}>
      <PersonSettings />
    </Suspense>
  )
}
