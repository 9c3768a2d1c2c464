import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { StateGlyph } from './state-glyph.tsx'

interface Toast {
  /** The same id replaces the toast that still hangs. */
  readonly id?: string
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void; readonly keys?: string }
}

let made = 0

// The library comes with the first press, not with the first page: by the first toast the connection may be lost.
const loadLibrary = () => import('@mantine/notifications')
const Container = lazy(async () => ({ default: (await loadLibrary()).Notifications }))
let wanted = false
const hosts = new Set<() => void>()
const subscribe = (host: () => void) => {
  hosts.add(host)
  return () => {
    hosts.delete(host)
  }
}

/** Stands once beside the pages. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => wanted)
  useEffect(() => {
    const load = () => void loadLibrary().catch(() => undefined)
    const once = { once: true, capture: true }
    document.addEventListener('pointerdown', load, once)
    document.addEventListener('keydown', load, once)
  }, [])
  return (
    shown && (
      <Suspense>
        <Container position="bottom-left" limit={3} />
      </Suspense>
    )
  )
}

async function show({ id = `toast-${++made}`, text, action }: Toast, bad: boolean): Promise<void> {
  const library = await loadLibrary().catch(() => null)
  // without a connection there is nothing to show it with; what it would say stands on the page
  if (!library) return
  const { notifications } = library
  wanted = true
  for (const host of hosts) host()
  const toast = {
    id,
    withCloseButton: bad || action === undefined,
    closeButtonProps: { 'aria-label': 'Закрыть' },
    autoClose: bad ? (false as const) : 6000,
    role: bad ? ('alert' as const) : ('status' as const),
    message: (
      <div className={bad ? 'toast-line bad' : 'toast-line'}>
        <StateGlyph of={bad ? 'error' : 'done'} />
        <span>{text}</span>
        {action && (
          <button
            type="button"
            onClick={() => {
              notifications.hide(id)
              action.run()
            }}
          >
            {action.label}
          </button>
        )}
        {action?.keys !== undefined && <kbd>{action.keys}</kbd>}
      </div>
    ),
  }
  notifications.hide(id)
  notifications.show(toast)
}

/** Done, with a way back where there is one; goes away by itself in six seconds. */
export const toast = (it: Toast): void => {
  void show(it, false)
}

/** Failed; stays until closed. */
export const badToast = (it: Toast): void => {
  void show(it, true)
}
