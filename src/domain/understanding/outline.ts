import type { Paragraph } from '../documents/index.ts'
import { comparable } from '../kernel/index.ts'
import { isPersonName } from './names.ts'
import { isNumber } from './numbers.ts'
import { type TableKind, kindOfTable } from './tables/classify.ts'
import { ownSquares } from './tables/grid.ts'
import type { Flow, WholeTable } from './tables/pieces.ts'

export interface ReadTable {
  readonly kind: 'table'
  readonly holds: TableKind
  readonly table: WholeTable
  /** The last words before the table. */
  readonly above: readonly Paragraph[]
}

export type Item = Paragraph | ReadTable

export interface Annex {
  readonly number: string | null
  readonly reference: string
  readonly title: string
  readonly items: readonly Item[]
}

/** The document cut into its customary parts; each part may be empty. */
export interface Outline {
  readonly isOrder: boolean
  readonly head: readonly Paragraph[]
  readonly preamble: readonly Paragraph[]
  readonly clauses: readonly Paragraph[]
  readonly closing: readonly Paragraph[]
  readonly stamp: readonly Paragraph[]
  /** Title of the plan itself: of its annex, or of the document where it is no order. */
  readonly planTitle: string
  readonly annexes: readonly Annex[]
  /** Everything after the order proper, annex headings included. */
  readonly body: readonly Item[]
}

const spaceless = (text: string): string => comparable(text).replace(/\s/gu, '')

const COMMAND = /(?:приказываю|постановля(?:ю|ет)|распоряжаюсь|обязываю|решил[аи]?|приказываем):?$/u
const ORDER_KIND = /^(?:приказ|распоряжение|постановление)(?:№|от|[«"]?\d|$)/u
const PREAMBLE =
  /^(?:в соответствии|на основании|во исполнение|в целях|с целью|в рамках|руководствуясь|по итогам|в связи|согласно|для обеспечения|учитывая|по результатам)/u
const ANNEX = /^(?:приложение|ПРИЛОЖЕНИЕ|Приложение)(?:\s*[№N]?\s*(\d{1,2}|[А-Е](?=[\s.]|$)))?(?=[\s.]|$)/u
const STAMP = /^(?:«?утвержд(?:[её]н[аоы]?|аю)»?|согласован[оаы]?|принят[оаы]?)(?=[\s:.»_]|$)/iu
const PLAN_WORDS = /дорожн\p{L}* карт|план|программ|комплекс\p{L}* мер/iu
const TITLE_WORDS =
  /^(?:«?дорожн\p{L}* карт|(?:\p{L}+\s){0,3}план|(?:\p{L}+\s){0,4}программ|комплекс|состав|перечень|список|положение|паспорт|график|порядок|регламент|критерии|муниципальн)/iu

/** The printed text of a paragraph with the number the word processor gave it. */
export const printed = (it: Paragraph): string =>
  it.numbering && /[\p{L}\d]/u.test(it.numbering) ? `${it.numbering} ${it.text}` : it.text

export const isAnnexStart = (it: Paragraph): boolean =>
  ANNEX.test(it.text) &&
  it.numbering === null &&
  (it.text.length < 40 || /приказ|постановлен|распоряжен|утвержд|№/iu.test(it.text.slice(0, 300)))

const isStamp = (it: Paragraph): boolean => STAMP.test(it.text.trim()) && it.text.length < 400

const POSITION =
  /^(?:начальник|руководител|заведующ|директор|председател|заместител|зам\.|глава|министр|и\.\s?о\.|врио|исполняющ|первый зам)/iu

const isSignature = (it: Paragraph): boolean =>
  isPersonName(it.text) ||
  (it.numbering === null &&
    it.text.length < 220 &&
    POSITION.test(it.text) &&
    !/[:;]$|\d\)|обеспечить|организовать/u.test(it.text))

export function outline(flow: readonly Flow[]): Outline {
  const items = name(flow)
  const command = commandOf(items)
  return command >= 0 ? orderOutline(items, command) : planOutline(items)
}

/** Where the points of an order begin: after «ПРИКАЗЫВАЮ», or after the preamble of a paper that calls itself an order. */
function commandOf(items: readonly Item[]): number {
  const text = (i: number): string => textOf(items[i])
  const said = items.findIndex((_, i) => i < 80 && COMMAND.test(spaceless(text(i))))
  if (said >= 0) return said
  const called = items.findIndex((_, i) => i < 15 && ORDER_KIND.test(spaceless(text(i))))
  if (called < 0) return -1
  const first = items.findIndex((it, i) => i > called && it.kind === 'paragraph' && /^1[.)]/u.test(printed(it).trim()))
  return first > called && PREAMBLE.test(comparable(text(first - 1))) ? first - 1 : -1
}

/** Tables get their kind; tables that only lay text out become the paragraphs they hold. */
function name(flow: readonly Flow[]): Item[] {
  const items: Item[] = []
  for (const it of flow) {
    if (it.kind === 'paragraph') {
      items.push(it)
      continue
    }
    const above: Paragraph[] = []
    for (let i = items.length - 1; i >= 0 && above.length < 4; i -= 1) {
      const before = items[i]
      if (before?.kind !== 'paragraph') break
      above.unshift(before)
    }
    const last = above.at(-1)
    const holds = kindOfTable(it, [it.caption, last?.text ?? ''].join(' '))
    if (holds === 'layout') items.push(...flatten(it))
    else items.push({ kind: 'table', holds, table: it, above })
  }
  return items
}

function flatten(table: WholeTable): Paragraph[] {
  const heads = table.columns.flatMap((column) => (column.heading === '' ? [] : [column.heading]))
  const captions = table.caption === '' ? [] : [table.caption]
  const top = [...captions, ...heads].map((text) => paragraph(text, table.headerLines))
  const stamps = stampColumns(table)
  if (stamps) return stamps
  return [
    ...top,
    ...table.rows.flatMap((row) =>
      ownSquares(row).map(({ square }) => paragraph(square.text, row.source.lines, square.bold)),
    ),
  ]
}

/** «СОГЛАСОВАНО | УТВЕРЖДАЮ» side by side: the approval first, each column read down. */
function stampColumns(table: WholeTable): Paragraph[] | null {
  const columns = table.columns.map(({ heading }, column) => [
    ...(heading === '' ? [] : [paragraph(heading, table.headerLines)]),
    ...table.rows.flatMap((row) => {
      const square = row.squares[column]
      return square?.origin === 'own' && square.text !== '' ? [paragraph(square.text, row.source.lines)] : []
    }),
  ])
  const said = columns.filter(([first]) => first !== undefined && STAMP.test(first.text))
  if (said.length < 2) return null
  const approves = (it: readonly Paragraph[]): boolean => /^«?утвержд/iu.test(it[0]?.text ?? '')
  return [...columns.filter(approves), ...columns.filter((it) => !approves(it))].flat()
}

const paragraph = (text: string, lines: readonly number[], bold = false): Paragraph => ({
  kind: 'paragraph', text, place: { page: null, lines }, level: null, bold, italic: false, align: null, numbering: null,
}) // prettier-ignore

function orderOutline(items: readonly Item[], command: number): Outline {
  const paragraphs = items.slice(0, command + 1).filter((it) => it.kind === 'paragraph')
  let start = paragraphs.findIndex((it) => PREAMBLE.test(comparable(it.text)) && it.text.length > 40)
  if (start < 0) start = paragraphs.length - 1
  const end = items.findIndex((_, i) => i > command && endsOrder(items[i]))
  const own = items.slice(command + 1, end < 0 ? items.length : end).filter((it) => it.kind === 'paragraph')
  const signature = own.findIndex((it, i) => i > 0 && isSignature(it))
  const body = end < 0 ? [] : items.slice(end)
  const annexes = readAnnexes(body)
  const planTitle =
    annexes.find((it) => PLAN_WORDS.test(it.title) && !/^состав/iu.test(it.title))?.title ?? looseTitle(body)
  return {
    isOrder: true,
    head: paragraphs.slice(0, start),
    preamble: paragraphs.slice(start),
    clauses: signature < 0 ? own : own.slice(0, signature),
    closing: signature < 0 ? [] : own.slice(signature),
    stamp: [],
    planTitle,
    annexes,
    body,
  }
}

/** An annex, an approval stamp, a table or the title of the plan ends the order proper. */
function endsOrder(it: Item | undefined): boolean {
  if (!it) return false
  if (it.kind === 'table') return it.holds !== 'schools'
  return (
    isAnnexStart(it) ||
    isStamp(it) ||
    (it.bold && it.numbering === null && TITLE_WORDS.test(it.text) && PLAN_WORDS.test(it.text))
  )
}

function readAnnexes(body: readonly Item[]): Annex[] {
  const starts = body.flatMap((it, i) => (it.kind === 'paragraph' && opensAnnex(body, i) ? [i] : []))
  return starts.map((start, i) => {
    const items = body.slice(start, starts[i + 1] ?? body.length)
    const length = referenceLength(items)
    const reference = items
      .slice(0, length)
      .map((it) => (it.kind === 'paragraph' ? it.text : ''))
      .join(' ')
    const { title } = titleAt(items, length)
    return { number: ANNEX.exec(reference)?.[1] ?? null, reference, title, items: items.slice(length) }
  })
}

/** A stamp right under «Приложение 1» belongs to that annex. */
function opensAnnex(body: readonly Item[], i: number): boolean {
  const it = body[i]
  if (it?.kind !== 'paragraph') return false
  if (isAnnexStart(it)) return true
  // «СОГЛАСОВАНО» tells who agreed, and heads no annex.
  if (!isStamp(it) || /^(?:согласован|принят)/iu.test(it.text.trim())) return false
  return !body.slice(Math.max(0, i - 5), i).some((before) => before.kind === 'paragraph' && isAnnexStart(before))
}

/** How many paragraphs the reference takes: up to the one with the number of the order. */
function referenceLength(items: readonly Item[]): number {
  let length = 1
  const text = (i: number): string => {
    const it = items[i]
    return it?.kind === 'paragraph' ? it.text : ''
  }
  const isComplete = (it: string): boolean => /№\s*\S/u.test(it) && /\d{4}/u.test(it)
  let all = text(0)
  while (length < 8 && !isComplete(all)) {
    const next = text(length)
    if (next === '' || next.length > 200 || (TITLE_WORDS.test(next) && /^\p{Lu}/u.test(next))) break
    if (
      !/^(?:к\s|от\s|\p{Ll})|приказ|распоряжен|постановлен|№|утвержд|управлен|отдел|комитет|администрац|департамент|образован|муниципал|город|район|област|кра[йя]/iu.test(
        next,
      )
    )
      break
    all += ` ${next}`
    length += 1
  }
  return length
}

/** The title that begins at `at`, which may take several paragraphs. */
function titleAt(items: readonly Item[], at: number): { title: string; next: number } {
  const lines: string[] = []
  let next = at
  for (; next < items.length && lines.length < 6; next += 1) {
    const it = items[next]
    if (
      it?.kind !== 'paragraph' ||
      it.text.length > 600 ||
      /:$/u.test(it.text) ||
      it.numbering !== null ||
      isNumber(it.text)
    )
      break
    if (isPersonName(it.text) || PASSPORT_LINE.test(it.text)) break
    const before = lines.at(-1)
    const goesOn =
      before === undefined ||
      /^[\p{Ll}(«„"]/u.test(it.text) ||
      before === before.toUpperCase() ||
      it.align === 'center' ||
      (it.bold && it.level === null) ||
      /^на\s/iu.test(it.text)
    if (!goesOn || (before !== undefined && /\.$/u.test(before))) break
    lines.push(it.text)
  }
  return { title: lines.join(' '), next }
}

const PASSPORT_LINE =
  /^(?:цел[ьи]|задачи|сроки? реализации|период реализации|индикаторы|(?:целевые )?показатели|пояснительная|введение|паспорт|общие положения|раздел\s|этап\s)|^\d+[.)]\s|^[ivx]+\.\s/iu

/** The title of a plan that no annex heading announces. */
function looseTitle(items: readonly Item[]): string {
  const at = items.findIndex(
    (it) =>
      it.kind === 'paragraph' &&
      TITLE_WORDS.test(it.text) &&
      PLAN_WORDS.test(it.text) &&
      (it.bold || it.align === 'center' || it.level !== null || it.text.length < 300),
  )
  return at < 0 ? '' : titleAt(items, at).title
}

/** What stands before the first table; all of it where there is none. */
const aboveTable = (items: readonly Item[]): readonly Item[] => {
  const table = items.findIndex((it) => it.kind === 'table')
  return table < 0 ? items : items.slice(0, table)
}

function planOutline(items: readonly Item[]): Outline {
  const stamps = items.flatMap((it, i) => (i < 12 && it.kind === 'paragraph' && isStamp(it) ? [i] : []))
  const stampAt = stamps.find((i) => /^«?утвержд/iu.test(textOf(items[i]))) ?? stamps[0] ?? -1
  let from = 0
  let stamp: Item[] = []
  if (stampAt >= 0) {
    const rest = items.slice(stampAt)
    const length = stampLength(rest)
    stamp = rest.slice(0, length)
    from = stampAt + length
  }
  const top = items.slice(0, Math.max(0, stampAt))
  const after = items.slice(from)
  const at = after.findIndex(
    (it) =>
      it.kind === 'paragraph' &&
      TITLE_WORDS.test(it.text) &&
      PLAN_WORDS.test(`${it.text} ${titleAt(after, after.indexOf(it)).title}`),
  )
  // «АНТИРИСКОВАЯ ПРОГРАММА» as a heading, and only then who accepted it
  const above = top.findIndex(
    (it) => it.kind === 'paragraph' && it.level !== null && TITLE_WORDS.test(it.text) && PLAN_WORDS.test(it.text),
  )
  const planTitle =
    above >= 0
      ? titleAt(top, above).title
      : at >= 0
        ? titleAt(after, at).title
        : titleAt(
            after,
            aboveTable(after).findIndex((it) => it.kind === 'paragraph' && !isStamp(it) && !isSignature(it)),
          ).title
  const isParagraph = (it: Item): it is Paragraph => it.kind === 'paragraph'
  return {
    isOrder: false,
    head: [...top, ...after.slice(0, Math.max(0, at))].filter(isParagraph),
    preamble: [],
    clauses: [],
    closing: [],
    stamp: stamp.filter(isParagraph),
    planTitle,
    annexes: readAnnexes(after),
    body: after,
  }
}

/** A stamp goes on until it has its number and date, the name of who approved, or the title begins. */
function stampLength(items: readonly Item[]): number {
  let all = ''
  for (const [i, it] of items.entries()) {
    if (it.kind !== 'paragraph' || i > 8) return Math.max(1, i)
    if (
      i > 0 &&
      TITLE_WORDS.test(it.text) &&
      PLAN_WORDS.test(it.text) &&
      (it.bold || /^\p{Lu}/u.test(it.text)) &&
      !/приказ/iu.test(it.text)
    )
      return i
    if (i > 0 && it.text.length > 220) return i
    all += ` ${it.text}`
    if (/№\s*\S/u.test(all) && /\d{4}/u.test(all)) return i + 1
    if (/[_]{3,}.*20(?:\d\d|_)/u.test(all)) return i + 1
    if (
      /утверждаю/iu.test(all) &&
      findsName(it.text) &&
      !/^(?:[«"_]*\d|приказ|распоряжени|от\s)/iu.test(textOf(items[i + 1]))
    )
      return i + 1
  }
  return Math.max(1, Math.min(items.length, 3))
}

const textOf = (it: Item | undefined): string => (it?.kind === 'paragraph' ? it.text : '')
const findsName = (text: string): boolean =>
  /[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+ [А-ЯЁ]\.\s?[А-ЯЁ]\./u.test(text)
