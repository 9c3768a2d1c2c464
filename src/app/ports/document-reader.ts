import type { ReadRefusal, SourceDocument } from '#domain/documents/index.ts'
import type { Outcome } from '#domain/kernel/index.ts'

/** A file of any kind → source document. */
export type DocumentReader = (bytes: Uint8Array, fileName: string) => Promise<Outcome<SourceDocument, ReadRefusal>>
