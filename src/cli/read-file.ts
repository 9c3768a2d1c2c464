import { type ReadRefusal, type SourceDocument, refusalMessage } from '#domain/documents/index.ts'
import type { Day, Outcome } from '#domain/kernel/index.ts'
import type { CommandResult, GivenFile } from './command-result.ts'
import type { DraftLanguage } from './draft-text.ts'
import { EXIT } from './exit-codes.ts'

/** The reader of files, given by `main`: the command line knows no formats. */
export interface ReadNeeds {
  readonly readDocument: (bytes: Uint8Array, fileName: string) => Promise<Outcome<SourceDocument, ReadRefusal>>
}

export interface ReadOptions {
  readonly json?: boolean
  /** The plan's period, where the document does not say it. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly lang?: DraftLanguage
}

const EXIT_OF: Readonly<Record<ReadRefusal, number>> = {
  unknownKind: EXIT.unreadable,
  brokenFile: EXIT.unreadable,
  emptyFile: EXIT.unreadable,
  unsupportedYet: EXIT.unreadable,
  passwordProtected: EXIT.passwordProtected,
  tooLarge: EXIT.tooLarge,
  zipBomb: EXIT.tooLarge,
}

/** The source document, or the result with which the command ends. */
export async function readFile(
  needs: ReadNeeds,
  file: GivenFile,
): Promise<{ source: SourceDocument } | { ends: CommandResult }> {
  const read = await needs.readDocument(file.bytes, file.name)
  if (read.ok) return { source: read.value }
  const message = refusalMessage(read.refused, read.details?.['kind'])
  return { ends: { exitCode: EXIT_OF[read.refused], stdout: '', stderr: `${file.name}: ${message}\n` } }
}
