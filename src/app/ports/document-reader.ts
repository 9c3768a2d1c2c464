import type { SourceDocument } from '#domain/documents/index.ts'
import type { Outcome } from '#domain/kernel/index.ts'

export type UnreadableCode =
  'unknownKind' | 'passwordProtected' | 'tooLarge' | 'brokenFile' | 'emptyFile' | 'zipBomb' | 'unsupportedYet'

/** A file of any kind → source document. */
export type DocumentReader = (bytes: Uint8Array, fileName: string) => Promise<Outcome<SourceDocument, UnreadableCode>>
