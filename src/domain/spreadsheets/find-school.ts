import { bare } from '../kernel/index.ts'
import { schoolMeant } from '../matching/index.ts'
import { readSchoolName } from '../schools/index.ts'

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
  const known = schools.map((school) => ({
    school,
    name: school.name,
    short: school.shortName,
    former: school.formerNames,
  }))
  const alike = byNumber(known)
  const asked = new Map<string, School | null>()
  return (printed) => {
    const key = bare(printed)
    const sure = literal.get(key)
    if (sure !== undefined) return sure
    const before = asked.get(key)
    if (before !== undefined) return before
    const found = schoolMeant(printed, alike(printed))?.school ?? null
    asked.set(key, found)
    return found
  }
}

interface Named {
  readonly name: string
  readonly short: string
  readonly former: readonly string[]
}

const numberIn = (name: string): string | null => readSchoolName(name)?.number ?? null

/** Only schools of the printed number, and those without one, can be meant: a region's table is not compared whole row by row. */
function byNumber<School extends Named>(schools: readonly School[]): (printed: string) => readonly School[] {
  const groups = new Map<string | null, School[]>()
  for (const school of schools)
    for (const number of new Set([school.name, school.short, ...school.former].map(numberIn)))
      groups.set(number, [...(groups.get(number) ?? []), school])
  const unnumbered = groups.get(null) ?? []
  return (printed) => {
    const number = numberIn(printed)
    return number === null ? schools : [...new Set([...(groups.get(number) ?? []), ...unnumbered])]
  }
}
