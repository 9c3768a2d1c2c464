import { copyIn, prepareDatabase } from '#adapters/db/index.ts'
import { fileVault } from '#adapters/files/index.ts'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrokenBackup, hashOf, type Manifest, readManifest, storedFile, tableFile } from './manifest.ts'

interface Wish {
  readonly source: string
  readonly dataFolder: string
  /** An empty database, not migrated yet. */
  readonly ownerAddress: string
  readonly progress: (line: string) => void
}

/** Looks at every byte of a backup before anything is changed. */
export async function checkBackup(source: string): Promise<Manifest> {
  const manifest = readManifest(source)
  const parts = [
    ...manifest.tables.map((it) => ({ file: tableFile(source, it), sha256: it.sha256 })),
    ...manifest.files.map(({ sha256 }) => ({ file: storedFile(source, sha256), sha256 })),
  ]
  for (const { file, sha256 } of parts) {
    const found = await hashOf(file).catch(() => null)
    if (found !== sha256)
      throw new BrokenBackup(`Резервная копия ${found ? 'повреждена' : 'неполная'}: ${file.slice(source.length + 1)}`)
  }
  return manifest
}

/** Fills an empty data folder: files first, so that no row ever points to a file that is not there. */
export async function restore({ source, dataFolder, ownerAddress, progress }: Wish): Promise<Manifest> {
  const manifest = await checkBackup(source)
  const last = manifest.migrations.at(-1)
  await prepareDatabase(ownerAddress, last)
  const vault = fileVault(join(dataFolder, 'files'))
  for (const { sha256 } of manifest.files) await vault.keep(new Uint8Array(await readFile(storedFile(source, sha256))))
  progress(`Файлы: ${manifest.files.length}`)
  await copyIn(ownerAddress, manifest.tables, (it) => createReadStream(tableFile(source, it)))
  progress(`Таблицы: ${manifest.tables.length}`)
  await prepareDatabase(ownerAddress)
  return manifest
}
