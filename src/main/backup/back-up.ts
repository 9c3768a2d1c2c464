import { type Snapshot, withSnapshot } from '#adapters/db/index.ts'
import { createWriteStream, existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BrokenBackup, hashOf, type Manifest, storedFile, tableFile } from './manifest.ts'

interface Wish {
  readonly ownerAddress: string
  /** The data folder whose `files` belong to the database. */
  readonly dataFolder: string
  /** A folder that is not there yet, or is empty. */
  readonly target: string
  readonly progress: (line: string) => void
}

/** Everything as of one instant into a folder, while the product works; the folder appears when it is whole. */
export async function backUp({ ownerAddress, dataFolder, target, progress }: Wish): Promise<Manifest> {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new BrokenBackup(`Папка ${target} не пустая. Назовите новую папку для резервной копии`)
  const unfinished = `${target}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(join(unfinished, 'tables'), { recursive: true })
  const manifest = await withSnapshot(ownerAddress, async (snapshot) => {
    const tables = await copyTables(snapshot, unfinished, progress)
    for (const { sha256 } of snapshot.files) await copyStored(dataFolder, unfinished, sha256)
    progress(`Файлы: ${snapshot.files.length}`)
    const { at, migrations, files } = snapshot
    return { product: 'vekha', form: 1, at, migrations, tables, files } as const
  })
  await writeFile(join(unfinished, 'manifest.json'), JSON.stringify(manifest, null, 2))
  await rm(target, { recursive: true, force: true })
  await rename(unfinished, target)
  return manifest
}

async function copyTables(
  { tables, read }: Snapshot,
  folder: string,
  progress: Wish['progress'],
): Promise<Manifest['tables']> {
  const copied = []
  for (const it of tables) {
    const file = tableFile(folder, it)
    await pipeline(read(it), createWriteStream(file))
    copied.push({ ...it, sha256: await hashOf(file) })
  }
  progress(`Таблицы: ${tables.length}`)
  return copied
}

async function copyStored(dataFolder: string, folder: string, sha256: string): Promise<void> {
  const file = storedFile(folder, sha256)
  await mkdir(dirname(file), { recursive: true })
  await copyFile(storedFile(dataFolder, sha256), file)
  if ((await hashOf(file)) !== sha256) throw new BrokenBackup(`Файл ${sha256} в хранилище повреждён, копия не сделана`)
}
