import type { FileVault } from '../ports/file-vault.ts'
import type { WorkbookReader } from '../ports/spreadsheet-store.ts'
import type { Stores } from '../ports/stores.ts'
import { planned, readRows } from './plan-rows.ts'

interface Needs {
  /** One short transaction of the job's actor; the reading itself holds none. */
  readonly keep: <T>(work: (stores: Pick<Stores, 'files' | 'spreadsheets'>) => Promise<T>) => Promise<T>
  readonly vault: FileVault
  readonly read: WorkbookReader
}

/** Reads the rows of a workbook and says what each will do. Safe to run twice: a preview that is there stays. */
export async function readLoad({ keep, vault, read }: Needs, id: string): Promise<void> {
  const found = await keep(async ({ files, spreadsheets }) => {
    const load = await spreadsheets.lock(id)
    if (load?.state !== 'queued' && load?.state !== 'reading') return null
    await spreadsheets.tell(id, 'reading')
    const file = await files.find(load.fileId)
    return file && { kind: load.kind, file }
  })
  if (!found) return
  const fail = (refused: string) => keep(({ spreadsheets }) => spreadsheets.fail(id, refused))
  const sheets = await read(await vault.read(found.file.sha256))
  if (!sheets.ok) return fail(sheets.refused)
  const table = readRows(sheets.value, found.kind)
  if (!table) return fail('noHeadings')
  if (table.rows.length === 0) return fail('emptyFile')
  await keep(async ({ spreadsheets }) => {
    const load = await spreadsheets.lock(id)
    if (load?.state !== 'reading') return
    if (load.cancelWanted) return spreadsheets.tell(id, 'cancelled')
    const rows = planned(found.kind, table.rows, await spreadsheets.register())
    await spreadsheets.keepRows(id, table.headings.columns, rows)
    await spreadsheets.tell(id, 'preview', { rows: 0, of: rows.length })
  })
}
