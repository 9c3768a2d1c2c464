import { readImport } from '#app/imports/index.ts'
import { sendDailyReminders } from '#app/obligations/index.ts'
import type { DocumentReader } from '#app/ports/document-reader.ts'
import type { FileVault, VaultShelves } from '#app/ports/file-vault.ts'
import type { Actor } from '#domain/identity/index.ts'
import { jobActor } from './job-actor.ts'
import { type SpreadsheetNeeds, workOnSpreadsheets } from './spreadsheets.ts'
import { sweepFiles } from './sweep-files.ts'

export interface WorkerNeeds extends SpreadsheetNeeds {
  readonly vault: FileVault & VaultShelves
  readonly read: DocumentReader
}

/** An upload that was kept, but whose way to the queue was cut. */
const LOST_AFTER_S = 60
/** Nobody is written to at night; the first run after this hour of the territory's day writes. */
const FIRST_HOUR = 8

/** Who works on which job, and when. */
export async function startWorker(needs: WorkerNeeds): Promise<void> {
  const { queue, store, vault } = needs
  await queue.work('read-import', ({ territoryId, importId }) => readOne(needs, territoryId, importId))
  await queue.every('*/5 * * * *', 'resume-imports', () => resumeImports(needs, LOST_AFTER_S))
  await queue.every('7 * * * *', 'daily-reminders', () => remindEverywhere(needs))
  await queue.every('40 0 * * *', 'sweep-files', async () => void (await sweepFiles(vault, store)))
  await resumeImports(needs, 0)
  await workOnSpreadsheets(needs)
}

async function readOne(needs: WorkerNeeds, territoryId: string, importId: string): Promise<void> {
  const { transactions, vault, read, isAway, report } = needs
  const territory = (await needs.store.territories()).find(({ id }) => id === territoryId)
  if (!territory) return
  const actor = jobActor(territory)
  const keep = <T>(work: Parameters<typeof transactions.read<T>>[1]): Promise<T> => transactions.read(actor, work)
  try {
    await readImport({ keep, vault, read }, importId)
  } catch (error) {
    if (isAway(error)) throw error
    report(error)
    await keep(({ imports }) => imports.fail(importId, 'brokenFile'))
  }
}

async function resumeImports({ queue, store }: WorkerNeeds, seconds: number): Promise<void> {
  for (const lost of await store.unreadImports(seconds)) await queue.enqueue('read-import', lost)
}

async function remindEverywhere({ transactions, store, clock }: WorkerNeeds): Promise<void> {
  for (const territory of await store.territories()) {
    if (hourIn(territory.timeZone, clock.now()) < FIRST_HOUR) continue
    const actor: Actor = jobActor(territory)
    const today = clock.today(territory.timeZone)
    await transactions.read(actor, (stores) => sendDailyReminders({ ...stores, today }))
  }
}

const hourIn = (timeZone: string, instant: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hour12: false }).format(new Date(instant)))
