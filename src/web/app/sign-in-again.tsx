import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { onSessionEnd } from '../call.ts'

const Dialog = lazy(() => import('./sign-in-again-dialog.tsx'))

/** When the session ends, the way back in opens over the page: nothing typed is lost, and the call goes out again. */
export function SignInAgain({ email }: { readonly email: string }) {
  const [opened, open] = useState(false)
  const answer = useRef<(signedIn: boolean) => void>(() => undefined)
  useEffect(() => {
    onSessionEnd(
      () =>
        new Promise((resolve) => {
          answer.current = resolve
          open(true)
        }),
    )
    return () => {
      onSessionEnd(null)
    }
  }, [])
  const close = (signedIn: boolean) => {
    open(false)
    answer.current(signedIn)
  }
  return <Suspense>{opened && <Dialog email={email} onClose={close} />}</Suspense>
}
