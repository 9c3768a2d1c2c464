import type { FileVault } from '../ports/file-vault.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'files' | 'imports'> {
  readonly vault: FileVault
}

interface Uploaded {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Keeps the document and puts its reading in the queue of states; the caller enqueues the job when this is kept. */
export async function startImport(
  { audit, files, imports, vault }: Needs,
  { name, type, bytes }: Uploaded,
): Promise<string> {
  const kept = await vault.keep(bytes)
  const file = await files.add({ ...kept, name, type: type || 'application/octet-stream' })
  const importId = await imports.add(file.id)
  await audit.write({
    action: 'import.start',
    entity: 'import',
    entityId: importId,
    summary: `Загружен документ «${name}»`,
  })
  return importId
}
