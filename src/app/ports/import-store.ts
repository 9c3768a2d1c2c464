import type { SourceDocument } from '#domain/documents/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import type { Page, Paging, PersonRef } from './shared.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type ImportState = 'queued' | 'reading' | 'draft' | 'confirmed' | 'failed' | 'discarded'

/** A correction with the person and the instant it was made. */
export interface MadeCorrection {
  readonly path: string
  readonly value: Json
  readonly by: string | null
  readonly at: string
}

export interface ImportSummary {
  readonly id: string
  readonly fileId: string
  readonly fileName: string
  readonly size: number
  readonly state: ImportState
  readonly progress: number
  readonly progressText: string
  /** Code of a failed reading. */
  readonly refused: string | null
  readonly measures: number | null
  readonly createdBy: PersonRef | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly planId: string | null
}

export interface ImportRecord extends ImportSummary {
  readonly territoryId: string
  readonly sha256: string
  readonly source: SourceDocument | null
  /** As read; corrections are replayed over it. */
  readonly draft: Draft | null
  readonly corrections: MadeCorrection[]
  readonly version: number
}

export interface SameFile {
  readonly importId: string
  readonly by: string | null
  readonly at: string
  readonly planId: string | null
}

export interface StoredFile {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly name: string
}

export interface ImportStore {
  readonly add: (fileId: string) => Promise<string>
  readonly list: (paging: Paging) => Promise<Page<ImportSummary>>
  readonly find: (id: string) => Promise<ImportRecord | null>
  /** The same, holding the row until the transaction ends. */
  readonly lock: (id: string) => Promise<ImportRecord | null>
  /** The earliest other import of the same bytes. */
  readonly sameFile: (id: string) => Promise<SameFile | null>
  readonly tell: (id: string, state: ImportState, progress: number, text: string) => Promise<void>
  readonly finish: (id: string, source: SourceDocument, draft: Draft) => Promise<void>
  readonly fail: (id: string, refused: string) => Promise<void>
  readonly correct: (id: string, corrections: readonly MadeCorrection[]) => Promise<void>
  readonly discard: (id: string) => Promise<void>
}

export interface FileStore {
  readonly add: (file: Omit<StoredFile, 'id'>) => Promise<StoredFile>
  readonly find: (id: string) => Promise<StoredFile | null>
}
