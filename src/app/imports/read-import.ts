import { understand } from '#domain/understanding/index.ts'
import type { DocumentReader } from '../ports/document-reader.ts'
import type { FileVault } from '../ports/file-vault.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs {
  /** One short transaction of the job's actor; the reading itself holds none. */
  readonly keep: <T>(work: (stores: Pick<Stores, 'files' | 'imports'>) => Promise<T>) => Promise<T>
  readonly vault: FileVault
  readonly read: DocumentReader
}

/**
 * Reads an uploaded document into a draft. Safe to run twice: a draft that is there stays as people have corrected it.
 */
export async function readImport({ keep, vault, read }: Needs, importId: string): Promise<void> {
  const file = await keep(async ({ files, imports }) => {
    const it = await imports.lock(importId)
    if (it?.state !== 'queued' && it?.state !== 'reading') return null
    await imports.tell(importId, 'reading', 0.2, 'Читаем документ')
    return files.find(it.fileId)
  })
  if (!file) return
  const source = await read(await vault.read(file.sha256), file.name)
  if (!source.ok) return keep(({ imports }) => imports.fail(importId, source.refused))
  await keep(({ imports }) => imports.tell(importId, 'reading', 0.6, 'Разбираем таблицы, сроки и ответственных'))
  const draft = understand(source.value)
  await keep(async ({ imports }) => {
    const it = await imports.lock(importId)
    if (it?.state === 'reading') await imports.finish(importId, source.value, draft)
  })
}
