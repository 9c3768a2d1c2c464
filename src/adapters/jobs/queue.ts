import type { JobQueue } from '#app/ports/jobs.ts'
import { PgBoss } from 'pg-boss'

const QUEUE = { notify: true, retryLimit: 3, retryDelay: 5, retryBackoff: true } as const
const POLLING = { notifyPollingIntervalSeconds: 10 } as const

export interface OpenQueue extends JobQueue {
  /** Lets running jobs end. */
  readonly stop: () => Promise<void>
}

/** pg-boss in the schema `jobs`; `address` connects as vekha_jobs. Trouble goes to `report`, and polling goes on. */
export async function openQueue(address: string, report: (error: unknown) => void): Promise<OpenQueue> {
  const boss = new PgBoss({
    connectionString: address,
    schema: 'jobs',
    createSchema: false,
    max: 3,
    application_name: 'vekha jobs',
    useListenNotify: true,
  })
  boss.on('error', report)
  await boss.start()
  for (const name of ['read-import', 'read-spreadsheet', 'apply-spreadsheet']) await boss.createQueue(name, QUEUE)
  return {
    enqueue: async (name, input) => {
      await boss.send(name, input)
    },
    work: async (name, handle) => {
      await boss.work<Parameters<typeof handle>[0]>(name, POLLING, async (jobs) => {
        for (const { data } of jobs) await handle(data)
      })
    },
    every: async (cron, name, handle) => {
      await boss.createQueue(name, { ...QUEUE, policy: 'exclusive' })
      await boss.work(name, POLLING, handle)
      await boss.schedule(name, cron, {}, { tz: 'UTC' })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
