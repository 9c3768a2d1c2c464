import { addressAs, connect, transactions } from '#adapters/db/index.ts'
import { readDocument } from '#adapters/documents-in/index.ts'
import { fileVault } from '#adapters/files/index.ts'
import { join } from 'node:path'
import pg from 'pg'
import { wallClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type DemoUser, demoUsers, forgetDemoUsers } from './demo-sign-ins.ts'
import { loadDemo } from './load-demo.ts'
import { DEMO_TERRITORIES } from './town.ts'

/**
 * The demo town in a database where nobody has settled yet; the sign-ins, or nothing where the database is somebody's own.
 * Whether the town is whole is noted in the database itself, so that a start killed half-way begins anew.
 */
export async function settleDemo(
  config: Config,
  ownerAddress: string,
  say: (line: string) => void,
): Promise<readonly DemoUser[]> {
  const owner = new pg.Client({ connectionString: ownerAddress })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ settled: boolean; empty: boolean }>(
      `select exists (select from system.fact where key = 'demo') as settled,
         not exists (select from territory where code <> all ($1)) as empty`,
      [DEMO_TERRITORIES],
    )
    if (rows[0]?.settled) return await demoUsers(owner, config.dataFolder)
    if (!config.demo || !rows[0]?.empty) return []
    say('Заселяем демонстрационный город: школы, люди, прошлогодний план')
    forgetDemoUsers(config.dataFolder)
    const app = connect(addressAs('vekha_app', ownerAddress), { max: 2 })
    try {
      await loadDemo({
        owner,
        transactions: transactions(app),
        vault: fileVault(join(config.dataFolder, 'files')),
        read: readDocument,
        today: wallClock(config.today).today('Europe/Moscow'),
      })
    } finally {
      await app.end()
    }
    const users = await demoUsers(owner, config.dataFolder)
    await owner.query("insert into system.fact (key) values ('demo')")
    return users
  } finally {
    await owner.end()
  }
}
