import { kept } from '../kernel/index.ts'
import { compareSchools } from './compare-schools.ts'
import type { Likeness } from './likeness.ts'
import { bestFirst, type Match, matchKey } from './match.ts'
import { marksOf, type SchoolMarks } from './school-marks.ts'

export interface NamedSchool {
  readonly name: string
  readonly short: string
  /** Earlier names. */
  readonly former?: readonly string[]
  /** «с. Луговое», where the register knows it. */
  readonly place?: string | undefined
}

export interface RegisteredSchool extends NamedSchool {
  readonly id: string
}

interface KnownName {
  readonly key: string
  readonly marks: SchoolMarks | null
  readonly isFormer: boolean
}

/** How much a fit by an earlier name is worth. */
const FORMER = 0.93

/** The names of a school, read once; what only the full name says («имени …») holds for the short one too. */
export const namesOfSchool = kept((school: NamedSchool): readonly KnownName[] => {
  const [name, short] = [marksOf(school.name), marksOf(school.short)]
  const now = (text: string, mine: SchoolMarks | null, other: SchoolMarks | null): KnownName => ({
    key: matchKey(text),
    marks: mine && other ? completed(mine, other) : mine,
    isFormer: false,
  })
  return [
    now(school.name, name, short),
    now(school.short, short, name),
    ...(school.former ?? []).map((text) => ({ key: matchKey(text), marks: marksOf(text), isFormer: true })),
  ]
})

const completed = (marks: SchoolMarks, other: SchoolMarks): SchoolMarks => ({
  ...marks,
  number: marks.number ?? other.number,
  adjective: marks.adjective ?? other.adjective,
  quoted: marks.quoted ?? other.quoted,
  place: marks.place ?? other.place,
  honour: marks.honour.length > 0 ? marks.honour : other.honour,
})

/** Schools of the register that a printed name may mean, best first. */
export function matchSchools(printed: string, register: readonly RegisteredSchool[]): Match[] {
  return bestFirst(schoolsAlike(printed, register).map(({ record, likeness }) => ({ id: record.id, ...likeness })))
}

/** Records that a printed name may mean, in the order of the register. */
export function schoolsAlike<School extends NamedSchool>(
  printed: string,
  register: readonly School[],
): { record: School; likeness: Likeness }[] {
  const [key, marks] = [matchKey(printed), marksOf(printed)]
  if (key === '') return []
  return register.flatMap((record) => {
    const likeness = likenessTo(key, marks, record)
    return likeness ? [{ record, likeness }] : []
  })
}

/** The best that any name of the school gives; a key of '' asks for the marks alone. */
export function likenessTo(key: string, marks: SchoolMarks | null, school: NamedSchool): Likeness | null {
  let best: Likeness | null = null
  for (const known of namesOfSchool(school)) {
    const found = byOneName(key, marks, known, school.place)
    if (found && (best === null || found.score > best.score)) best = found
  }
  return best
}

function byOneName(key: string, marks: SchoolMarks | null, known: KnownName, place?: string): Likeness | null {
  const found =
    key !== '' && key === known.key
      ? { score: 1, reasons: ['название совпало полностью'] }
      : marks && known.marks && compareSchools(marks, known.marks, place)
  if (!found || !known.isFormer) return found
  return { score: found.score * FORMER, reasons: [...found.reasons, 'прежнее название'] }
}
