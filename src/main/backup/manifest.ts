import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { TableCopy } from '#adapters/db/index.ts'

/** What lies in a backup: `manifest.json` beside `tables/` and `files/`. */
export interface Manifest {
  readonly product: 'vekha'
  readonly form: 1
  /** Instant of the snapshot. */
  readonly at: string
  /** Names of the migrations of the database, in order. */
  readonly migrations: readonly string[]
  readonly tables: readonly (TableCopy & { readonly sha256: string })[]
  readonly files: readonly { readonly sha256: string; readonly size: number }[]
}

/** A folder that is no backup, or whose content is not what it was. */
export class BrokenBackup extends Error {}

export function readManifest(folder: string): Manifest {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new BrokenBackup(`В папке ${folder} нет резервной копии: не найден manifest.json`)
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  if (manifest.form !== 1) throw new BrokenBackup('Эта резервная копия сделана более новой программой. Обновите Веху')
  return manifest
}

export const tableFile = (folder: string, { schema, table }: Pick<TableCopy, 'schema' | 'table'>): string =>
  join(folder, 'tables', `${schema}.${table}.copy`)

export const storedFile = (folder: string, sha256: string): string =>
  join(folder, 'files', sha256.slice(0, 2), sha256.slice(2))

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
