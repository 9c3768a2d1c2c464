import { compareNames } from './compare-names.ts'
import { bestPost, type Post, readBeside } from './compare-posts.ts'
import type { Likeness } from './likeness.ts'
import { WORTH_ASKING } from './match.ts'
import { nameOfCard, type RegisteredPersonCard } from './match-people.ts'
import { likenessTo, namesOfSchool, type RegisteredSchool } from './match-schools.ts'
import { placeRoot } from './place-roots.ts'

/** Two records that may be one; `a` stands before `b` in the alphabet of ids. */
export interface NearDuplicate extends Likeness {
  readonly a: string
  readonly b: string
}

export interface NearDuplicates {
  /** Most alike first. */
  readonly pairs: readonly NearDuplicate[]
  /** How many pairs were looked at: records meet only inside their blocks. */
  readonly compared: number
}

interface Record {
  readonly id: string
}

/** Schools that may stand in the register twice; a block is a number or the root of a name. */
export const nearDuplicateSchools = (register: readonly RegisteredSchool[]): NearDuplicates =>
  within(blocksOfSchools(register), (a, b) => better(schoolIs(a, b), schoolIs(b, a)))

/** People that may stand in the register twice; a block is the beginning of a surname and the first initial. */
export const nearDuplicatePeople = (register: readonly RegisteredPersonCard[]): NearDuplicates =>
  within(blocksOf(register, keysOfPerson), (a, b) => better(personIs(a, b), personIs(b, a)))

function within<T extends Record>(
  blocks: Iterable<readonly T[]>,
  compare: (a: T, b: T) => Likeness | null,
): NearDuplicates {
  const seen = new Set<string>()
  const pairs: NearDuplicate[] = []
  for (const block of blocks) {
    const records = block.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    records.forEach((a, i) => {
      for (const b of records.slice(i + 1)) {
        const key = `${a.id} ${b.id}`
        if (seen.has(key)) continue
        seen.add(key)
        const likeness = compare(a, b)
        if (likeness && likeness.score >= WORTH_ASKING) pairs.push({ a: a.id, b: b.id, ...likeness })
      }
    })
  }
  return { pairs: pairs.toSorted((x, y) => y.score - x.score), compared: seen.size }
}

function blocksOf<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): T[][] {
  const blocks = new Map<string, T[]>()
  for (const record of records)
    for (const key of new Set(keysOf(record))) {
      const block = blocks.get(key)
      if (block) block.push(record)
      else blocks.set(key, [record])
    }
  return [...blocks.values()]
}

/** «СОШ № 1» of every village is one block, parted by the place where the register knows it of all. */
const blocksOfSchools = (register: readonly RegisteredSchool[]): RegisteredSchool[][] =>
  blocksOf(register, keysOfSchool).flatMap((block) => {
    const isPlaced = block.every(({ place }) => place !== undefined && place !== '')
    return isPlaced ? blocksOf(block, ({ place }) => [placeRoot(place ?? '')]) : [block]
  })

const keysOfSchool = (school: RegisteredSchool): string[] =>
  namesOfSchool(school).flatMap(({ key, marks }) => {
    if (!marks) return [key]
    const { number, adjective, quoted, place } = marks
    const names = [adjective, quoted, place].flatMap((name) => (name === null ? [] : [placeRoot(name)]))
    return number === null ? names : [`№ ${Number(number)}`]
  })

const keysOfPerson = (card: RegisteredPersonCard): string[] => {
  const { known, key } = nameOfCard(card)
  if (!known) return [key]
  const surname = known.name.surname.toLowerCase().replace(/ё/gu, 'е')
  return [`${surname.slice(0, 3)} ${known.name.initials.slice(0, 1)}`]
}

const better = (x: Likeness | null, y: Likeness | null): Likeness | null =>
  x && (y === null || x.score >= y.score) ? x : y

function schoolIs(a: RegisteredSchool, b: RegisteredSchool): Likeness | null {
  let best: Likeness | null = null
  for (const { key, marks, isFormer } of namesOfSchool(a)) {
    if (isFormer) continue
    const placed = marks && { ...marks, place: marks.place ?? a.place ?? null }
    // A bare name that two towns share says nothing; without marks it is all there is.
    best = better(best, likenessTo(marks ? '' : key, placed, b))
  }
  return best
}

function personIs(a: RegisteredPersonCard, b: RegisteredPersonCard): Likeness | null {
  const [mine, theirs] = [nameOfCard(a), nameOfCard(b)]
  if (!mine.known || !theirs.known) return mine.key === theirs.key ? { score: 0.9, reasons: ['имя совпало'] } : null
  // «Лунина» of a register is a woman, not Лунин in the genitive.
  const genders = new Set([mine.known.gender, theirs.known.gender])
  if (genders.has('female') && genders.has('male')) return null
  const names = compareNames(mine.known.name, theirs.known)
  if (!names || names.score < WORTH_ASKING) return null
  const posts = bestPost(readBeside(a.posts.map(words).join(' ')), b.posts)
  return {
    score: Math.min(1, Math.max(0, names.score + posts.moves)),
    reasons: [...names.reasons, ...posts.reasons],
  }
}

const words = ({ title, organisation }: Post): string => `${title} ${organisation}`
