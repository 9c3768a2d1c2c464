import { bare } from '../kernel/index.ts'
import { readSchoolName } from './school-name.ts'
import type { SchoolName } from './school-name.ts'

export interface NamedSchool {
  readonly name: string
  readonly short: string
}

/**
 * The one school of the register that a printed name means: «СОШ № 4 им. В.В. Кедрова» finds «МБОУ «Средняя
 * общеобразовательная школа № 4 имени Кедрова В.В.»». Null when no school fits or several fit equally well.
 */
export function matchSchool<School extends NamedSchool>(printed: string, register: readonly School[]): School | null {
  const wanted = bare(printed)
  if (wanted === '') return null
  const literal = register.filter((school) => bare(school.name) === wanted || bare(school.short) === wanted)
  if (literal.length > 0) return theOnly(literal)
  const name = readSchoolName(printed)
  if (name === null) return null
  const fitting = register.filter((school) => fits(name, school))
  return theOnly(fitting) ?? theOnly(fitting.filter((school) => sharesWords(name, school)))
}

const theOnly = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null)

function fits(printed: SchoolName, school: NamedSchool): boolean {
  const known = readSchoolName(school.name) ?? readSchoolName(school.short)
  return known !== null && namesMeet(printed, known)
}

function namesMeet(a: SchoolName, b: SchoolName): boolean {
  if (a.number !== b.number || !kindsMeet(a.kind, b.kind)) return false
  if (a.honour !== null && b.honour !== null && !wordsMeet(a.honour, b.honour)) return false
  // With a number the village or the town is often left out; without one it is all there is.
  if (a.proper !== null && b.proper !== null) return wordsMeet(a.proper, b.proper)
  return a.number !== null || (a.honour !== null && b.honour !== null)
}

/** «школа № 4» may be any kind of school; a СОШ is no лицей. */
const kindsMeet = (a: string | null, b: string | null): boolean => a === b || a === 'школа' || b === 'школа'

const stems = (text: string): string[] =>
  bare(text)
    .split(' ')
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, Math.max(4, word.length - 3)))

/** Words meet by their stems, so that «Луговской» is «Луговская» and «Кедрова» «Кедров». */
function wordsMeet(a: string, b: string): boolean {
  const [mine, theirs] = [stems(a), stems(b)]
  return mine.some((x) => theirs.some((y) => x.startsWith(y) || y.startsWith(x)))
}

/** Decides between «СОШ № 4» of two towns when only one of them is named like the printed words. */
const sharesWords = (printed: SchoolName, school: NamedSchool): boolean =>
  [printed.proper, printed.honour].some((mark) => mark !== null && wordsMeet(mark, school.name))
