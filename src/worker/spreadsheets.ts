import type { Invite } from '#app/spreadsheets/index.ts'
import { applyLoad, readLoad } from '#app/spreadsheets/index.ts'
import type { Clock } from '#app/ports/clock.ts'
import type { FileVault } from '#app/ports/file-vault.ts'
import type { JobQueue } from '#app/ports/jobs.ts'
import type { WorkbookReader } from '#app/ports/spreadsheet-store.ts'
import type { Transactions } from '#app/ports/transactions.ts'
import type { WorkerStore, WorkTerritory } from '#app/ports/worker-store.ts'
import { jobActor } from './job-actor.ts'

export interface SpreadsheetNeeds extends Invite {
  readonly queue: JobQueue
  readonly transactions: Transactions
  readonly store: WorkerStore
  readonly vault: FileVault
  readonly readWorkbook: WorkbookReader
  readonly clock: Clock
  /** Is this error the database being away for a moment? Then the job is tried again. */
  readonly isAway: (error: unknown) => boolean
  readonly report: (error: unknown) => void
}

/** A table whose way to the queue was cut, or whose job was killed. */
const LOST_AFTER_S = 60

/** The jobs of loaded tables: reading their rows and taking them. */
export async function workOnSpreadsheets(needs: SpreadsheetNeeds): Promise<void> {
  const { queue, transactions, vault, readWorkbook, clock } = needs
  await queue.work('read-spreadsheet', (job) =>
    inItsTerritory(needs, job, ({ actor }) =>
      readLoad({ keep: (work) => transactions.read(actor, work), vault, read: readWorkbook }, job.loadId),
    ),
  )
  await queue.work('apply-spreadsheet', (job) =>
    inItsTerritory(needs, job, ({ actor, timeZone }) =>
      applyLoad(
        { ...needs, keep: (work) => transactions.read(actor, work), today: clock.today(timeZone), actor },
        job.loadId,
      ),
    ),
  )
  await queue.every('*/5 * * * *', 'resume-spreadsheets', () => resume(needs, LOST_AFTER_S))
  await resume(needs, 0)
}

type Job = { readonly territoryId: string; readonly loadId: string }
type Place = { readonly actor: ReturnType<typeof jobActor>; readonly timeZone: string }

async function inItsTerritory(
  { store, transactions, isAway, report }: SpreadsheetNeeds,
  { territoryId, loadId }: Job,
  work: (place: Place) => Promise<void>,
): Promise<void> {
  const territory: WorkTerritory | undefined = (await store.territories()).find(({ id }) => id === territoryId)
  if (!territory) return
  const actor = jobActor(territory)
  try {
    await work({ actor, timeZone: territory.timeZone })
  } catch (error) {
    if (isAway(error)) throw error
    report(error)
    await transactions.read(actor, ({ spreadsheets }) => spreadsheets.fail(loadId, 'internal'))
  }
}

async function resume({ queue, store }: SpreadsheetNeeds, seconds: number): Promise<void> {
  for (const { state, ...lost } of await store.unreadLoads(seconds))
    await queue.enqueue(state === 'applying' ? 'apply-spreadsheet' : 'read-spreadsheet', lost)
}
