import { comparable } from '../../kernel/index.ts'
import { isPersonName } from '../names.ts'
import { ownSquares, textAt } from './grid.ts'
import type { ColumnRole } from './headings.ts'
import type { WholeTable } from './pieces.ts'

export type TableKind = 'measures' | 'controlPoints' | 'people' | 'schools' | 'indicators' | 'passport' | 'layout'

interface Clues {
  readonly table: WholeTable
  /** The words right above the table. */
  readonly above: string
  /** One of the headings says it. */
  readonly says: (words: RegExp) => boolean
  readonly roles: ReadonlySet<ColumnRole>
  readonly hasNames: boolean
}

const SCHOOL = /школ|образовательн\p{L}* организац|учреждени|(?:^|\s)(?:оо|оу)$/u
const HEAD_OF_SCHOOL = /директор|руководител/u
const NAME = /^(?:ф\.?\s?и\.?\s?о\.?|фамили|состав)|фамилия,? имя/u
const VALUE = /20\d\d|целев\p{L}* значени|базов\p{L}* значени|единиц\p{L}* измер|ед\. ?изм/u
const EVIDENCE = ['term', 'responsible', 'result', 'reportForm', 'infoSupport'] as const

/** What a table must show to be of a kind; the first line that fits decides. */
const KINDS: readonly (readonly [TableKind, (clues: Clues) => boolean])[] = [
  ['passport', ({ table }) => isPassport(table)],
  ['schools', ({ says, roles }) => !roles.has('term') && says(SCHOOL) && says(HEAD_OF_SCHOOL)],
  ['people', ({ says, roles, hasNames, table }) => !roles.has('term') && (says(NAME) || (hasNames && table.columns.length < 6))],
  ['controlPoints', ({ says, above, roles }) => says(/контрольн\p{L}* точк/u) || (/контрольн\p{L}* точк/iu.test(above) && roles.has('term'))],
  ['indicators', ({ says, above, roles }) => !roles.has('term') && says(VALUE) && (says(/показател|индикатор/u) || /показател|индикатор/iu.test(above))],
  ['measures', ({ table, roles }) => roles.has('title') && table.columns.length > 2 && (table.hasHeader || table.rows.length > 2) && evidence(roles) > 1 && (roles.has('term') || roles.has('responsible'))],
  ['measures', ({ table, roles }) => roles.has('title') && table.hasHeader && roles.has('term') && table.rows.length > 1],
] // prettier-ignore

const evidence = (roles: ReadonlySet<ColumnRole>): number => EVIDENCE.filter((role) => roles.has(role)).length

/** What a table holds, by its headings, the words above it and its content. */
export function kindOfTable(table: WholeTable, above: string): TableKind {
  if (!table.rows.some((row) => ownSquares(row).length > 0)) return 'layout'
  const headings = table.columns.map((column) => comparable(column.heading))
  const clues: Clues = {
    table,
    above,
    says: (words) => headings.some((heading) => words.test(heading)),
    roles: new Set(table.columns.map((column) => column.role)),
    hasNames: namesColumn(table) !== null,
  }
  return KINDS.find(([, fits]) => fits(clues))?.[0] ?? 'layout'
}

/** The column where most cells are names of people. */
export function namesColumn(table: WholeTable): number | null {
  for (const [column] of table.columns.entries()) {
    const texts = table.rows.map((row) => textAt(row, column)).filter((text) => text !== '')
    if (texts.length > 1 && texts.filter(isPersonName).length / texts.length > 0.6) return column
  }
  return null
}

const PASSPORT =
  /^(?:наименование|цел[ьи]|задачи|срок|основани|разработчик|исполнител|ожидаем|целевые|показател|этап|заказчик|координатор|участник|период|индикатор|ответственн)/u

/** «Паспорт программы»: two columns, names of properties on the left. */
function isPassport(table: WholeTable): boolean {
  const { length } = table.columns
  if (length !== 2 && length !== 3) return false
  const keys = table.rows.map((row) => comparable(textAt(row, length - 2)))
  return (
    keys.filter((key) => PASSPORT.test(key) && key.length < 90).length >= 3 && keys.some((key) => /^цел[ьи]/u.test(key))
  )
}
