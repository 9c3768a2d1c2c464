import { nominativeSurname } from '../identity/index.ts'
import { collapse } from '../kernel/index.ts'
import { typeOf } from './classify.ts'
import type { Responsible, ResponsibleType } from './responsible.ts'
import { splitTokens } from './split.ts'
import { tiePieces } from './ties.ts'
import type { Tied } from './ties.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/**
 * Splits a cell of responsibles into its addressees, in order, as printed; one piece of the cell with a person's name and
 * post is one item. Line breaks count as separators when the text still has them. Never throws; an empty cell has no items.
 */
export function readResponsibles(text: string): { items: Responsible[] } {
  const cell = text.split(/\r?\n/u).map(collapse).filter(Boolean).join('\n')
  const items: Responsible[] = []
  let previous: ResponsibleType | undefined
  for (const unit of tiePieces(splitTokens(tokensOf(cell)))) {
    const item = unit.kind === 'tied' ? personItem(cell, unit.tied) : pieceItem(cell, unit.piece.tokens, previous)
    if (item === null) continue
    items.push(item)
    previous = item.type
  }
  return { items }
}

const printed = (cell: string, at: number, end: number): string => collapse(cell.slice(at, end))

const span = (cell: string, tokens: readonly Token[]): string =>
  printed(cell, tokens[0]?.at ?? 0, tokens.at(-1)?.end ?? 0)

/** Punctuation that belongs to the list, not to the addressee; the dot of «и др.» and «зам.» stays. */
const trimmed = (text: string): string =>
  text.replace(/^[\s.,;:–—-]+|[\s,;:–—-]+$/gu, '').replace(/(?<=\p{L}{4})\.$/u, '')

/** Words that name nobody. */
const NOBODY = /^(?:не требуется|не предусмотрен[оы]?|по согласованию|нет)$/iu

function pieceItem(cell: string, tokens: readonly Token[], previous: ResponsibleType | undefined): Responsible | null {
  const text = trimmed(span(cell, tokens))
  return /[\p{L}\p{N}]/u.test(text) && !NOBODY.test(text) ? { text, type: typeOf(tokens, text, previous) } : null
}

function personItem(cell: string, tied: Tied): Responsible | null {
  const name = tied.person.tokens[0]?.name
  if (!name) return null
  const nominative = nominativeSurname(name)
  return {
    text: printed(cell, tied.at, tied.end),
    type: 'person',
    surname: name.surname,
    initials: name.initials,
    ...(nominative === null ? {} : { surnameNominative: nominative }),
    ...(tied.with ? tiesOf(cell, tied.with) : {}),
  }
}

/** The words beside a name are a post, with or without the body it belongs to, or a body alone. */
function tiesOf(cell: string, tokens: readonly Token[]): Pick<Responsible, 'role' | 'organisation'> {
  const [first] = tokens
  if (first?.kind === 'bracket') {
    const inner = first.text.replace(/^\(|\)$/gu, '')
    return tiesOf(inner, tokensOf(inner))
  }
  const words = trimmed(span(cell, tokens))
  if (typeOf(tokens, words, undefined) !== 'role') return { organisation: words }
  const body = tokens.findIndex((token, at) => at > 0 && isBody(token))
  return body < 0 ? { role: words } : { role: words, organisation: trimmed(span(cell, tokens.slice(body))) }
}

const isBody = ({ kind, head }: Token): boolean =>
  kind === 'form' || kind === 'school' || kind === 'class' || kind === 'abbreviation' || head?.family === 'organisation'
