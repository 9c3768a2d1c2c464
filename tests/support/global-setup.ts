import { rmSync } from 'node:fs'
import { prepareDatabase } from '#adapters/db/index.ts'
import { startEmbeddedDatabase } from '#main/embedded-database/index.ts'
import { webFolder } from '#main/web/web-folder.ts'
import type { TestProject } from 'vitest/node'
import { newDataFolder } from './data-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the migrated template database, as the owner. */
    templateAddress: string
  }
}

const TEMPLATE = 'vekha_template'

/** One server for the whole run; DATABASE_URL puts another in its place. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env['DATABASE_URL']
  const { address, stop } = own ? { address: onServer(own), stop: () => Promise.resolve() } : await embedded()
  try {
    await prepareDatabase(address)
    // the tests that start the whole product find its pages built, so that none of them waits for that
    await webFolder(newDataFolder(), (line) => console.info(line))
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('templateAddress', address)
  return stop
}

function onServer(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.pathname = `/${TEMPLATE}`
  return url.href
}

async function embedded(): Promise<{ address: string; stop: () => Promise<void> }> {
  const dataFolder = newDataFolder()
  const server = await startEmbeddedDatabase({ dataFolder, password: 'tests', say: (line) => console.info(line) })
  return {
    address: server.address(TEMPLATE),
    stop: async () => {
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
