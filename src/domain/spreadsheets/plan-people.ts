import { bare } from '../kernel/index.ts'
import { type KnownSchool, schoolFinder } from './find-school.ts'
import { type PlannedRow, type ReadRow, refused } from './planned-row.ts'

export interface PersonRecord {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string
  /** With the short names of the organisations, days ISO or ''. */
  readonly posts: readonly { readonly title: string; readonly organisation: string; readonly from: string }[]
}

/** A person is known by the address, else by the full name; of namesakes, by the organisation. */
export function planPeople(
  rows: readonly ReadRow[],
  people: readonly PersonRecord[],
  organisations: readonly KnownSchool[],
): PlannedRow[] {
  const find = schoolFinder(organisations)
  const byEmail = new Map(people.filter(({ email }) => email !== '').map((it) => [it.email, it]))
  const byName = Map.groupBy(people, ({ name }) => bare(name))
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if (row.problems.length > 0) return refused(row)
    const { cells } = row
    const { organisation } = cells
    if (organisation !== undefined && !find(organisation))
      return refused(row, `Организации «${organisation}» нет в реестре. Сначала добавьте её`)
    const key = ['name', 'post', 'organisation'].map((field) => bare(cells[field] ?? '')).join('|')
    const before = seen.get(key)
    if (before !== undefined) return refused(row, `То же самое уже есть в строке ${before}`)
    const addressed = byEmail.get(cells['email'] ?? '')
    if (addressed && bare(addressed.name) !== bare(cells['name'] ?? ''))
      return refused(row, `Эта почта в реестре у другого человека: ${addressed.name}. Проверьте адрес`)
    const namesakes = byName.get(bare(cells['name'] ?? '')) ?? []
    const known = addressed ?? theOne(namesakes, find(organisation ?? ''))
    if (known === 'several')
      return refused(row, 'Таких людей в реестре несколько. Добавьте столбец с почтой или организацией')
    seen.set(key, row.number)
    if (!known) return { ...row, action: 'add', recordId: null }
    const same = isSame(cells, known, organisation === undefined ? undefined : find(organisation)?.shortName)
    return { ...row, action: same ? 'same' : 'change', recordId: known.id }
  })
}

function theOne(namesakes: readonly PersonRecord[], organisation: KnownSchool | null): PersonRecord | 'several' | null {
  if (namesakes.length < 2) return namesakes[0] ?? null
  const there = namesakes.filter(({ posts }) => posts.some((it) => it.organisation === organisation?.shortName))
  return there.length === 1 ? (there[0] ?? null) : 'several'
}

function isSame(cells: Readonly<Record<string, string>>, known: PersonRecord, organisation?: string): boolean {
  const { email, phone, post, from } = cells
  const holds = known.posts.some(
    (it) =>
      bare(it.title) === bare(post ?? '') &&
      (organisation === undefined || it.organisation === organisation) &&
      (from === undefined || it.from === from),
  )
  return (
    (email === undefined || email === known.email) &&
    (phone === undefined || phone === known.phone) &&
    (post === undefined || holds)
  )
}
