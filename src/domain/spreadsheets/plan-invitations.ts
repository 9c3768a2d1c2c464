import { type KnownSchool, schoolFinder } from './find-school.ts'
import { type PlannedRow, type ReadRow, refused } from './planned-row.ts'

/** Roles that mean nothing without a school. */
const OF_A_SCHOOL = ['schoolDirector', 'schoolTeamMember', 'curator']

/** Invitations by list; whether somebody has an account already is known when the row is taken. */
export function planInvitations(rows: readonly ReadRow[], organisations: readonly KnownSchool[]): PlannedRow[] {
  const find = schoolFinder(organisations)
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if (row.problems.length > 0) return refused(row)
    const { email = '', role = '', organisation } = row.cells
    const before = seen.get(email)
    if (before !== undefined) return refused(row, `Эта почта уже есть в строке ${before}`)
    const place = organisation === undefined ? null : find(organisation)
    if (organisation !== undefined && !place)
      return refused(row, `Организации «${organisation}» нет в реестре. Сначала добавьте её`)
    if (!place && OF_A_SCHOOL.includes(role)) return refused(row, 'Школа: пусто. Этой роли нужна школа')
    seen.set(email, row.number)
    return { ...row, action: 'add', recordId: place?.id ?? null }
  })
}
