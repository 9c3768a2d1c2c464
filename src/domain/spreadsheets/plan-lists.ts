import type { ListEntry } from '../schools/index.ts'
import { type KnownSchool, schoolFinder } from './find-school.ts'
import { type PlannedRow, type ReadRow, refused } from './planned-row.ts'

export interface ListedSchool extends KnownSchool {
  readonly lists: readonly (ListEntry & { readonly basis: string })[]
}

/** Entries of schools into lists. A school is in a list once a day: what overlaps with an entry is refused with its dates. */
export function planLists(rows: readonly ReadRow[], schools: readonly ListedSchool[]): PlannedRow[] {
  const find = schoolFinder(schools)
  const lists = new Map(schools.map(({ id, lists: its }) => [id, [...its]]))
  return rows.map((row) => {
    if (row.problems.length > 0) return refused(row)
    const { school: printed = '', code = '', from = '', to, basis = '' } = row.cells
    const school = find(printed)
    if (!school) return refused(row, `Школы «${printed}» нет в реестре. Сначала добавьте её`)
    if (to !== undefined && to < from) return refused(row, 'Конец раньше начала. Поменяйте дни местами')
    const its = lists.get(school.id) ?? []
    const met = its.find((it) => it.code === code && (it.from ?? '') <= (to ?? '9999') && from <= (it.to ?? '9999'))
    if (!met) {
      its.push({ code, from, to: to ?? null, basis } as ListedSchool['lists'][number])
      return { ...row, action: 'add', recordId: school.id }
    }
    if (met.from === from && met.to === (to ?? null) && met.basis === basis)
      return { ...row, action: 'same', recordId: school.id }
    return refused(row, `Школа уже в списке ${code} с ${said(met.from)}${met.to ? ` по ${said(met.to)}` : ''}`)
  })
}

const said = (day: string | null): string => (day === null ? 'начала' : day.split('-').reverse().join('.'))
