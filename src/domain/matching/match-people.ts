import { parseName, type PersonName } from '../identity/index.ts'
import { kept } from '../kernel/index.ts'
import { compareNames, type KnownPersonName, knownName } from './compare-names.ts'
import { bestPost, type Post, readBeside } from './compare-posts.ts'
import type { Likeness } from './likeness.ts'
import { bestFirst, type Match, matchKey } from './match.ts'
import { type PrintedPerson, readPerson } from './read-person.ts'

/** A person as the register knows them. */
export interface NamedCard {
  readonly name: string
  readonly posts: readonly Post[]
}

export interface RegisteredPersonCard extends NamedCard {
  readonly id: string
}

/** The name of a card, read once; null for one that is no Russian name. */
export const nameOfCard = kept((card: NamedCard): { known: KnownPersonName | null; key: string } => {
  const name = parseName(card.name)
  return { known: name && knownName(name), key: matchKey(card.name) }
})

/** People of the register whom a printed name may mean, best first; the post beside the name tells namesakes apart. */
export const matchPeople = (printed: string | PrintedPerson, register: readonly RegisteredPersonCard[]): Match[] => {
  const likeness = likenessOf(printed)
  return bestFirst(
    register.flatMap((card) => {
      const found = likeness(card)
      return found ? [{ id: card.id, ...found }] : []
    }),
  )
}

/** Reads the printed name once for any number of cards. */
export function likenessOf(printed: string | PrintedPerson): (card: NamedCard) => Likeness | null {
  const key = matchKey(typeof printed === 'string' ? printed : printed.name)
  const read = readPerson(printed)
  const beside = readBeside(read?.beside ?? '')
  return (card) => {
    const found = key === '' ? null : byName(card, key, read?.names ?? [])
    if (!found) return null
    const post = bestPost(beside, card.posts)
    const score = Math.min(1, Math.max(0, found.score + post.moves))
    return { score, reasons: [...found.reasons, ...post.reasons] }
  }
}

function byName(card: NamedCard, key: string, names: readonly PersonName[]): Likeness | null {
  const { known, key: knownKey } = nameOfCard(card)
  if (known === null) return key === knownKey ? { score: 0.9, reasons: ['имя совпало полностью'] } : null
  let best: Likeness | null = null
  for (const name of names) {
    const found = compareNames(name, known)
    if (found && (best === null || found.score > best.score)) best = found
  }
  return best
}
