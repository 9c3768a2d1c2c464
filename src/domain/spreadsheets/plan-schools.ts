import { bare } from '../kernel/index.ts'
import { type KnownSchool, schoolFinder } from './find-school.ts'
import { type PlannedRow, type ReadRow, refused } from './planned-row.ts'

export interface SchoolRecord extends KnownSchool {
  /** What the register says, by field of the table; figures of a year stand under «year». */
  readonly cells: Readonly<Record<string, string>>
  readonly years: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const FIGURES = ['pupils', 'classes', 'shifts', 'teachers'] as const

/** An empty cell leaves what is known: a table that lacks a column takes nothing away. */
export function planSchools(rows: readonly ReadRow[], schools: readonly SchoolRecord[]): PlannedRow[] {
  const find = schoolFinder(schools)
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if (row.problems.length > 0) return refused(row)
    const { cells } = row
    if (FIGURES.some((field) => cells[field] !== undefined) && cells['year'] === undefined)
      return refused(row, 'Учебный год: пусто. Без него неизвестно, какого года числа')
    const known = find(cells['name'] ?? '') ?? (cells['shortName'] ? find(cells['shortName']) : null)
    const key = `${known?.id ?? bare(cells['name'] ?? '')} ${cells['year'] ?? ''}`
    const before = seen.get(key)
    if (before !== undefined) return refused(row, `Эта школа уже есть в строке ${before}`)
    seen.set(key, row.number)
    if (!known) return { ...row, action: 'add', recordId: null }
    return { ...row, action: isSame(cells, known) ? 'same' : 'change', recordId: known.id }
  })
}

function isSame(cells: Readonly<Record<string, string>>, known: SchoolRecord): boolean {
  const year = known.years[cells['year'] ?? ''] ?? {}
  return Object.entries(cells).every(([field, value]) => {
    if (field === 'year') return true
    if (field === 'formerName') return known.formerNames.some((it) => bare(it) === bare(value))
    return value === ((FIGURES as readonly string[]).includes(field) ? year[field] : known.cells[field])
  })
}
