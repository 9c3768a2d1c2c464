import { bare } from '../kernel/index.ts'
import { matchSchool } from '../schools/index.ts'

export interface KnownSchool {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly formerNames: readonly string[]
}

/** Looks the same printed name up once, however many rows say it. */
export function schoolFinder<School extends KnownSchool>(
  schools: readonly School[],
): (printed: string) => School | null {
  const literal = new Map<string, School | null>()
  for (const school of schools)
    for (const name of new Set([school.name, school.shortName, ...school.formerNames].map(bare)))
      // a name that two schools have finds neither
      if (name !== '') literal.set(name, literal.has(name) ? null : school)
  const known = schools.map((school) => ({ school, name: school.name, short: school.shortName }))
  const asked = new Map<string, School | null>()
  return (printed) => {
    const key = bare(printed)
    const sure = literal.get(key)
    if (sure !== undefined) return sure
    const before = asked.get(key)
    if (before !== undefined) return before
    const found = matchSchool(printed, known)?.school ?? null
    asked.set(key, found)
    return found
  }
}
