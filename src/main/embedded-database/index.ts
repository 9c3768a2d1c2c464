import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { initialise } from './initialise.ts'
import { findPlace } from './place.ts'
import type { Server } from './server.ts'
import { startServer } from './server.ts'

interface Wish {
  readonly dataFolder: string
  /** Password of the owner; kept by the caller. */
  readonly password: string
  /** One line of progress or trouble, in Russian. */
  readonly say: (line: string) => void
}

/**
 * PostgreSQL of the npm package over the given data folder: made at the first start, recovered after any crash, started
 * again when it is killed while it runs. The caller sees to it that nobody else works in this folder.
 */
export async function startEmbeddedDatabase({ dataFolder, password, say }: Wish): Promise<Server> {
  const place = findPlace(dataFolder)
  const { initdb, postgres } = findBinaries(place.account, place.spare)
  if (!existsSync(place.cluster)) {
    say('Создаём базу данных')
    await initialise({ ...place, initdb, password })
  }
  return startServer({ place, postgres, logFolder: join(dataFolder, 'log'), password, say })
}

export type { Server } from './server.ts'
