import { parseDay } from '../kernel/index.ts'
import { type Draft, type Written, writtenDraft } from '../understanding/index.ts'
import { extrasOf } from './extras.ts'
import { cellOf, standing, type Field, type RowKind, type Sheet, type SheetRow } from './sheet.ts'

/** What a written sheet means: a draft like one read from a document, every cell read by the same grammars. */
export function draftOf(sheet: Sheet, { kind }: { readonly kind?: 'order' | 'plan' } = {}): Draft {
  const rows = standing(sheet)
  const of = (name: RowKind): SheetRow[] => rows.filter((row) => row.kind === name)
  const texts = (name: RowKind): string[] =>
    of(name)
      .map((row) => cellOf(row, 'text'))
      .filter((text) => text !== '')
  const passport = of('passport')[0]
  const said = (field: Field): string => (passport ? cellOf(passport, field) : '')
  return writtenDraft({
    document: documentOf(said, kind ?? (said('orderTitle') !== '' || of('clause').length > 0 ? 'order' : 'plan')),
    basis: texts('basis'),
    clauses: of('clause').map((row) => pick(row, ['number', 'text', 'responsibleText', 'termText'])),
    period: periodOf(said),
    goal: said('goal') || null,
    tasks: texts('task'),
    indicators: of('indicator').map((row) => pick(row, ['text', 'baseText', 'targetText'])),
    directions: of('direction').map((row) => ({
      ...pick(row, ['number', 'title']),
      text: cellOf(row, 'text')
        .split('\n')
        .filter((line) => line !== ''),
    })),
    controlPoints: of('controlPoint').map((row) => ({
      ...pick(row, ['text', 'termText', 'responsibleText', 'resultText']),
      number: cellOf(row, 'number') || null,
    })),
    ...planOf(rows),
    bodies: of('body')
      .map((row) => pick(row, ['name', 'kind']))
      .filter(({ name }) => name !== ''),
    people: of('member').map((row) => ({
      ...pick(row, ['name', 'position']),
      group: nameOfBody(rows, row.parentId),
      roleInGroup: cellOf(row, 'roleInGroup') || null,
    })),
    schools: of('school').map((row) => {
      const extras = extrasOf(cellOf(row, 'extraText'))
      return { ...pick(row, ['name', 'short', 'director']), ...(extras.length > 0 && { extras }) }
    }),
  })
}

function pick<Name extends Field>(row: SheetRow, fields: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(fields.map((field) => [field, cellOf(row, field)])) as Record<Name, string>
}

function documentOf(said: (field: Field) => string, kind: 'order' | 'plan'): Written['document'] {
  const signatory = { name: said('signatoryName'), position: said('signatoryPosition') }
  const title = said('title')
  return {
    kind,
    issuer: said('issuer'),
    place: said('place'),
    ...(kind === 'order' ? { title: said('orderTitle') || title, planTitle: title } : { title }),
    signatory: signatory.name === '' && signatory.position === '' ? null : signatory,
    executor: said('executor') || null,
    purpose: said('purpose'),
  }
}

function periodOf(said: (field: Field) => string): Written['period'] {
  const [from, to] = [parseDay(said('periodFrom')), parseDay(said('periodTo'))]
  return from && to && from <= to ? { from, to } : null
}

/** A section without number and title only holds the rows of a table of its own. */
function planOf(rows: readonly SheetRow[]): Pick<Written, 'sections' | 'measures'> {
  const all = new Map(rows.filter((row) => row.kind === 'section').map((row) => [row.id, row]))
  const named = [...all.values()].filter((row) => cellOf(row, 'number') !== '' || cellOf(row, 'title') !== '')
  const places = new Map(named.map((row, i) => [row.id, i]))
  const indexOf = (id: string | null): number | null => (id === null ? null : (places.get(id) ?? null))
  const tableOf = (row: SheetRow | undefined): string => (row && cellOf(row, 'table')) || 'plan'
  return {
    sections: named.map((row) => ({
      number: cellOf(row, 'number'),
      title: cellOf(row, 'title'),
      table: tableOf(row),
      parent: indexOf(row.parentId),
    })),
    measures: rows
      .filter((row) => row.kind === 'measure')
      .map((row) => ({
        ...pick(row, ['title', 'termText', 'responsibleText', 'resultText', 'reportFormText', 'infoSupportText']),
        section: indexOf(row.parentId),
        table: tableOf(all.get(row.parentId ?? '')),
        number: cellOf(row, 'number') || null,
        extras: extrasOf(cellOf(row, 'extraText')),
      })),
  }
}

const nameOfBody = (rows: readonly SheetRow[], id: string | null): string => {
  const body = rows.find((row) => row.id === id)
  return body ? cellOf(body, 'name') : ''
}
