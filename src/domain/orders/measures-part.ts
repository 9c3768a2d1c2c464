import type { OutputBlock, OutputCell, OutputRow } from '../documents/index.ts'
import type { Draft, DraftMeasure, DraftSection } from '../understanding/index.ts'
import { heading, table } from './blocks.ts'
import { columnsOf, type MeasureColumn } from './measure-columns.ts'

/** The tables of measures: the plan, then mechanisms and other tables of their own under their names. */
export function measuresPart({ sections, measures }: Draft, isFirst: boolean): OutputBlock[] {
  const names = [...new Set(['plan', ...sections.map((it) => it.table), ...measures.map((it) => it.table)])]
  return names.flatMap((name) => {
    const own = measures.filter((it) => it.table === name)
    const heads = sections.flatMap((it, index) => (it.table === name ? [{ ...it, index }] : []))
    if (own.length + heads.length === 0) return []
    const columns = columnsOf(own)
    // Over the only table of a page its title is heading enough.
    const above = name === 'plan' ? (isFirst ? [] : [heading('Мероприятия')]) : [heading(TITLES[name] ?? name)]
    return [...above, table(columns, rowsOf(own, heads, columns))]
  })
}

const TITLES: Readonly<Record<string, string>> = { mechanisms: 'Механизмы реализации' }

type PlacedSection = DraftSection & { readonly index: number }

/** Rows before the first section, then each section with its rows; a section without rows keeps its place. */
const rowsOf = (
  measures: readonly DraftMeasure[],
  sections: readonly PlacedSection[],
  columns: readonly MeasureColumn[],
): OutputRow[] => [
  ...measures.filter((it) => it.section === null).flatMap((it) => rowsOfMeasure(it, columns)),
  ...sections.flatMap((section) => [
    sectionRow(section, columns.length),
    ...measures.filter((it) => it.section === section.index).flatMap((it) => rowsOfMeasure(it, columns)),
  ]),
]

const sectionRow = ({ number, title }: DraftSection, columns: number): OutputRow => [
  {
    text: number === '' ? title : `${number}. ${title}`,
    bold: true,
    align: 'center',
    columns,
    keepWithNext: true,
  },
]

/** One row; or one for each part, where the parts are what the cells of the row were printed as. */
function rowsOfMeasure(measure: DraftMeasure, columns: readonly MeasureColumn[]): OutputRow[] {
  const { parts } = measure
  if (!arePrintedRows(measure))
    return [columns.map(({ narrow, text }) => ({ text: text(measure), ...(narrow && { align: 'center' as const }) }))]
  return parts.map((part, i) =>
    columns.flatMap((column): OutputCell[] => {
      const own = { title: part.title, term: part.termText, responsible: part.responsibleText }
      if (column.of !== 'whole') {
        const covered = (at: number): boolean => {
          const other = parts[at]
          return at > 0 && other !== undefined && column.of !== 'term' && !isOwn(column.of, other)
        }
        if (covered(i)) return []
        let rows = 1
        while (covered(i + rows)) rows += 1
        return [{ text: own[column.of] ?? '', ...(rows > 1 && { rows }) }]
      }
      if (i > 0) return []
      return [{ text: column.text(measure), rows: parts.length, ...(column.narrow && { align: 'center' as const }) }]
    }),
  )
}

const isOwn = (of: MeasureColumn['of'], part: DraftMeasure['parts'][number]): boolean =>
  of === 'title' ? part.title !== null : part.responsibleText !== null

/** Parts that add up to the cells of their row, text for text; others were found inside one cell and stay there. */
function arePrintedRows({ parts, title, termText, responsibleText }: DraftMeasure): boolean {
  if (parts.length < 2) return false
  const sum = (texts: readonly (string | null)[]): string => texts.filter((it) => it !== null && it !== '').join(' ')
  return (
    sum(parts.map((it) => it.title)) === title &&
    sum(parts.map((it) => it.termText)) === termText &&
    sum(parts.map((it) => it.responsibleText)) === responsibleText
  )
}
