import type { Day } from '#domain/kernel/index.ts'
import { understand } from '#domain/understanding/index.ts'
import type { CommandResult, GivenFile } from './command-result.ts'
import { type DraftLanguage, printDraft } from './draft-text.ts'
import { EXIT } from './exit-codes.ts'
import { type ReadNeeds, readFile } from './read-file.ts'

export interface ReadOptions {
  readonly json?: boolean
  /** The plan's period, where the document does not say it. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly lang?: DraftLanguage
}

/** `vekha read FILE [--json] [--from D --to D]`: the draft of a document, without any database. */
export async function runRead(needs: ReadNeeds, file: GivenFile, options: ReadOptions = {}): Promise<CommandResult> {
  const read = await readFile(needs, file)
  if ('ends' in read) return read.ends
  const draft = understand(read.source, { from: options.from, to: options.to })
  const stdout = options.json ? `${JSON.stringify(draft, null, 2)}\n` : printDraft(draft, options.lang ?? 'ru')
  return { exitCode: EXIT.ok, stdout, stderr: '' }
}
