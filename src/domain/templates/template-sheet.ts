import { yearOf, type Day } from '../kernel/index.ts'
import { applyEdits, numberRows, type Cells, type RowKind, type SheetRow } from '../writing/index.ts'
import { datedTerm, monthsOf, periodWords, placeInPlan, type Span } from './dated-term.ts'
import { TEMPLATES } from './library.ts'
import type { Template, TemplateClause, TemplateCode, TemplateIndicator } from './template.ts'

export interface TemplateOptions {
  readonly from: Day
  readonly to: Day
  /** In the genitive, as titles have it: «города Ольховца», «МБОУ «СОШ № 4»». */
  readonly place?: string
  readonly newId: () => string
}

/**
 * A plan of the library as the rows of a sheet, its terms on the calendar of the period. A measure of months that a short
 * plan does not have (June in a plan until May) is left out.
 */
export function templateSheet(code: TemplateCode, { from, to, place = '', newId }: TemplateOptions): SheetRow[] {
  const template = TEMPLATES[code]
  const plan = { from, to }
  const rows: SheetRow[] = []
  const add = (kind: RowKind, cells: Cells, parentId: string | null = null): string => {
    const id = newId()
    const filled = Object.entries(cells).filter(([, text]) => text !== '')
    rows.push({ id, kind, parentId, cells: Object.fromEntries(filled), versions: {} })
    return id
  }
  const words = (text: string): string =>
    text.replaceAll('{period}', periodWords(plan)).replaceAll('{place}', place === '' ? '' : ` ${place}`)
  const { goal, purpose } = template
  add('passport', {
    title: words(template.title),
    orderTitle: words(template.orderTitle),
    goal,
    purpose,
    periodFrom: from,
    periodTo: to,
  })
  for (const text of template.tasks) add('task', { text })
  for (const it of template.indicators) add('indicator', { text: it.text, targetText: targetsOf(it, plan) })
  for (const { text, term, responsible, result } of template.controlPoints)
    add('controlPoint', {
      text,
      termText: datedTerm(term, plan) ?? '',
      responsibleText: responsible,
      resultText: result,
    })
  for (const clause of template.clauses) addClause(clause, null)
  for (const { title: name, measures } of inOrder(template, plan)) {
    const dated = measures.flatMap((it) => {
      const termText = datedTerm(it.term, plan)
      return termText === null ? [] : [{ ...it, termText }]
    })
    const parent = dated.length === 0 ? null : add('section', { title: name, table: 'plan' })
    for (const { title, termText, responsible, result, report, link } of dated)
      add(
        'measure',
        { title, termText, responsibleText: responsible, resultText: result, reportFormText: report, cycleLink: link },
        parent,
      )
  }
  for (const { name, kind } of template.bodies) add('body', { name, kind })
  return [...applyEdits(rows, numberRows(rows)).sheet].map((row) => ({ ...row, versions: {} }))

  function addClause({ text, responsible = '', term = '', parts = [] }: TemplateClause, parent: string | null): void {
    const dated = term === '' ? '' : (datedTerm(term, plan) ?? '')
    const id = add(
      'clause',
      { text: words(term === '' ? text : text.replace(term, dated)), responsibleText: responsible, termText: dated },
      parent,
    )
    for (const part of parts) addClause(part, id)
  }
}

/** Sections that are months stand as the plan's own year goes. */
const inOrder = ({ sections }: Template, plan: Span): Template['sections'] =>
  [...sections].sort((a, b) => (a.month && b.month ? placeInPlan(a.month, plan) - placeInPlan(b.month, plan) : 0))

/** «2026 год – не менее 60 %», for every year in which the plan ends a stretch of twelve months. */
function targetsOf({ values }: TemplateIndicator, plan: Span): string {
  const years = Math.max(1, Math.ceil(monthsOf(plan) / 12))
  const last = yearOf(plan.to)
  return Array.from({ length: years }, (_, i) => {
    const value = values[Math.min(i, values.length - 1)] ?? ''
    return `${last - years + 1 + i} год – ${value}`
  }).join(', ')
}
