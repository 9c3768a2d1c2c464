import { canBeNominative } from './heads.ts'
import { JOB, SHORTENED } from './lexicon.ts'
import type { Piece } from './split.ts'
import { headToken } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A person with the pieces of the cell that belong to the name. */
export interface Tied {
  readonly person: Piece
  /** The post or body beside the name; absent when the name stands alone. */
  readonly with?: readonly Token[]
  /** Offsets of the printed words of the item: the name alone when several names share one post. */
  readonly at: number
  readonly end: number
}

export type Unit = { readonly kind: 'tied'; readonly tied: Tied } | { readonly kind: 'piece'; readonly piece: Piece }

const startOf = (piece: Piece): number => piece.tokens[0]?.at ?? 0
const endOf = (piece: Piece): number => piece.tokens.at(-1)?.end ?? 0
const isPerson = (piece: Piece | undefined): boolean => piece?.tokens[0]?.kind === 'person'
const signs = (piece: Piece | undefined): string => (piece?.before ?? []).map(({ text }) => text).join('')

function headWord(piece: Piece): Token | undefined {
  const head = headToken(piece.tokens)
  return head?.kind === 'word' ? head : undefined
}

/** One post of one human: not «кураторы», and not «руководитель ОО», which means all of them. */
function isOnePost(piece: Piece): boolean {
  const head = headWord(piece)
  if (head?.head?.family !== 'role') return false
  const last = piece.tokens.at(-1)
  if (last?.kind === 'class' && piece.tokens.length === piece.tokens.indexOf(head) + 2) return false
  const word = head.text.replace(/\.$/u, '').toLowerCase()
  if (SHORTENED.includes(word)) return true
  if (canBeNominative(word)) return head.head.singular
  return !/(?:ам|ям|ами|ями|ов|ей|ах|ях|им|ым|их|ых)$/u.test(word)
}

const isJob = (piece: Piece): boolean => isOnePost(piece) && JOB.test(headWord(piece)?.text.toLowerCase() ?? '')

/** A post stands directly before the name: «методист Лаптева О.Н.», «методист – Лаптева О.Н.». */
const leadsTo = (piece: Piece | undefined, person: Piece | undefined): boolean =>
  piece !== undefined &&
  !isPerson(piece) &&
  isPerson(person) &&
  /^(?:|[-–—:])$/u.test(signs(person)) &&
  isOnePost(piece)

/** Joins posts and bodies to the names that the cell ties them to. */
export function tiePieces(pieces: readonly Piece[]): Unit[] {
  const units: Unit[] = []
  for (let i = 0; i < pieces.length;) {
    const taken = bracketed(pieces, i) ?? leading(pieces, i) ?? leadingMany(pieces, i) ?? following(pieces, i)
    if (taken) {
      units.push(...taken.units)
      i += taken.length
      continue
    }
    const piece = pieces[i]
    const labels = signs(pieces[i + 1]) === ':' && piece !== undefined && isLabel(piece)
    if (piece && piece.tokens.length > 0 && !labels) {
      const name: Unit = { kind: 'tied', tied: { person: piece, at: startOf(piece), end: endOf(piece) } }
      units.push(isPerson(piece) ? name : { kind: 'piece', piece })
    }
    i += 1
  }
  return units
}

const LABEL = /^(?:(?:ответственн|исполнител|соисполнител|участник|куратор)\p{L}+|отв\.?)$/iu

/** «Ответственные: …» heads the list and is no addressee. */
const isLabel = ({ tokens }: Piece): boolean => tokens.length === 1 && LABEL.test(tokens[0]?.text ?? '')

interface Taken {
  readonly units: Unit[]
  readonly length: number
}

const tie = (people: readonly Piece[], post: Piece, at: number, end: number): Unit[] =>
  people.map((person) => ({
    kind: 'tied',
    tied:
      people.length === 1
        ? { person, with: post.tokens, at, end }
        : { person, with: post.tokens, at: startOf(person), end: endOf(person) },
  }))

const isBracket = (piece: Piece | undefined): boolean =>
  piece?.tokens.length === 1 && piece.tokens[0]?.kind === 'bracket' && piece.before.length === 0

/** «ИМЦ (Лаптева О.Н., Рябой П.П.)», «Методисты ММС: Лаптева О.Н., Рябой П.П.» */
function bracketed(pieces: readonly Piece[], i: number): Taken | null {
  const host = pieces[i]
  const opens = signs(pieces[i + 1])
  if (!host || host.tokens.length === 0 || isPerson(host) || !/[(:]$/u.test(opens)) return null
  if (opens === ':' && isLabel(host)) return null
  let last = i + 1
  while (isPerson(pieces[last]) && (last === i + 1 || !signs(pieces[last]).includes(')'))) last += 1
  // «Кураторы: Лаптева О.Н. (СОШ № 1), Рябых К.К. (СОШ № 2)»: each name goes on with its own school
  if (opens === ':' && isBracket(pieces[last])) return { units: [], length: 1 }
  const people = pieces.slice(i + 1, last)
  if (people.length === 0) return null
  const shut = pieces[last]?.before.find(({ text }) => text === ')')
  return {
    units: tie(people, host, startOf(host), shut?.end ?? endOf(people.at(-1) ?? host)),
    length: 1 + people.length,
  }
}

/** «методист ИМЦ Лаптева О.Н.» */
function leading(pieces: readonly Piece[], i: number): Taken | null {
  const [post, person] = [pieces[i], pieces[i + 1]]
  if (!post || !person || !leadsTo(post, person)) return null
  if (signs(person) === ':' && /^(?:отв|исполнител)/iu.test(post.tokens[0]?.text ?? '') && isLabel(post)) return null
  return { units: tie([person], post, startOf(post), endOf(person)), length: 2 }
}

/** «методисты ИМЦ», «специалисты»: several people of one body, who can be told by name. */
const isManyOfBody = (piece: Piece | undefined): boolean => {
  const head = piece && headWord(piece)
  return head !== undefined && /^(?:методисты|специалисты|консультанты|инспекторы|инспектора)$/iu.test(head.text)
}

/** «Методисты ИМЦ Лаптева О.Н., Рябой П.П.» */
function leadingMany(pieces: readonly Piece[], i: number): Taken | null {
  const post = pieces[i]
  if (!post || !isManyOfBody(post) || signs(pieces[i + 1]) !== '') return null
  let last = i + 1
  while (isPerson(pieces[last]) && /^(?:|,|и)$/u.test(signs(pieces[last]))) last += 1
  const people = pieces.slice(i + 1, last)
  return people.length > 1
    ? { units: tie(people, post, startOf(post), endOf(people.at(-1) ?? post)), length: 1 + people.length }
    : null
}

/** «Лаптева О.Н., методист ИМЦ», «Лаптева О.Н. (ИМЦ)», «Лаптева О.Н., Рябой П.П. – методисты ИМЦ» */
function following(pieces: readonly Piece[], i: number): Taken | null {
  let last = i
  while (isPerson(pieces[last]) && (last === i || !/[;)\n]/u.test(signs(pieces[last])))) last += 1
  const post = pieces[last]
  const [first, nearest] = [pieces[i], pieces[last - 1]]
  if (last === i || !first || !nearest || !post || post.tokens.length === 0 || isPerson(post)) return null
  if (/^[-–—]$/u.test(signs(post)) && !leadsTo(post, pieces[last + 1])) {
    const people = pieces.slice(i, last)
    return { units: tie(people, post, startOf(first), endOf(post)), length: people.length + 1 }
  }
  // «Лаптева О.Н., Рябой П.П., методисты ИМЦ»
  if (last > i + 1 && signs(post) === ',' && isManyOfBody(post) && post.tokens.length > 1) {
    const people = pieces.slice(i, last)
    if (!isPerson(pieces[last + 1]) || signs(pieces[last + 1]) !== '')
      return { units: tie(people, post, startOf(first), endOf(post)), length: people.length + 1 }
  }
  if (last !== i + 1) return null
  const inBrackets = post.tokens.length === 1 && post.tokens[0]?.kind === 'bracket' && post.before.length === 0
  const asPost = /^,?$/u.test(signs(post)) && isJob(post) && !leadsTo(post, pieces[last + 1])
  return inBrackets || asPost ? { units: tie([nearest], post, startOf(nearest), endOf(post)), length: 2 } : null
}
