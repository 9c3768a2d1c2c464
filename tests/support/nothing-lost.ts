import type { SourceDocument } from '#domain/documents/index.ts'
import { bare } from '#domain/kernel/index.ts'
import type { Draft } from '#domain/understanding/index.ts'

/**
 * Texts of table cells that stand nowhere in the draft. A cell torn by a page break is part of a longer text, and a
 * number may stand apart from its title, so words are compared, not cells; headers are left out by `headers`.
 */
export function lostCells(source: SourceDocument, draft: Draft, headers: readonly string[] = []): string[] {
  const { findings, ...read } = draft
  void findings
  const texts = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(` ${bare(value)} `)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(read)
  const all = [...texts].join('|')
  const known = new Set(headers.map(bare))
  return source.blocks.flatMap((block) =>
    block.kind === 'table' && block.columns > 2
      ? block.rows.flatMap((row) =>
          row.cells.flatMap((cell) => {
            const words = bare(cell.text).replace(
              /^(?:(?:раздел|этап|блок|направление|риск) )?(?:[ivx]+|[а-е](?= \p{L}{3})|\d+(?: \d+)*)(?: |$)/u,
              '',
            )
            return words === '' || known.has(bare(cell.text)) || all.includes(words) ? [] : [cell.text]
          }),
        )
      : [],
  )
}
