import { addressAs, connect, transactions, workerStore } from '#adapters/db/index.ts'
import { readDocument } from '#adapters/documents-in/index.ts'
import { fileVault } from '#adapters/files/index.ts'
import { readImport, startImport, viewImport } from '#app/imports/index.ts'
import { EXIT } from '#cli/exit-codes.ts'
import { UsageError } from '#cli/usage.ts'
import { REFUSALS, type RefusalCode } from '#contract/index.ts'
import { jobActor } from '#worker/job-actor.ts'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readConfig } from '../config.ts'
import { readArguments } from './arguments.ts'
import { withDatabase } from './with-database.ts'

/** `vekha import FILE --territory CODE`: the same reading as on the page, kept as a draft; prints its address. */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('import', args, 1, { territory: { type: 'string' } })
  const { territory } = values
  if (!territory) throw new UsageError('import')
  const config = readConfig(values)
  const path = positionals[0] ?? ''
  const bytes = new Uint8Array(await readFile(path).catch(() => fail(`${path}: такого файла нет`)))
  return withDatabase(config, async (ownerAddress) => {
    const app = connect(addressAs('vekha_app', ownerAddress), { max: 2 })
    const jobs = connect(addressAs('vekha_jobs', ownerAddress), { max: 1 })
    try {
      const found = (await workerStore(jobs).territories()).find(({ code }) => code === territory)
      if (!found) fail(`Территории с кодом «${territory}» нет`)
      const actor = jobActor(found)
      const vault = fileVault(join(config.dataFolder, 'files'))
      const keep = <T>(work: Parameters<ReturnType<typeof transactions>['read']>[1]) =>
        transactions(app).read(actor, work) as Promise<T>
      const id = await keep<string>((stores) =>
        startImport({ ...stores, vault }, { name: basename(path), type: '', bytes }),
      )
      await readImport({ keep: (work) => transactions(app).read(actor, work), vault, read: readDocument }, id)
      const view = await transactions(app).read(actor, (stores) => viewImport(stores, id))
      if (view?.refused) {
        process.stderr.write(`${basename(path)}: ${REFUSALS[view.refused as RefusalCode].title}\n`)
        return EXIT.unreadable
      }
      process.stdout.write(`Черновик готов: ${config.publicUrl}/imports/${id} (мероприятий ${view?.measures ?? 0})\n`)
      return EXIT.ok
    } finally {
      await Promise.all([app.end(), jobs.end()])
    }
  })
}

function fail(message: string): never {
  throw new Error(message)
}
