import type { LoadKind } from '#domain/spreadsheets/index.ts'
import type { FileVault } from '../ports/file-vault.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'files' | 'spreadsheets'> {
  readonly vault: FileVault
}

/** Keeps the workbook; the caller enqueues its reading when this is kept. */
export async function startLoad(
  { audit, files, spreadsheets, vault }: Needs,
  kind: LoadKind,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const kept = await vault.keep(bytes)
  const file = await files.add({ ...kept, name, type: type || 'application/octet-stream' })
  const id = await spreadsheets.add(kind, file.id)
  await audit.write({
    action: 'spreadsheet.start',
    entity: 'spreadsheet',
    entityId: id,
    summary: `Загружена таблица «${name}»`,
  })
  return id
}
