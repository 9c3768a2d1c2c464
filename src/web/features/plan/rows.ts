import type { MeasureRow, Plan } from './queries.ts'

type Section = Plan['sections'][number]

export type PlanRow =
  | { readonly kind: 'section'; readonly key: string; readonly section: Section; readonly found: number }
  | { readonly kind: 'table'; readonly key: string; readonly table: string; readonly found: number }
  | { readonly kind: 'measure'; readonly key: string; readonly measure: MeasureRow }

/**
 * The rows of the plan in the document's order: a heading before the first measure of each section, and before the
 * measures of another table that has no sections of its own. Empty headings are left out; folded ones keep their count.
 */
export function planRows(
  sections: readonly Section[],
  measures: readonly MeasureRow[],
  folded: ReadonlySet<string>,
): PlanRow[] {
  const byId = new Map(sections.map((it) => [it.id, it]))
  const groupOf = (it: MeasureRow): string => it.sectionId ?? `table:${it.table}`
  const counts = Map.groupBy(measures, groupOf)
  const rows: PlanRow[] = []
  let group: string | null = null
  for (const measure of measures) {
    const own = groupOf(measure)
    if (own !== group) {
      group = own
      const section = measure.sectionId === null ? undefined : byId.get(measure.sectionId)
      const found = counts.get(own)?.length ?? 0
      if (section) rows.push({ kind: 'section', key: own, section, found })
      else if (measure.table !== 'plan') rows.push({ kind: 'table', key: own, table: measure.table, found })
    }
    if (!folded.has(own)) rows.push({ kind: 'measure', key: measure.id, measure })
  }
  return rows
}
