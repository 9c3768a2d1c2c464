import { ROLE_NAMES, ROLES, type Role } from '../identity/index.ts'
import { bare, collapse, type Day, day, parseDay } from '../kernel/index.ts'
import { type CellType, fieldOf, FIELDS_OF, type LoadKind } from './fields.ts'
import type { Heading } from './headings.ts'

/** The cells of a row by field, in the form they are kept in: days ISO, counts in figures, roles by their code. */
export type RowCells = Readonly<Record<string, string>>

export interface ReadCells {
  readonly cells: RowCells
  /** Russian sentences; a row with any is not taken. */
  readonly problems: readonly string[]
}

/** Null for a row without a word in it. */
export function readCells(kind: LoadKind, headings: readonly Heading[], row: readonly string[]): ReadCells | null {
  const cells: Record<string, string> = {}
  const problems: string[] = []
  for (const { column, field } of headings) {
    const printed = collapse(row[column] ?? '')
    const spec = field === null ? undefined : fieldOf(kind, field)
    if (!spec || printed === '' || NOTHING.test(printed)) continue
    const value = read(printed, spec.type)
    cells[spec.field] = value ?? printed
    if (value === null) problems.push(`${spec.title}: «${printed}» не прочитано. ${HELP[spec.type]}`)
  }
  if (Object.keys(cells).length === 0) return null
  for (const { field, title, required } of FIELDS_OF[kind])
    if (required && cells[field] === undefined) problems.push(`${title}: пусто. Заполните ячейку`)
  return { cells, problems }
}

/** A dash and «нет» in a cell say that there is nothing. */
const NOTHING = /^(?:[-–—]+|нет|н\/д|б\/н)$/iu

const HELP: Readonly<Record<CellType, string>> = {
  text: '',
  day: 'Напишите день как 01.09.2026',
  count: 'Нужно целое число',
  email: 'Проверьте знак @ и имя домена',
  role: `Роли: ${Object.values(ROLE_NAMES).join(', ')}`,
}

function read(printed: string, type: CellType): string | null {
  switch (type) {
    case 'text':
      return printed
    case 'day':
      return readDay(printed)
    case 'count':
      return /^\d[\d\s]*(?:[.,]0+)?(?:\s*[/–-]\s*\d{2,4})?$/u.test(printed) ? firstNumber(printed) : null
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(printed) ? printed.toLowerCase() : null
    case 'role':
      return roleOf(printed)
  }
}

/** «2026/27» and «2026–2027» are the year that begins in 2026. */
const firstNumber = (printed: string): string => /^\d[\d\s]*/u.exec(printed)?.[0].replace(/\s/gu, '') ?? printed

function readDay(printed: string): Day | null {
  const iso = parseDay(printed)
  if (iso) return iso
  const found = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?:\s*г\.?)?$/u.exec(printed)
  if (!found) return null
  const year = Number(found[3])
  return day(year < 100 ? 2000 + year : year, Number(found[2]), Number(found[1]))
}

function roleOf(printed: string): Role | null {
  const said = bare(printed)
  return (
    ROLES.find((role) => role === printed || bare(ROLE_NAMES[role]) === said) ??
    ROLES.find(
      (role) => said !== '' && (bare(ROLE_NAMES[role]).startsWith(said) || said.startsWith(bare(ROLE_NAMES[role]))),
    ) ??
    null
  )
}
