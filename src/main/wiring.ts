import { addressAs, connect, isAway } from '#adapters/db/index.ts'
import { makeApp } from '#http/app.ts'
import type { Hono } from 'hono'
import type { Config } from './config.ts'

/** The product without its port and its database. */
export interface House {
  readonly app: Hono
  readonly stop: () => Promise<void>
}

/** Builds everything once; nothing else in the sources makes a pool, a store or a queue. */
export async function wire(_config: Config, ownerAddress: string, say: (line: string) => void): Promise<House> {
  const pool = connect(addressAs('vekha_app', ownerAddress))
  const app = makeApp(
    {
      failing: async () => {
        const ok = await pool.query('select 1').then(
          () => true,
          () => false,
        )
        return ok ? [] : ['database']
      },
      isAway,
      report: (error, requestId) => say(`${requestId} ${error instanceof Error ? error.stack : String(error)}`),
    },
    () => undefined,
  )
  return { app, stop: () => pool.end() }
}
