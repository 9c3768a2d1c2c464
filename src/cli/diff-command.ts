import { type PlanRow, type RowChange, differenceOf } from '#domain/roadmaps/index.ts'
import { type Draft, understand } from '#domain/understanding/index.ts'
import type { CommandResult, GivenFile } from './command-result.ts'
import type { DraftLanguage } from './draft-text.ts'
import { EXIT } from './exit-codes.ts'
import { type ReadNeeds, readFile } from './read-file.ts'

export interface DiffOptions {
  readonly json?: boolean
  readonly lang?: DraftLanguage
}

/**
 * `vekha diff OLD NEW [--json]`. The JSON is `{"changes": [{"kinds", "before", "after", "fields", "old", "new"}]}`:
 * `before` and `after` are places among the measures, `old` and `new` number and title as printed.
 */
export async function runDiff(
  needs: ReadNeeds,
  old: GivenFile,
  current: GivenFile,
  options: DiffOptions = {},
): Promise<CommandResult> {
  const drafts: Draft[] = []
  for (const file of [old, current]) {
    const read = await readFile(needs, file)
    if ('ends' in read) return read.ends
    drafts.push(understand(read.source))
  }
  const [before = [], after = []] = drafts.map(rowsOf)
  const changes = differenceOf(before, after)
  const stdout = options.json
    ? `${JSON.stringify(asJson(changes, before, after), null, 2)}\n`
    : print(changes, before, after, options.lang ?? 'ru')
  return { exitCode: EXIT.ok, stdout, stderr: '' }
}

/** The rows of a draft in the form that a comparison takes. */
const rowsOf = (draft: Draft): PlanRow[] =>
  draft.measures.map((it) => ({
    ...it,
    sectionTitle: it.section === null ? null : (draft.sections[it.section]?.title ?? null),
  }))

const brief = (row: PlanRow | undefined): { number: string | null; title: string } | null =>
  row ? { number: row.number, title: row.title } : null

const asJson = (changes: readonly RowChange[], before: readonly PlanRow[], after: readonly PlanRow[]) => ({
  changes: changes.map((change) => ({
    ...change,
    old: brief(before[change.before ?? -1]),
    new: brief(after[change.after ?? -1]),
  })),
})

const KINDS = {
  ru: { added: 'добавлено', removed: 'исключено', changed: 'изменено', moved: 'перенесено', renumbered: 'новый номер', same: 'Изменений нет' },
  en: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved', renumbered: 'renumbered', same: 'No changes' },
} as const // prettier-ignore

function print(
  changes: readonly RowChange[],
  before: readonly PlanRow[],
  after: readonly PlanRow[],
  lang: DraftLanguage,
): string {
  const words = KINDS[lang]
  const lines = changes
    .filter((change) => change.kinds.length > 0)
    .flatMap((change) => {
      const row = after[change.after ?? -1] ?? before[change.before ?? -1]
      const head =
        `${change.kinds.map((kind) => words[kind]).join(', ')}: ${row?.number ?? ''} ${row?.title ?? ''}`.replace(
          /:\s+/u,
          ': ',
        )
      return [head, ...change.fields.flatMap((field) => [`  - ${field.before}`, `  + ${field.after}`])]
    })
  return `${lines.length === 0 ? words.same : lines.join('\n')}\n`
}
