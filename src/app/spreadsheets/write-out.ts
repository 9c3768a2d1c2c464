import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { BOOK_TITLES, type LoadKind, registerBook, reportBook } from '#domain/spreadsheets/index.ts'
import type { DocumentWriter } from '../ports/document-writer.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'spreadsheets'> {
  readonly writer: DocumentWriter
}

interface Workbook {
  readonly name: string
  readonly body: Uint8Array
}

/** The register as a table. Who took the names of people out stays in the journal. */
export async function exportRegister(
  { audit, spreadsheets, writer }: Needs,
  kind: LoadKind,
): Promise<Outcome<Workbook, never>> {
  const body = await writer.xlsx(registerBook(kind, await spreadsheets.register()))
  const name = BOOK_TITLES[kind]
  await audit.write({
    action: kind === 'people' ? 'people.export' : 'spreadsheet.export',
    entity: 'spreadsheet',
    entityId: kind,
    summary: `Выгружена таблица «${name}»`,
  })
  return done({ name: `${name}.xlsx`, body })
}

/** What became of each row of a loaded table. */
export async function exportReport(
  { spreadsheets, writer }: Omit<Needs, 'audit'>,
  id: string,
): Promise<Outcome<Workbook, 'notFound'>> {
  const load = await spreadsheets.find(id)
  if (!load) return refuse('notFound')
  const body = await writer.xlsx(reportBook(load.kind, await spreadsheets.everyRow(id)))
  return done({ name: `${load.fileName.replace(/\.[^.]+$/, '')}, отчёт.xlsx`, body })
}
