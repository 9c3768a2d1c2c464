import { addressAs, connect, transactions } from '#adapters/db/index.ts'
import { readDocument } from '#adapters/documents-in/index.ts'
import { fileVault } from '#adapters/files/index.ts'
import { join } from 'node:path'
import pg from 'pg'
import { wallClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type DemoSignIn, loadDemo, signIns } from './load-demo.ts'
import { DEMO_TERRITORIES } from './town.ts'

/**
 * The demo town in a database where nobody has settled yet; the sign-ins, or nothing where the database is somebody's own.
 * Whether the town is whole is noted in the database itself, so that a start killed half-way begins anew.
 */
export async function settleDemo(
  config: Config,
  ownerAddress: string,
  say: (line: string) => void,
): Promise<readonly DemoSignIn[]> {
  const owner = new pg.Client({ connectionString: ownerAddress })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ settled: boolean; empty: boolean }>(
      `select exists (select from system.fact where key = 'demo') as settled,
         not exists (select from territory where code <> all ($1)) as empty`,
      [DEMO_TERRITORIES],
    )
    if (rows[0]?.settled) return signIns()
    if (!config.demo || !rows[0]?.empty) return []
    say('Заселяем демонстрационный город: школы, люди, прошлогодний план')
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
    await owner.query("insert into system.fact (key) values ('demo')")
    return signIns()
  } finally {
    await owner.end()
  }
}
