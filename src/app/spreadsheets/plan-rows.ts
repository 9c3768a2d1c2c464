import {
  findHeadings,
  type Headings,
  type LoadKind,
  planInvitations,
  planLists,
  type PlannedRow,
  planPeople,
  planSchools,
  type ReadRow,
  readCells,
} from '#domain/spreadsheets/index.ts'
import type { LoadRegister } from '../ports/spreadsheet-store.ts'

type Sheets = readonly { readonly rows: readonly (readonly string[])[] }[]

/** The first sheet whose headings say what it holds, and its rows. Null where no sheet does. */
export function readRows(sheets: Sheets, kind: LoadKind): { headings: Headings; rows: ReadRow[] } | null {
  for (const sheet of sheets) {
    const headings = findHeadings(sheet.rows, kind)
    if (!headings) continue
    const rows = sheet.rows.slice(headings.firstRow).flatMap((row, i) => {
      const read = readCells(kind, headings.columns, row)
      return read ? [{ number: headings.firstRow + i + 1, ...read }] : []
    })
    return { headings, rows }
  }
  return null
}

/** What each row will do to the register. */
export function planned(kind: LoadKind, rows: readonly ReadRow[], register: LoadRegister): PlannedRow[] {
  switch (kind) {
    case 'schools':
      return planSchools(rows, register.schools)
    case 'lists':
      return planLists(rows, register.schools)
    case 'people':
      return planPeople(rows, register.people, register.organisations)
    case 'invitations':
      return planInvitations(rows, register.organisations)
  }
}
