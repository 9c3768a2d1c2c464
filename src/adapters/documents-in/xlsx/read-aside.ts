import { Worker } from 'node:worker_threads'
import type { ReadRefusal } from '#domain/documents/index.ts'
import { type Outcome, refuse } from '#domain/kernel/index.ts'
import type { ReadSheet } from './workbook.ts'

const THREAD = new URL('./workbook-thread.ts', import.meta.url)
const LONGEST_MS = 60_000
const MEMORY_MB = 512

/** Reads a workbook beside the event loop. One that takes more than its time or memory is broken, or made to harm. */
export function readWorkbookAside(bytes: Uint8Array): Promise<Outcome<readonly ReadSheet[], ReadRefusal>> {
  return new Promise((resolve) => {
    const thread = new Worker(THREAD, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    const timer = setTimeout(() => void thread.terminate(), LONGEST_MS)
    thread.once('message', resolve)
    thread.once('error', () => resolve(refuse('brokenFile')))
    // an answer that was given first stands
    thread.once('exit', () => {
      clearTimeout(timer)
      resolve(refuse('brokenFile'))
    })
  })
}
