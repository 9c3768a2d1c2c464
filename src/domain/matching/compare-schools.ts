import type { Likeness } from './likeness.ts'
import { placesMeet } from './place-roots.ts'
import type { SchoolMarks } from './school-marks.ts'
import { oneSlip } from './slips.ts'

/** A school may become another of these by an order of its founder. */
const LADDER: readonly (string | null)[] = ['СОШ', 'ООШ', 'НОШ', 'НШДС']

const NOT_ALIKE = null

/** How well the marks of a printed name fit those of a known one; null where something speaks plainly against it. */
export function compareSchools(
  printed: SchoolMarks,
  known: SchoolMarks,
  knownPlace: string | undefined,
): Likeness | null {
  if (printed.branchOf !== null || known.branchOf !== null) return compareBranches(printed, known, knownPlace)
  const parts = [
    byKind(printed, known),
    byNumber(printed, known),
    byName(printed, known, knownPlace),
    byHonour(printed, known),
  ]
  return joined(
    parts,
    parts.some((part) => part?.tells === true),
  )
}

/** One thing compared: how much of the score stays, and whether it tells one school from the others. */
interface Part {
  readonly keeps: number
  readonly reason?: string
  readonly tells?: boolean
}

function joined(parts: readonly (Part | null)[], tells: boolean): Likeness | null {
  if (!tells) return NOT_ALIKE
  let score = 1
  for (const part of parts) {
    if (part === null) return NOT_ALIKE
    score *= part.keeps
  }
  return { score, reasons: parts.flatMap((part) => part?.reason ?? []) }
}

function byKind({ kind: a }: SchoolMarks, { kind: b }: SchoolMarks): Part | null {
  if (a === b) return { keeps: 1, reason: 'вид совпал' }
  if (a === null || b === null) return { keeps: 0.7 }
  if (a === 'школа' || b === 'школа') return { keeps: 0.95, reason: 'вид не уточнён' }
  if (LADDER.includes(a) && LADDER.includes(b)) return { keeps: 0.7, reason: `вид другой: ${a} и ${b}` }
  return NOT_ALIKE
}

function byNumber({ number: a }: SchoolMarks, { number: b }: SchoolMarks): Part | null {
  if (a === null && b === null) return { keeps: 1 }
  if (a === null || b === null) return { keeps: a === null ? 0.9 : 0.6, reason: 'номер сказан не везде' }
  return Number(a) === Number(b) ? { keeps: 1, reason: 'номер совпал', tells: true } : NOT_ALIKE
}

/** The name of its own («Луговская», «Радуга») and the place. */
function byName(printed: SchoolMarks, known: SchoolMarks, knownPlace: string | undefined): Part | null {
  if (printed.quoted !== null && known.quoted !== null && printed.quoted !== known.quoted) {
    if (!placesMeet(printed.quoted, known.quoted)) return NOT_ALIKE
  }
  if (printed.quoted !== null && known.quoted !== null) return { keeps: 1, reason: 'название совпало', tells: true }
  const { adjective } = printed
  const theirs = [known.adjective, known.place, knownPlace ?? null].filter((it) => it !== null)
  if (adjective !== null) return nameAmong(adjective, known.adjective === null ? theirs : [known.adjective])
  if (printed.place === null) return { keeps: 1 }
  return placeAmong(printed.place, theirs)
}

function nameAmong(name: string, known: readonly string[]): Part | null {
  if (known.some((it) => placesMeet(name, it))) return { keeps: 1, reason: 'название совпало', tells: true }
  const slip = known.some((it) => name.length > 6 && oneSlip(name.toLowerCase(), it.toLowerCase()))
  return slip ? { keeps: 0.7, reason: 'название похоже до одной буквы', tells: true } : NOT_ALIKE
}

function placeAmong(place: string, known: readonly string[]): Part | null {
  if (known.length === 0 || /района|округа/u.test(place)) return { keeps: 1 }
  return known.some((it) => placesMeet(place, it)) ? { keeps: 1, reason: 'место совпало', tells: true } : NOT_ALIKE
}

function byHonour({ honour: a }: SchoolMarks, { honour: b }: SchoolMarks): Part | null {
  if (a.length === 0 || b.length === 0) return { keeps: 1 }
  const meet = a.some((x) => b.some((y) => x.startsWith(y) || y.startsWith(x)))
  return meet ? { keeps: 1, reason: 'имя совпало', tells: true } : { keeps: 0.6, reason: 'имя другое' }
}

/** A branch meets a branch of the same school in the same place, or is called by its own name alone. */
function compareBranches(printed: SchoolMarks, known: SchoolMarks, knownPlace: string | undefined): Likeness | null {
  if (known.branchOf === null) return NOT_ALIKE
  const place = byName(printed, known, knownPlace)
  if (place?.tells !== true) return NOT_ALIKE
  if (printed.branchOf === null) return joined([place, { keeps: 0.9, reason: 'филиал' }, byKind(printed, known)], true)
  const parent = compareSchools(printed.branchOf, known.branchOf, undefined)
  return (
    parent && {
      score: parent.score * place.keeps,
      reasons: ['филиал той же школы', ...(place.reason ? [place.reason] : [])],
    }
  )
}
