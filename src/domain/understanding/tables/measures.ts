import { findSchools } from '../../schools/index.ts'
import type { DraftPart, DraftSection, SourcePlace } from '../draft.ts'
import { joinAll, joinPieces } from '../join.ts'
import { ordinal, splitNumber, styleOf, trimNumber } from '../numbers.ts'
import { actionWordsOf, partsOfRow, schoolsIn } from './parts.ts'
import { type GridRow, ownSquares, textAt } from './grid.ts'
import type { ColumnRole } from './headings.ts'
import type { WholeTable } from './pieces.ts'
import { type Layout, kindOfRow, layoutOf } from './rows.ts'

/** A measure as the table prints it, before the grammars read its cells. */
export interface PrintedMeasure {
  /** Index into the sections of the same table, null before the first of them. */
  readonly section: number | null
  readonly number: string | null
  readonly title: string
  readonly termText: string
  readonly responsibleText: string
  readonly resultText: string
  readonly reportFormText: string
  readonly infoSupportText: string
  readonly extras: readonly { readonly heading: string; readonly text: string }[]
  readonly schools: readonly string[]
  readonly parts: readonly DraftPart[]
  readonly source: SourcePlace
  readonly repairs: readonly string[]
}

export interface MeasuresTable {
  readonly sections: readonly Omit<DraftSection, 'table'>[]
  readonly measures: readonly PrintedMeasure[]
}

const TEXT_ROLES = ['title', 'term', 'responsible', 'result', 'reportForm', 'infoSupport'] as const
type TextRole = (typeof TEXT_ROLES)[number]

interface Open {
  section: number | null
  number: string | null
  texts: Record<TextRole, string>
  extras: { heading: string; text: string }[]
  parts: DraftPart[]
  source: SourcePlace
  repairs: string[]
}

/** Reads the rows of a table of measures: sections, measures, rows torn by page breaks, several actions in one row. */
export function readMeasures(table: WholeTable): MeasuresTable {
  const layout = layoutOf(table)
  const sections: Omit<DraftSection, 'table'>[] = []
  const measures: Open[] = []
  let sinceSection = 0
  for (const [index, row] of table.rows.entries()) {
    const heading = headingBeside(row, layout)
    if (heading && heading.title !== sections.at(-1)?.title) {
      sections.push({ ...heading, parent: null })
      sinceSection = 0
    }
    if (isTotal(row)) continue
    const kind = kindOfRow(table.rows, index, layout, measures.length === 0)
    const last = measures.at(-1)
    if (kind.kind === 'section') {
      const before = sections.at(-1)
      // A heading torn by a page break goes on as a heading.
      sections.push({
        number: kind.number,
        title: kind.title,
        parent: parentOf(kind.number, sections, sinceSection, before),
      })
      sinceSection = 0
    } else if (kind.kind === 'measure' || !last) {
      measures.push(begin(table, row, layout, sections.length === 0 ? null : sections.length - 1))
      sinceSection += 1
    } else if (kind.kind === 'part') addPart(last, table, row, layout)
    else extend(last, table, row, layout)
  }
  const actionWords = actionWordsOf(measures.map((it) => it.texts.title))
  return { sections, measures: measures.map((it) => finish(it, layout, actionWords)) }
}

/** «Итого мероприятий: 4» sums the table up and asks for nothing. */
const isTotal = (row: GridRow): boolean => {
  const own = ownSquares(row)
  return own.length > 0 && own.length < 3 && /^(?:итого|всего)(?=[\s:,]|$)/iu.test(own[0]?.square.text ?? '')
}

/** The cell of a «Направление» column that begins in this row. */
function headingBeside(row: GridRow, layout: Layout): { number: string; title: string } | null {
  const square = layout.at.section === undefined ? undefined : row.squares[layout.at.section]
  if (square?.origin !== 'own') return null
  return splitNumber(square.text) ?? { number: '', title: square.text }
}

/**
 * «1.1» hangs under «1»; a heading of another style right under a heading begins a level («I» then «1»). A mixed row of
 * peers (I, 2, 3) stays one level: the number that follows says so.
 */
function parentOf(
  number: string,
  sections: readonly Omit<DraftSection, 'table'>[],
  measuresSince: number,
  before: Omit<DraftSection, 'table'> | undefined,
): number | null {
  if (!before || number === '') return null
  for (let i = sections.length - 1; i >= 0; i -= 1) {
    const other = sections[i]?.number ?? ''
    if (other !== '' && number.startsWith(`${other}.`)) return i
  }
  const style = styleOf(number)
  for (let i = sections.length - 1; i >= 0; i -= 1) {
    const other = sections[i]
    if (other && other.number !== '' && styleOf(other.number) === style) return other.parent
  }
  return measuresSince === 0 && ordinal(number) === 1 && before.number !== '' ? sections.length - 1 : null
}

function begin(table: WholeTable, row: GridRow, layout: Layout, section: number | null): Open {
  const texts = Object.fromEntries(TEXT_ROLES.map((role) => [role, textOf(table, row, role)])) as Record<
    TextRole,
    string
  >
  const printed = textAt(row, layout.at.number)
  let number = printed === '' ? null : trimNumber(printed)
  if (layout.at.number === undefined) {
    const split = splitNumber(texts.title)
    if (split && /^\d/u.test(split.number)) {
      number = split.number
      texts.title = split.title
    }
  }
  return { section, number, texts, extras: extrasOf(table, row), parts: [], source: row.source, repairs: [] }
}

/** All columns of the role, in order: a term may stand in two («начало», «окончание»). */
function textOf(table: WholeTable, row: GridRow, role: ColumnRole, ownOnly = false): string {
  const texts = table.columns.flatMap((column, i) => {
    const square = row.squares[i]
    if (column.role !== role || !square || square.text === '' || square.origin === 'left') return []
    return ownOnly && square.origin !== 'own' ? [] : [square.text]
  })
  return role === 'term' && texts.length === 2 ? texts.join(' – ') : joinAll(texts)
}

const extrasOf = (table: WholeTable, row: GridRow): { heading: string; text: string }[] =>
  table.columns.flatMap((column, i) => {
    const square = row.squares[i]
    return column.role === 'extra' && square?.origin === 'own' ? [{ heading: column.heading, text: square.text }] : []
  })

function extend(open: Open, table: WholeTable, row: GridRow, layout: Layout): void {
  for (const role of TEXT_ROLES) open.texts[role] = joinPieces(open.texts[role], textOf(table, row, role, true))
  // Words in the number column of a torn row belong to nobody but the title.
  const stray = layout.at.number === undefined ? undefined : row.squares[layout.at.number]
  if (stray?.origin === 'own') open.texts.title = joinPieces(open.texts.title, stray.text)
  for (const extra of extrasOf(table, row)) {
    const same = open.extras.find((it) => it.heading === extra.heading)
    if (same) same.text = joinPieces(same.text, extra.text)
    else open.extras.push(extra)
  }
  open.source = { ...open.source, lines: [...open.source.lines, ...row.source.lines] }
  if (row.afterBreak) open.repairs.push('Строка разорвана страницей, части соединены')
  else open.repairs.push('Строка без номера присоединена к предыдущей')
}

function addPart(open: Open, table: WholeTable, row: GridRow, layout: Layout): void {
  if (open.parts.length === 0) open.parts.push(partOf(open.texts.title, open.texts.term, open.texts.responsible))
  const own = (role: TextRole): string => textOf(table, row, role, true)
  open.parts.push(partOf(own('title'), own('term'), own('responsible')))
  extend(open, table, row, layout)
  open.repairs.pop()
}

const partOf = (title: string, termText: string, responsible: string): DraftPart => ({
  title: title === '' ? null : title,
  termText,
  responsibleText: responsible === '' ? null : responsible,
  schools: findSchools(termText).map((it) => it.text),
})

function finish(open: Open, layout: Layout, actionWords: ReadonlySet<string>): PrintedMeasure {
  const { texts } = open
  return {
    section: open.section,
    number: layout.at.number === undefined && open.number === null ? null : open.number,
    title: texts.title,
    termText: texts.term,
    responsibleText: texts.responsible,
    resultText: texts.result,
    reportFormText: texts.reportForm,
    infoSupportText: texts.infoSupport,
    extras: open.extras,
    schools: schoolsIn([texts.title, texts.term, texts.responsible, ...open.extras.map((it) => it.text)]),
    parts: open.parts.length > 0 ? open.parts : partsOfRow(texts.title, texts.term, actionWords),
    source: open.source,
    repairs: [...new Set(open.repairs)],
  }
}
