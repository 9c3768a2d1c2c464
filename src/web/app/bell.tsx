import { lazy, Suspense, useState } from 'react'
import { BellButton } from './bell-button.tsx'

const Waiting = lazy(() => import('./waiting.tsx'))

/** What waits opens with the press that loads it. */
export function Bell() {
  const [asked, ask] = useState(false)
  if (!asked) return <BellButton onClick={() => ask(true)} />
  return (
    <Suspense fallback={<BellButton />}>
      <Waiting />
    </Suspense>
  )
}
