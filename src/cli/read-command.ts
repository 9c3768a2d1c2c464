import { understand } from '#domain/understanding/index.ts'
import type { CommandResult, GivenFile } from './command-result.ts'
import { printDraft } from './draft-text.ts'
import { EXIT } from './exit-codes.ts'
import { readLists } from './lists-file.ts'
import { type ReadNeeds, type ReadOptions, readFile } from './read-file.ts'

/** `vekha read FILE [--json] [--from D --to D] [--lists FILE]`: the draft of a document, without any database. */
export async function runRead(
  needs: ReadNeeds,
  file: GivenFile,
  options: ReadOptions & { readonly lists?: GivenFile | undefined } = {},
): Promise<CommandResult> {
  const register = options.lists ? readLists(options.lists) : null
  if (register && 'ends' in register) return register.ends
  const read = await readFile(needs, file)
  if ('ends' in read) return read.ends
  const draft = understand(read.source, { from: options.from, to: options.to, schools: register?.schools })
  const stdout = options.json ? `${JSON.stringify(draft, null, 2)}\n` : printDraft(draft, options.lang ?? 'ru')
  return { exitCode: EXIT.ok, stdout, stderr: '' }
}
