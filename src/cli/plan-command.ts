import { type Obligation, expandMeasures } from '#domain/obligations/index.ts'
import { type Draft, understand } from '#domain/understanding/index.ts'
import type { CommandResult, GivenFile } from './command-result.ts'
import { EXIT } from './exit-codes.ts'
import { readLists } from './lists-file.ts'
import { type ReadNeeds, type ReadOptions, readFile } from './read-file.ts'

/**
 * `vekha plan FILE --lists FILE [--json]`: the obligations of a document, one a line. The JSON is
 * `{"obligations": [{"measure": {"number", "title"}, "part", "addressee", "window", "due", "shiftedDue", …}]}`.
 */
export async function runPlan(
  needs: ReadNeeds,
  file: GivenFile,
  lists: GivenFile,
  options: ReadOptions = {},
): Promise<CommandResult> {
  const register = readLists(lists)
  if ('ends' in register) return register.ends
  const read = await readFile(needs, file)
  if ('ends' in read) return read.ends
  const draft = understand(read.source, { from: options.from, to: options.to, schools: register.schools })
  const obligations = expandMeasures(draft.measures, register, { period: draft.period, shift: 'nextWorkingDay' })
  const stdout = options.json
    ? `${JSON.stringify({ obligations: obligations.map((it) => asJson(it, draft)) }, null, 2)}\n`
    : obligations.map((it) => asLine(it, draft)).join('')
  return { exitCode: EXIT.ok, stdout, stderr: '' }
}

/** The name in the register where there is one, else the words of the document. */
function nameOf({ addressee }: Obligation): string {
  if (addressee.kind === 'school') return addressee.school.short
  return ('person' in addressee ? addressee.person?.name : undefined) ?? addressee.text
}

function asJson(it: Obligation, draft: Draft) {
  const measure = draft.measures[it.measure]
  return {
    measure: { index: it.measure, number: measure?.number ?? null, title: measure?.title ?? '' },
    part: it.part,
    addressee: { kind: it.addressee.kind, name: nameOf(it), text: it.addressee.text },
    window: it.window,
    due: it.due,
    shiftedDue: it.dueOn,
    shiftReason: it.shiftReason,
    about: it.about,
    because: it.because,
  }
}

function asLine(it: Obligation, draft: Draft): string {
  const measure = draft.measures[it.measure]
  const due = it.dueOn === null ? '–' : it.shiftReason === null ? it.dueOn : `${it.dueOn} (${it.shiftReason})`
  return `${[due, nameOf(it), measure?.number ?? '', measure?.title ?? ''].join('\t')}\n`
}
