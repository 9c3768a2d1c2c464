import { prepareDatabase } from '#adapters/db/index.ts'
import type { Config } from './config.ts'
import { readSecrets } from './data-folder/index.ts'
import { startEmbeddedDatabase } from './embedded-database/index.ts'

/** A database in its newest form. */
export interface OpenDatabase {
  /** Connection string as the owner of the tables. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** The embedded server in the data folder, or the given one. The caller holds the folder. */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
  const database = await startDatabase(config, say)
  try {
    const applied = await prepareDatabase(database.address)
    if (applied.length) say(`Обновили базу данных: ${applied.join(', ')}`)
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** The same in whatever form it is, or with nothing in it yet. */
export async function startDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
  return config.databaseUrl
    ? { address: config.databaseUrl, stop: () => Promise.resolve() }
    : embedded(config.dataFolder, say)
}

async function embedded(dataFolder: string, say: (line: string) => void): Promise<OpenDatabase> {
  const server = await startEmbeddedDatabase({ dataFolder, password: readSecrets(dataFolder).database, say })
  return { address: server.address('vekha'), stop: server.stop }
}
