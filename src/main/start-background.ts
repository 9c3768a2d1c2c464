import { addressAs, connect, isAway, outbox, workerStore } from '#adapters/db/index.ts'
import { type OpenQueue, openQueue } from '#adapters/jobs/index.ts'
import { smtpSender } from '#adapters/mail/index.ts'
import type { WorkerNeeds } from '#worker/worker.ts'
import { startWorker } from '#worker/worker.ts'
import { postman } from '#worker/postman.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from './config.ts'

interface Background {
  readonly queue: OpenQueue
  /** Does the queue's database answer? */
  readonly alive: () => Promise<boolean>
  readonly stop: () => Promise<void>
}

/** The queue with its workers, and the postman. */
export async function startBackground(
  { smtpUrl, mailFrom }: Config,
  ownerAddress: string,
  parts: Omit<WorkerNeeds, 'queue' | 'store' | 'isAway'>,
): Promise<Background> {
  const address = addressAs('vekha_jobs', ownerAddress)
  const pool = connect(address, { max: 2 })
  const queue = await openQueue(address, parts.report)
  await startWorker({ ...parts, queue, store: workerStore(pool), isAway })
  const ending = new AbortController()
  const posting = smtpUrl
    ? postman({
        outbox: outbox(pool),
        send: smtpSender(smtpUrl, mailFrom),
        report: parts.report,
        pause: (ms) => sleep(ms, undefined, { signal: ending.signal }).catch(() => undefined),
        stopped: () => ending.signal.aborted,
      })
    : Promise.resolve()
  return {
    queue,
    alive: () =>
      pool.query('select from jobs.queue limit 1').then(
        () => true,
        () => false,
      ),
    stop: async () => {
      ending.abort()
      await posting
      await queue.stop()
      await pool.end()
    },
  }
}
