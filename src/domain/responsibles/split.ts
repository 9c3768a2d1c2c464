import { isModifier } from './heads.ts'
import {
  CONTINUATION,
  KNOWN_BODY,
  NAME_TAIL,
  POLICY_FIELD,
  REGION,
  RESULT_CLASS,
  SHORTENED,
  SUBJECT,
  WORK_FIELD,
} from './lexicon.ts'
import { headToken } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A run of tokens that names one addressee, and the signs between it and the piece before. */
export interface Piece {
  readonly tokens: readonly Token[]
  readonly before: readonly Token[]
}

const isName = ({ kind }: Token): boolean =>
  kind === 'school' || kind === 'form' || kind === 'class' || kind === 'abbreviation' || kind === 'quote'

/** The last word wants a complement: «директор», «специалисты», «администрации», «зам.», «при». */
function isHungry(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (!last || last.kind === 'form' || last.kind === 'and' || last.kind === 'dash') return true
  if (last.kind !== 'word') return false
  const word = last.text.replace(/\.$/u, '').toLowerCase()
  return (
    (last.head !== undefined && last.head.family !== 'school') ||
    SHORTENED.includes(word) ||
    CONTINUATION.test(word) ||
    WORK_FIELD.test(last.text)
  )
}

/** Modifiers up to a head in the nominative: «муниципальный координатор», «школьные команды». */
function beginsNominative(tokens: readonly Token[], at: number): boolean {
  let next = at
  while (tokens[next]?.kind === 'word' && isModifier(tokens[next]?.text ?? '')) next += 1
  const head = tokens[next]?.head
  if (!head) return false
  if (head.nominative) return true
  // A plural that looks like a genitive («школы») is a nominative after a nominative modifier.
  return next > at && /^\p{L}+(?:ые|ие)(?:ся)?$/u.test(tokens[next - 1]?.text ?? '')
}

/** Whether the token begins a new addressee although no separator stands before it. */
function beginsAnew(tokens: readonly Token[], at: number, piece: readonly Token[]): boolean {
  const token = tokens[at]
  const last = piece.at(-1)
  if (!token || !last || ['form', 'and', 'dash', 'break'].includes(last.kind)) return false
  if (/^(?:числе|включая)$/u.test(last.text)) return false
  // «ответственные кураторы»: what could be the head is a modifier.
  if (last.kind === 'word' && token.kind === 'word' && (isAdjectival(last.text) || isModifier(last.text))) return false
  // «учителя предметники», «педагог психолог»: the hyphen is left out
  if (/^(?:учител|педагог)/iu.test(last.text) && SECOND_HALF.test(token.text)) return false
  // «ИРО» of a region: «КК ИРО»
  if (REGION.test(last.text) && KNOWN_BODY.test(token.text)) return false
  // «МОУ ДПО ИМЦ», «МОУ «Лицей»»: what names a class of schools is a legal form before a name
  if (last.kind === 'class' && last.text.startsWith('МО') && (token.kind === 'form' || token.kind === 'quote'))
    return false
  // «МБУ Центр развития»: the legal form waits for its name.
  if (
    piece.every(({ kind, text }) => kind === 'form' || /^МО[УО]$/u.test(text) || NAME_TAIL.test(text)) &&
    piece.some(({ kind }) => kind === 'form')
  )
    return false
  if (token.kind === 'word') {
    const capital = /^\p{Lu}/u.test(token.text)
    if (SHORTENED.includes(token.text.replace(/\.$/u, '').toLowerCase())) return capital || !isHungry(piece)
    if (beginsNominative(tokens, at)) return true
    const head = token.head
    return (
      head !== undefined &&
      !isHungry(piece) &&
      (isName(last) || capital) &&
      canFollowName(head.family, token.text, capital)
    )
  }
  if (token.kind === 'form' || token.kind === 'school') return !isHungry(piece)
  if (token.kind === 'class') return !isHungry(piece) && !afterSchoolNoun(last)
  if (token.kind === 'abbreviation') {
    if (NAME_TAIL.test(token.text) && isName(last)) return false
    return !isHungry(piece) && (isName(last) || KNOWN_BODY.test(token.text))
  }
  return false
}

/** What a hyphen joins to «учитель» and «педагог». */
const SECOND_HALF = /^(?:предметник|психолог|логопед|дефектолог|организатор|наставник|библиотекар)/u

const isAdjectival = (word: string): boolean => /(?:щ|нн)(?:ий|ая|ие|ый|ые|ее|ое)$/u.test(word)

/** «ИМЦ директора школ» holds two addressees; «ИМЦ администрации района» holds one. */
const canFollowName = (family: string, word: string, capital: boolean): boolean =>
  capital
    ? family !== 'organisation' && family !== 'group' && /[аяиы]$/u.test(word)
    : family === 'role' && /(?:тора|теля|тели)(?:-\p{L}+)?$/u.test(word)

const afterSchoolNoun = (last: Token): boolean => last.head?.family === 'school'

/** Whether the comma before `at` stands inside the addressee. */
function continuesAfterComma(tokens: readonly Token[], at: number, piece: readonly Token[]): boolean {
  const token = tokens[at]
  const head = headToken(piece)
  if (!token || !head || beginsNominative(tokens, at)) return false
  const word = token.text
  if (/^(?:№\s?)?\d/u.test(word)) return true
  if (sharesPost(piece, token, tokens[at + 1])) return true
  if (token.kind !== 'word' && token.kind !== 'abbreviation') return false
  if (CONTINUATION.test(word) || /^т\.?\s?ч/u.test(word)) return true
  const family = head.head?.family
  if (POLICY_FIELD.test(word) && family === 'organisation') return true
  return SUBJECT.test(word) && family === 'role' && piece.length > 1
}

/** «Руководители ШНОР, ШНСУ», «руководители РМО, ШМО», «директора МБОУ СОШ № 1, МБОУ СОШ № 2»: one post in several places. */
function sharesPost(piece: readonly Token[], token: Token, next: Token | undefined): boolean {
  const head = headToken(piece)
  const last = piece.at(-1)
  if (head?.head?.family !== 'role' || !last || next?.kind === 'person') return false
  if (RESULT_CLASS.test(last.text) && RESULT_CLASS.test(token.text)) return true
  if (!/^(?:директора|руководители|заместители|координаторы|кураторы|учителя|педагоги)/iu.test(head.text)) return false
  const same = (test: (it: Token) => boolean): boolean => test(last) && test(token)
  return same(({ kind }) => kind === 'school') || same(({ text }) => /^[ШРГМ]МО$/u.test(text))
}

/** Whether «и» stands between two addressees rather than inside one. */
function separatesByAnd(tokens: readonly Token[], at: number, piece: readonly Token[]): boolean {
  const next = tokens[at]
  if (!next || piece.length === 0) return true
  if (tokens[at - 1]?.text !== 'и') return true
  // «директора ОУ и их заместители»
  const after = /^(?:их|его|е[её])$/u.test(next.text) ? at + 1 : at
  if (next.kind === 'person' || beginsNominative(tokens, after)) return true
  // «директор и зам. директора»
  if (next.kind === 'word' && next.text.endsWith('.') && isShortened(next) && (isBareHead(piece) || !isHungry(piece)))
    return true
  const head = headToken(piece)
  const role = head?.head?.family
  if (next.head) return isBareHead(piece) && standBeside(piece, next)
  if (!isName(next) || next.kind === 'quote' || NAME_TAIL.test(next.text)) return false
  return isBareHead(piece) || (role !== 'role' && role !== 'group')
}

const isShortened = ({ text }: Token): boolean => SHORTENED.includes(text.replace(/\.$/u, '').toLowerCase())

const isBareHead = (piece: readonly Token[]): boolean => piece.length === 1 && headToken(piece) !== undefined

/** «директора и учителя», «ШНОР и школы»: a plural that looks like a genitive is a nominative beside another one. */
const standBeside = ([first]: readonly Token[], next: Token): boolean =>
  first !== undefined &&
  /[аяиы]$/u.test(next.text.split('-')[0] ?? '') &&
  (isName(first) || /[аяиы]$/u.test(first.text))

/** Cuts the tokens of a cell into addressees, with or without separators between them. */
export function splitTokens(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  let piece: Token[] = []
  let before: Token[] = []
  // The piece names an addressee already, so another nominative begins the next one.
  let whole = false
  const close = (): void => {
    if (piece.length === 0) return
    pieces.push({ tokens: piece, before })
    piece = []
    before = []
    whole = false
  }
  tokens.forEach((token, at) => {
    const separates =
      (token.kind === 'break' &&
        !(token.text === '/' && piece.length > 1 && sharesPost(piece, tokens[at + 1] ?? token, tokens[at + 2])) &&
        !(token.text === ',' && continuesAfterComma(tokens, at + 1, piece))) ||
      (token.kind === 'and' && separatesByAnd(tokens, at + 1, piece)) ||
      (token.kind === 'dash' && (tokens[at + 1]?.kind === 'person' || piece.length === 0))
    if (separates) {
      close()
      before.push(token)
      return
    }
    if (token.kind === 'person' || (whole && beginsAnew(tokens, at, piece))) close()
    piece.push(token)
    whole ||= headToken([token]) !== undefined
    if (token.kind === 'person') close()
  })
  close()
  if (before.length > 0 && pieces.length > 0) pieces.push({ tokens: [], before })
  return pieces
}
