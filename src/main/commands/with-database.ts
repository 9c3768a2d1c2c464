import { type Config } from '../config.ts'
import { FolderHeld, holderOf, holdFolder } from '../data-folder/index.ts'
import { openDatabase } from '../open-database.ts'

/** Progress goes beside the data. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`)

/** Runs over the database of the running product, or starts the database for the time of the command. */
export async function withDatabase<T>(config: Config, work: (ownerAddress: string) => Promise<T>): Promise<T> {
  const holder = holderOf(config.dataFolder)
  if (holder?.database) return work(holder.database)
  if (holder) throw new FolderHeld(holder)
  if (config.databaseUrl) return work(config.databaseUrl)
  const hold = await holdFolder(config.dataFolder)
  try {
    const database = await openDatabase(config, tell)
    hold.tell({ database: database.address })
    try {
      return await work(database.address)
    } finally {
      await database.stop()
    }
  } finally {
    hold.letGo()
  }
}
