import { bare } from '../kernel/index.ts'

export interface NamedSchool {
  readonly name: string
  readonly short: string
}

/** The one school of the register that a printed name means; null when none or more than one fits. */
export function matchSchool<School extends NamedSchool>(printed: string, register: readonly School[]): School | null {
  const wanted = bare(printed)
  const found = register.filter((school) => bare(school.name) === wanted || bare(school.short) === wanted)
  return found.length === 1 ? (found[0] ?? null) : null
}
