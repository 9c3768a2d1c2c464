import { addressAs, connect, isAway, transactions } from '#adapters/db/index.ts'
import { readDocument, readWorkbookAside } from '#adapters/documents-in/index.ts'
import { writeDocx, writeXlsx } from '#adapters/documents-out/index.ts'
import { fileVault } from '#adapters/files/index.ts'
import { makeIdentity, newToken, tokenHash } from '#adapters/identity/index.ts'
import { makeApp } from '#http/app.ts'
import { bind } from '#http/bind.ts'
import { houseHandlers } from '#http/house-handlers.ts'
import { doorHandlers } from '#http/identity/index.ts'
import { serveWeb } from '#http/static-web.ts'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'
import { join } from 'node:path'
import { wallClock } from './clock.ts'
import type { Config } from './config.ts'
import { readSecrets } from './data-folder/index.ts'
import type { DemoSignIn } from './demo/load-demo.ts'
import { startBackground } from './start-background.ts'

/** The product without its port and its database. */
export interface House {
  readonly app: Hono
  readonly stop: () => Promise<void>
}

const hashedToken = () => {
  const token = newToken()
  return { token, sha256: tokenHash(token) }
}

/** Builds everything once; nothing else in the sources makes a pool, a store or a queue. */
export async function wire(
  config: Config,
  ownerAddress: string,
  { say, demo, web }: { say: (line: string) => void; demo: readonly DemoSignIn[]; web: string },
): Promise<House> {
  const clock = wallClock(config.today)
  const report = (error: unknown, where = ''): void =>
    say(`${clock.now()} ${where} ${error instanceof Error ? error.stack : String(error)}`)
  const pool = connect(addressAs('vekha_app', ownerAddress), { max: 12 })
  const identityPool = connect(addressAs('vekha_identity', ownerAddress), { max: 6, driverTypes: true })
  const kept = transactions(pool)
  const vault = fileVault(join(config.dataFolder, 'files'))
  const background = await startBackground(config, ownerAddress, {
    transactions: kept,
    vault,
    read: readDocument,
    readWorkbook: readWorkbookAside,
    newToken: hashedToken,
    publicUrl: config.publicUrl,
    clock,
    report,
  })
  const identity = makeIdentity({
    pool: identityPool,
    secret: readSecrets(config.dataFolder).identity,
    publicUrl: config.publicUrl,
    now: clock.now,
    secondStepRequired: config.secondStepRequired,
    provider: config.provider,
  })
  const handlers = {
    ...houseHandlers({ vault, jobs: background.queue, writer: { docx: writeDocx, xlsx: writeXlsx } }),
    ...doorHandlers({
      identity,
      publicUrl: config.publicUrl,
      newToken: hashedToken,
      hashOf: tokenHash,
      demoUsers: demo,
    }),
  }
  const failing = async (): Promise<string[]> => {
    const parts = { database: answers(pool), storage: vault.writable(), queue: background.alive() }
    const states = await Promise.all(Object.entries(parts).map(async ([name, it]) => ((await it) ? [] : [name])))
    return states.flat()
  }
  const { publicUrl, metrics } = config
  const app = makeApp({ publicUrl, metrics, failing, isAway, report }, (hono) =>
    bind(hono, { whoIs: identity.whoIs, transactions: kept, clock, addressOf: addressOf(config.trustProxy) }, handlers),
  )
  await serveWeb(app, web)
  return {
    app,
    stop: async () => {
      await background.stop()
      await Promise.all([pool.end(), identityPool.end()])
    },
  }
}

const answers = (pool: ReturnType<typeof connect>): Promise<boolean> =>
  pool.query('select 1').then(
    () => true,
    () => false,
  )

/** The other end of the connection; behind a proxy, the last address the proxy has added. */
const addressOf =
  (trustProxy: boolean) =>
  (c: Context): string =>
    (trustProxy && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()) ||
    (getConnInfo(c).remote.address ?? 'unknown')
