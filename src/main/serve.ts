import { serve as listen, type ServerType } from '@hono/node-server'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from './config.ts'
import { holdFolder } from './data-folder/index.ts'
import type { DemoSignIn } from './demo/load-demo.ts'
import { settleDemo } from './demo/settle-demo.ts'
import { openDatabase } from './open-database.ts'
import { webFolder } from './web/web-folder.ts'
import { wire } from './wiring.ts'

/** A port let go by a copy that has just been told to stop. */
const PORT_PATIENCE_MS = 4000
/** Requests under way get this long when the product is told to stop. */
const DRAIN_MS = 5000

export interface Running {
  readonly url: string
  /** Sign-ins of the demo town, empty without it. */
  readonly demo: readonly DemoSignIn[]
  readonly stop: () => Promise<void>
}

/** The whole product; resolves when its page answers. */
export async function serve(config: Config, say: (line: string) => void): Promise<Running> {
  const hold = await holdFolder(config.dataFolder)
  const undo: (() => Promise<void> | void)[] = [hold.letGo]
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const pages = webFolder(config.dataFolder, say)
    pages.catch(() => undefined) // looked at below, when the database is there
    const database = await openDatabase(config, say)
    undo.push(database.stop)
    hold.tell({ database: database.address })
    const demo = await settleDemo(config, database.address, say)
    const house = await wire(config, database.address, { say, demo, web: await pages })
    undo.push(house.stop)
    const server = await listenOn(config, house.app.fetch)
    undo.push(() => drain(server))
    const url = `http://localhost:${config.port}`
    hold.tell({ url })
    return { url, demo, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Fetch = Parameters<typeof listen>[0]['fetch']

async function listenOn({ host: hostname, port }: Config, fetch: Fetch): Promise<ServerType> {
  for (let waited = 0; ; waited += 100)
    try {
      return await new Promise<ServerType>((resolve, reject) => {
        const server = listen({ fetch, hostname, port }, () => resolve(server))
        server.once('error', reject)
      })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      if (waited >= PORT_PATIENCE_MS) throw new PortTaken(port)
      await sleep(100)
    }
}

class PortTaken extends Error {
  constructor(port: number) {
    super(`Порт ${port} занят другой программой. Выберите другой: npm start -- --port ${port + 1}`)
  }
}

function drain(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), DRAIN_MS).unref()
  })
}
