import { readResponsibles } from '../responsibles/index.ts'
import { readTargets } from '../targets/index.ts'
import { readTerm } from '../terms/index.ts'
import { isDitto } from './ditto.ts'
import type { Draft, DraftControlPoint, DraftMeasure, DraftSection } from './draft.ts'
import { findNoise } from './noise.ts'
import type { Item, ReadTable } from './outline.ts'
import { splitNumber } from './numbers.ts'
import { readLists } from './plan-in-lists.ts'
import type { Period } from './passport/period.ts'
import type { ColumnRole } from './tables/headings.ts'
import { type MeasuresTable, type PrintedMeasure, readMeasures } from './tables/measures.ts'

type Span = Pick<Period, 'from' | 'to'>

/** The measures of a document with the grammars' readings: terms within the period, responsibles, targets. */
export function readPlan(items: readonly Item[], period: Span | null): Pick<Draft, 'sections' | 'measures'> {
  const tables = items.flatMap((it) => (it.kind === 'table' && it.holds === 'measures' ? [it] : []))
  const sections: DraftSection[] = []
  const measures: DraftMeasure[] = []
  const names = tableNames(tables)
  const add = (read: MeasuresTable, { name, section }: TableName, guessed: boolean): void => {
    const outer = section ? sections.push({ ...section, table: name, parent: null }) - 1 : null
    const offset = sections.length
    for (const it of read.sections)
      sections.push({ ...it, table: name, parent: it.parent === null ? outer : it.parent + offset })
    let above: DraftMeasure | undefined
    for (const it of read.measures) {
      const own = it.section === null ? outer : it.section + offset
      // one question about the columns, on the first row: the answer holds for the table
      const measure = toMeasure(it, own, name, period, above, guessed && above === undefined)
      above = measure
      measures.push(measure)
    }
  }
  for (const [i, { table }] of tables.entries())
    add(
      readMeasures(table),
      names[i] ?? PLAN,
      table.columns.some(({ guessed, role }) => guessed && ASKED_ABOUT.includes(role)),
    )
  if (tables.length === 0) add(readLists(items), PLAN, false)
  return { sections, measures }
}

/** A wrong guess about these would send obligations to the wrong people or days; the others are seen at a glance. */
const ASKED_ABOUT: readonly ColumnRole[] = ['title', 'term', 'responsible']

const PLAN: TableName = { name: 'plan', section: null }

interface TableName {
  readonly name: string
  readonly section: { readonly number: string; readonly title: string } | null
}

/**
 * Tables of one layout under headings of their own are sections of one plan; a table of another layout is a table of its
 * own name. The heading over the first or only table is the title of the plan, not a section.
 */
function tableNames(tables: readonly ReadTable[]): TableName[] {
  const roles = tables.map(({ table }) =>
    table.columns
      .map((column) => column.role)
      .filter((role) => role !== 'extra')
      .sort()
      .join(),
  )
  const titles = tables.map(titleOf)
  const plan = tables.findIndex((_, i) => !/механизм/iu.test(titles[i] ?? ''))
  return tables.map((_, i) => {
    const title = titles[i] ?? ''
    if (/^(?:\d+\.\s*)?механизм/iu.test(title)) return { name: 'mechanisms', section: null }
    const peers = tables.filter((__, k) => roles[k] === roles[plan]).length
    const split = splitNumber(title)
    if (roles[i] !== roles[plan] && i !== plan && title !== '' && !split && tables.length > 1)
      return { name: title, section: null }
    if (peers < 2 || title === '') return { name: 'plan', section: null }
    const isSection = split !== null || i > 0 || !/план|дорожн/iu.test(title)
    return { name: 'plan', section: isSection ? { number: split?.number ?? '', title: split?.title ?? title } : null }
  })
}

/** The heading right above a table or inside it; a sentence or a line of requisites is none. */
function titleOf({ table, above }: ReadTable): string {
  const last = above.at(-1)
  const text =
    table.caption !== ''
      ? table.caption
      : last
        ? last.numbering && /\d|[IVX]/u.test(last.numbering)
          ? `${last.numbering} ${last.text}`
          : last.text
        : ''
  return text.length > 220 ||
    /[;]$/u.test(text) ||
    /^от\s|№\s*\d+\s*$/u.test(text) ||
    (/\.$/u.test(text) && !last?.bold && last?.level === null && text.length > 90)
    ? ''
    : text.replace(/[:.]$/u, '')
}

/** Reads the cells of one printed row; `guessed` where the columns were told by their content. */
export function toMeasure(
  it: PrintedMeasure,
  section: number | null,
  table: string,
  period: Span | null,
  above: DraftMeasure | undefined,
  guessed: boolean,
): DraftMeasure {
  const { extras, ...printed } = it
  const term = readTerm(it.termText, { from: period?.from, to: period?.to, above: above?.term })
  const sameAsAbove = isDitto(it.responsibleText) && above !== undefined
  const responsibles = sameAsAbove ? above.responsibles : readResponsibles(it.responsibleText).items
  const noise = [it.title, it.termText, it.responsibleText, it.resultText, it.reportFormText].flatMap(findNoise)
  const doubts = [
    ...(it.title === '' ? ['Название мероприятия не найдено'] : []),
    ...term.doubts.filter((doubt) => doubt.code !== 'outsidePeriod').map((doubt) => doubt.message),
    ...(it.termText !== '' && term.kind === null ? ['Срок не удалось прочесть'] : []),
    ...(sameAsAbove ? ['Знак повтора: ответственный взят из строки выше. Так верно?'] : []),
    ...(guessed
      ? ['Столбцы таблицы узнаны по содержанию, а не по заголовкам. Сроки и ответственные на своих местах?']
      : []),
    ...(it.repairs.some((repair) => repair.includes('без номера'))
      ? ['Строка без номера может быть отдельным мероприятием']
      : []),
  ]
  const repairs = [...it.repairs, ...noise.map((found) => `В тексте ${found.what}, сохранено как напечатано`)]
  const confidence = Math.max(0.1, 0.99 - doubts.length * 0.15 - it.repairs.length * 0.03 - noise.length * 0.02)
  return {
    ...printed,
    section,
    table,
    term,
    responsibles,
    targets: readTargets(it.resultText).items,
    confidence: Math.round(confidence * 100) / 100,
    repairs,
    ...(extras.length > 0 ? { extras } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
  }
}

/** A table of control points: the same rows, with the figures of the term or result cells as targets. */
export function readControlPoints(tables: readonly ReadTable[], period: Span | null): DraftControlPoint[] {
  return tables.flatMap(({ table }) =>
    readMeasures(table).measures.map((it) => {
      const figures = it.resultText === '' ? it.termText : it.resultText
      return {
        number: it.number,
        text: it.title,
        responsibleText: it.responsibleText,
        termText: it.termText,
        ...(it.resultText !== '' && { resultText: it.resultText }),
        term: it.termText === '' ? null : readTerm(it.termText, { from: period?.from, to: period?.to }),
        targets: readTargets(figures).items.filter((target) => target.value !== null || target.by.length > 0),
      }
    }),
  )
}
