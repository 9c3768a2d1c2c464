import type { Outbox, WaitingLetter } from '#app/ports/worker-store.ts'

interface Needs {
  readonly outbox: Outbox
  readonly send: (letter: WaitingLetter) => Promise<void>
  readonly report: (error: unknown) => void
  /** Resolves after the pause, or when the postman is told to stop. */
  readonly pause: (ms: number) => Promise<void>
  readonly stopped: () => boolean
}

const PAUSE_MS = 2_000
const PAUSE_IN_TROUBLE_MS = 10_000

/** Sends what is in the box until told to stop. A letter may be sent twice after a crash, and is never lost. */
export async function postman({ outbox, send, report, pause, stopped }: Needs): Promise<void> {
  while (!stopped())
    try {
      const letter = await outbox.take()
      if (letter) await deliver(outbox, send, letter)
      else await pause(PAUSE_MS)
    } catch (error) {
      report(error)
      await pause(PAUSE_IN_TROUBLE_MS)
    }
}

async function deliver(outbox: Outbox, send: Needs['send'], letter: WaitingLetter): Promise<void> {
  try {
    await send(letter)
  } catch (error) {
    return outbox.failed(letter.key, String(error))
  }
  await outbox.sent(letter.key)
}
