import type { OutputBook, OutputDocument } from '#domain/documents/index.ts'

/** Documents and workbooks → bytes of files that Word, Excel and LibreOffice open. */
export interface DocumentWriter {
  readonly docx: (document: OutputDocument) => Promise<Uint8Array>
  readonly xlsx: (book: OutputBook) => Promise<Uint8Array>
}
