import { readIndicator } from '../targets/index.ts'
import { isOrder, planTitleOf } from '../orders/index.ts'
import { type Draft, type DraftIndicator, type DraftMeasure, furtherPeople } from '../understanding/index.ts'
import { extraTextOf } from './extras.ts'
import type { Cells, RowKind, SheetRow } from './sheet.ts'

/** Ids of new rows come from whoever keeps them. */
export type NewId = () => string

/** A draft read from a document, or a kept plan, as the rows of a sheet: every printed text in a cell of its own. */
export function sheetOf(draft: Draft, newId: NewId): SheetRow[] {
  const rows: SheetRow[] = []
  const add = (kind: RowKind, cells: Cells, parentId: string | null = null): string => {
    const id = newId()
    rows.push({ id, kind, parentId, cells: filled(cells), versions: {} })
    return id
  }
  add('passport', passportOf(draft))
  for (const { text } of draft.document.basis) add('basis', { text })
  for (const text of draft.tasks) add('task', { text })
  for (const it of draft.indicators) add('indicator', indicatorCells(it))
  for (const { number, title, text } of draft.directions) add('direction', { number, title, text: text.join('\n') })
  for (const { number, text, termText, responsibleText, resultText = '' } of draft.controlPoints)
    add('controlPoint', { number: number ?? '', text, termText, responsibleText, resultText })
  addClauses(draft, add)
  addPlan(draft, add)
  addPeople(draft, add)
  for (const { name, short, director, extras = [] } of draft.schools)
    add('school', { name, short, director, extraText: extraTextOf(extras) })
  return rows
}

type Add = (kind: RowKind, cells: Cells, parentId?: string | null) => string

const filled = (cells: Cells): Cells => Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''))

function passportOf({ document, period, goal }: Draft): Cells {
  return {
    title: planTitleOf(document) || document.title,
    periodFrom: period?.from ?? '',
    periodTo: period?.to ?? '',
    goal: goal ?? '',
    issuer: document.issuer,
    place: document.place,
    orderTitle: isOrder(document) ? document.title : '',
    purpose: document.purpose,
    signatoryName: document.signatory?.name ?? '',
    signatoryPosition: document.signatory?.position ?? '',
    executor: document.executor ?? '',
  }
}

const COMPARATORS = { '=': '', '>=': 'не менее ', '<=': 'не более ', '>': 'более ', '<': 'менее ' } as const
const MONTHS = 'январь,февраль,март,апрель,май,июнь,июль,август,сентябрь,октябрь,ноябрь,декабрь'.split(',')

/** Values that the words of the indicator do not name (columns of a table) are written beside them. */
function indicatorCells(it: DraftIndicator): Cells {
  const own = readIndicator(it.text)
  const unit = it.unit === '%' ? ' %' : ''
  const figure = (value: number): string => `${String(value).replace('.', ',')}${unit}`
  const isSaid = JSON.stringify(own.targets) === JSON.stringify(it.targets)
  const words = COMPARATORS[it.comparator as keyof typeof COMPARATORS] ?? ''
  const targets = it.targets.map(({ year, month, value }) => {
    const when =
      year === null
        ? ''
        : `${month === null ? '' : `${MONTHS[month - 1] ?? ''} `}${year} ${month === null ? 'год' : 'года'} – `
    return `${when}${words}${figure(value)}`
  })
  return {
    text: it.text,
    targetText: isSaid ? '' : targets.join(', '),
    baseText: it.baseline === null || it.baseline === own.baseline ? '' : figure(it.baseline),
  }
}

/** «2.1» is a part of point 2. */
function addClauses({ document }: Draft, add: Add): void {
  const ids = new Map<string, string>()
  for (const { number, text, responsibleText, termText } of document.clauses) {
    const outer = number.split('.').slice(0, -1).join('.')
    const id = add('clause', { number, text, responsibleText, termText }, ids.get(outer) ?? null)
    if (number !== '') ids.set(number, id)
  }
}

/** Measures stand under their sections; those of a table of its own without headings under a nameless one. */
function addPlan({ sections, measures }: Draft, add: Add): void {
  const ids: string[] = []
  const nameless = new Map<string, string>()
  const addMeasure = (it: DraftMeasure, parent: string | null): void => {
    const { number, title, termText, responsibleText, resultText, reportFormText, infoSupportText, extras = [] } = it
    const texts = { title, termText, responsibleText, resultText, reportFormText, infoSupportText }
    add('measure', { number: number ?? '', ...texts, extraText: extraTextOf(extras) }, parent)
  }
  const homeOf = (table: string): string | null => {
    if (table === 'plan') return null
    const id = nameless.get(table) ?? add('section', { table })
    nameless.set(table, id)
    return id
  }
  let next = 0
  const addSectionsUpTo = (last: number): void => {
    for (; next <= last; next += 1) {
      const { number = '', title = '', table = 'plan', parent = null } = sections[next] ?? {}
      ids[next] = add('section', { number, title, table }, parent === null ? null : (ids[parent] ?? null))
    }
  }
  for (const it of measures) {
    if (it.section !== null) addSectionsUpTo(it.section)
    addMeasure(it, it.section === null ? homeOf(it.table) : (ids[it.section] ?? null))
  }
  addSectionsUpTo(sections.length - 1)
}

/** People whom only the points of the order name stay in those points. */
function addPeople({ people, bodies, document }: Draft, add: Add): void {
  const ids = new Map(bodies.map(({ name, kind }) => [name, { name, kind, id: '' }]))
  const listed = people.filter(({ group }) => group !== '')
  const named = new Set(furtherPeople(listed, document.clauses).map(({ name }) => name))
  for (const { name, kind } of bodies) ids.set(name, { name, kind, id: add('body', { name, kind }) })
  for (const { group, name, position, roleInGroup } of people) {
    if (group === '' && named.has(name)) continue
    const body = ids.get(group) ?? { name: group, kind: 'group', id: add('body', { name: group, kind: 'group' }) }
    ids.set(group, body)
    add('member', { name, position, roleInGroup: roleInGroup ?? '' }, body.id)
  }
}
