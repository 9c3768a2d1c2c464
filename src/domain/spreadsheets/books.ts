import type { OutputBook, SheetCell } from '../documents/index.ts'
import { ROLE_NAMES, type Role } from '../identity/index.ts'
import { type Day, parseDay } from '../kernel/index.ts'
import type { RowCells } from './cells.ts'
import { type FieldSpec, FIELDS_OF, type LoadKind } from './fields.ts'
import type { ListedSchool } from './plan-lists.ts'
import type { PersonRecord } from './plan-people.ts'
import type { PlannedRow } from './planned-row.ts'
import type { SchoolRecord } from './plan-schools.ts'

export const BOOK_TITLES: Readonly<Record<LoadKind, string>> = {
  schools: 'Школы',
  people: 'Люди',
  lists: 'Списки школ',
  invitations: 'Приглашения',
}

interface Register {
  readonly schools: readonly (SchoolRecord & ListedSchool)[]
  readonly people: readonly PersonRecord[]
}

/** The register as the table that is read back the same; invitations give the empty form to fill. */
export function registerBook(kind: LoadKind, register: Register): OutputBook {
  return book(kind, FIELDS_OF[kind], rowsOf(kind, register))
}

function rowsOf(kind: LoadKind, { schools, people }: Register): RowCells[] {
  switch (kind) {
    case 'schools':
      return schools.flatMap(({ cells, years, formerNames }) => {
        const school = { ...cells, ...(formerNames[0] !== undefined && { formerName: formerNames[0] }) }
        const rows = Object.entries(years).map(([year, figures]) => ({ ...school, year, ...figures }))
        return rows.length > 0 ? rows : [school]
      })
    case 'people':
      return people.flatMap(({ name, email, phone, posts }) => {
        const person = { name, ...(email && { email }), ...(phone && { phone }) }
        const rows = posts.map(({ title, organisation, from }) => ({
          ...person,
          post: title,
          ...(organisation && { organisation }),
          ...(from && { from }),
        }))
        return rows.length > 0 ? rows : [person]
      })
    case 'lists':
      return schools.flatMap(({ name, lists }) =>
        lists.map(({ code, from, to, basis }) => ({
          school: name,
          code,
          from: from ?? '',
          ...(to && { to }),
          ...(basis && { basis }),
        })),
      )
    case 'invitations':
      return []
  }
}

const RESULTS = {
  added: 'добавлено',
  changed: 'изменено',
  unchanged: 'без изменений',
  refused: 'не принято',
  left: 'оставлено',
} as const
type ReportRow = PlannedRow & { readonly result: keyof typeof RESULTS | null }

/** What became of each row of a loaded table, with its cells, so that the refused ones can be mended and sent again. */
export function reportBook(kind: LoadKind, rows: readonly ReportRow[]): OutputBook {
  const report: readonly FieldSpec[] = [
    { field: 'number', title: 'Строка', stems: [], type: 'count' },
    { field: 'result', title: 'Что сделано', stems: [], type: 'text' },
    { field: 'problems', title: 'Почему', stems: [], type: 'text' },
  ]
  const told = rows.map(({ number, cells, problems, result }) => ({
    ...cells,
    number: String(number),
    result: result === null ? '' : RESULTS[result],
    problems: problems.join('. '),
  }))
  return book(kind, [...report, ...FIELDS_OF[kind]], told)
}

function book(kind: LoadKind, fields: readonly FieldSpec[], rows: readonly RowCells[]): OutputBook {
  const title = BOOK_TITLES[kind]
  const columns = fields.map(({ title: heading, type }) => ({ heading, width: type === 'text' ? 28 : 14 }))
  const cells = rows.map((row) => fields.map(({ field, type }) => cellOf(row[field], type)))
  return { title, sheets: [{ name: title, columns, rows: cells }] }
}

function cellOf(value: string | undefined, type: FieldSpec['type']): SheetCell {
  if (value === undefined || value === '') return null
  if (type === 'count') return /^\d+$/.test(value) ? Number(value) : value
  if (type === 'role') return ROLE_NAMES[value as Role] ?? value
  const day: Day | null = type === 'day' ? parseDay(value) : null
  return day ? { day } : value
}
