import type { Window } from '../kernel/index.ts'
import type { Atom, Scope, Slot, Span } from './atoms.ts'
import { datedParts } from './dated-parts.ts'
import { DOUBTS } from './doubts.ts'
import { tokenize, type Token } from './tokens.ts'
import { readAt } from './recognisers/index.ts'
import type { Doubt, RecurrenceUnit } from './term.ts'

export interface Recurrence {
  readonly unit: RecurrenceUnit
  readonly times?: number
  readonly weekday?: number
  readonly step?: number
}

/** Everything a term says, before it is laid on a plan. */
export interface Statement {
  readonly spans: readonly Quoted[]
  /** Years said for the term as a whole. */
  readonly scopes: readonly Scope[]
  /** The same years as they were said: «2023-2025 гг.» is one stretch, «2023, 2024» are two. */
  readonly years: readonly Window[]
  readonly recurrences: readonly Recurrence[]
  readonly slots: readonly Slot[]
  readonly whole: 'period' | 'year' | 'school_year' | null
  readonly during: boolean
  /** «…, далее ежеквартально»: the rhythm begins behind what is named. */
  readonly onward: boolean
  /** «кроме июля и августа» */
  readonly except: readonly Quoted[]
  readonly event: string | null
  readonly schedule: string | null
  readonly request: string | null
  readonly doubts: readonly Doubt[]
}

export interface Quoted {
  readonly span: Span
  readonly quote: string
}

/** Each place of the text is claimed by the first recogniser that knows it; what none knows is unread, the quiet is left out. */
function recognise(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = []
  for (let i = 0; i < tokens.length;) {
    const read = readAt(tokens, i)
    const next = Math.max(read?.next ?? i + 1, i + 1)
    const { at } = tokens[i]!
    const { end } = tokens[Math.min(next, tokens.length) - 1]!
    for (const said of read?.said ?? UNREAD) if (said.is !== 'quiet') atoms.push({ ...said, at, end })
    i = next
  }
  return atoms
}

const UNREAD = [{ is: 'unread' }] as const

const EXCEPTED: ReadonlySet<Atom['is']> = new Set(['except', 'span', 'link', 'bound', 'event', 'unread'])

const isException = ({ is }: Atom): boolean => is === 'except'
const NO_ATOMS: Atom[] = []

/** What is said, and the exceptions from it: «ежемесячно, кроме июля и августа». */
function setApart(atoms: Atom[]): [said: Atom[], exceptions: Atom[]] {
  const from = atoms.findIndex(isException)
  if (from < 0) return [atoms, NO_ATOMS]
  let to = from + 1
  while (to < atoms.length && EXCEPTED.has(atoms[to]!.is)) to += 1
  return [[...atoms.slice(0, from), ...atoms.slice(to)], atoms.slice(from, to)]
}

/** What is gathered of a statement while its atoms are walked through. */
type Gathered = { -readonly [Field in keyof Statement]: Statement[Field] } & {
  recurrences: Recurrence[]
  slots: Slot[]
  doubts: Doubt[]
}

export function assemble(text: string): Statement {
  const tokens = tokenize(text)
  const read = recognise(tokens)
  const [atoms, exceptions] = setApart(read)
  const quoted = (place: { at: number; end: number }): string => text.slice(place.at, place.end)
  const said: Gathered = {
    spans: [],
    scopes: [],
    years: [],
    recurrences: [],
    slots: [],
    whole: null,
    during: false,
    onward: false,
    except: [],
    event: null,
    schedule: null,
    request: null,
    doubts: unreadParts(atoms, text),
  }
  for (const token of tokens) if (token.mended) said.doubts.push(DOUBTS.misspelt(quoted(token), token.mended))
  for (const atom of atoms) gather(said, atom, quoted)
  const { spans, years } = datedParts(atoms, (item) => said.doubts.push(DOUBTS.nearestYear(quoted(item))))
  if (exceptions.length > 0) {
    const left = datedParts(exceptions, () => {}).spans
    said.except = left.map((item) => ({ span: item.span, quote: quoted(item) }))
    if (left.length === 0)
      said.doubts.push(DOUBTS.unreadText(quoted({ at: exceptions[0]!.at, end: exceptions.at(-1)!.end })))
  }
  said.spans = spans.map((item) => ({ span: item.span, quote: quoted(item) }))
  if (years.length > 0) {
    said.scopes = years.flat()
    said.years = years.map((scopes) => [scopes[0]!.window[0], scopes.at(-1)!.window[1]])
  }
  return said
}

function gather(said: Gathered, atom: Atom, quoted: (place: Atom) => string): void {
  switch (atom.is) {
    case 'recurrence':
      said.recurrences.push(atom)
      return
    case 'slot':
      said.slots.push(atom.slot)
      return
    case 'whole':
      said.whole ??= atom.unit
      return
    case 'during':
      said.during = true
      return
    case 'onward':
      said.onward = true
      return
    case 'event':
    case 'schedule':
    case 'request':
      said[atom.is] ??= quoted(atom).trim()
      return
    case 'span':
    case 'years':
      if (atom.vague) said.doubts.push(DOUBTS.vague(quoted(atom)))
      return
    default:
  }
}

/** Neighbouring unread words make one doubt; a figure among them takes the words along. */
function unreadParts(atoms: readonly Atom[], text: string): Doubt[] {
  const doubts: Doubt[] = []
  for (let i = 0; i < atoms.length; i++) {
    if (atoms[i]!.is !== 'unread' && atoms[i]!.is !== 'figure') continue
    let last = i
    let figure = atoms[i]!.is === 'figure'
    for (let j = i + 1; j < atoms.length; j++) {
      const { is } = atoms[j]!
      if (is === 'unread' || is === 'figure') {
        last = j
        figure ||= is === 'figure'
      } else break
    }
    const quote = text.slice(atoms[i]!.at, atoms[last]!.end)
    // A lone mark says nothing about time.
    if (/[\p{L}\p{N}]/u.test(quote)) doubts.push(figure ? DOUBTS.figure(quote) : DOUBTS.unreadText(quote))
    i = last
  }
  return doubts
}
