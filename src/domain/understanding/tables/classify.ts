import { comparable } from '../../kernel/index.ts'
import { isPersonName } from '../names.ts'
import { ownSquares, textAt } from './grid.ts'
import type { WholeTable } from './pieces.ts'

export type TableKind = 'measures' | 'controlPoints' | 'people' | 'schools' | 'indicators' | 'passport' | 'layout'

/** What a table holds, by its headings, the words above it and its content. */
export function kindOfTable(table: WholeTable, above: string): TableKind {
  const headings = table.columns.map((column) => comparable(column.heading))
  const says = (words: RegExp): boolean => headings.some((heading) => words.test(heading))
  const has = (role: string): boolean => table.columns.some((column) => column.role === role)
  const rows = table.rows.filter((row) => ownSquares(row).length > 0)
  if (rows.length === 0) return 'layout'
  const columns = table.columns.length
  if (isPassport(table)) return 'passport'
  if (says(/^(?:ф\.?\s?и\.?\s?о\.?|фамили|состав)|фамилия,? имя/u) && !has('term'))
    return says(/школ|организац|^оо$|^оу$/u) && says(/директор|руководител/u) ? 'schools' : 'people'
  if (!has('term') && namesColumn(table) !== null && columns <= 5) return 'people'
  if (says(/контрольн\p{L}* точк/u) || (/контрольн\p{L}* точк/iu.test(above) && has('term'))) return 'controlPoints'
  const years = headings.filter((heading) => /20\d\d/u.test(heading)).length
  if (
    !has('term') &&
    (years > 0 || says(/целев\p{L}* значени|базов\p{L}* значени|единиц\p{L}* измер|ед\. ?изм/u)) &&
    (says(/показател|индикатор/u) || /показател|индикатор/iu.test(above))
  )
    return 'indicators'
  if (says(/школ|образовательн\p{L}* организац|учреждени/u) && says(/директор|руководител/u) && !has('term'))
    return 'schools'
  const roles = new Set(table.columns.map((column) => column.role))
  const strength = ['term', 'responsible', 'result', 'reportForm', 'infoSupport'].filter((role) =>
    roles.has(role as never),
  ).length
  return roles.has('title') && columns >= 3 && strength >= 2 && (has('term') || has('responsible'))
    ? 'measures'
    : roles.has('title') && table.hasHeader && has('term') && columns >= 2 && rows.length > 1
      ? 'measures'
      : 'layout'
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
