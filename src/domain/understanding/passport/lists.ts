import type { Paragraph } from '../../documents/index.ts'
import { joinPieces } from '../join.ts'
import { ordinal, splitNumber, trimNumber } from '../numbers.ts'
import { type Item, isAnnexStart } from '../outline.ts'

/** A heading («Задачи:») and the paragraphs under it. */
export interface List {
  readonly heading: string
  readonly items: readonly Paragraph[]
}

const KNOWN_HEADING =
  /^(?:\d{1,2}[.)]\s*|[IVX]+[.)]\s*)?(?:цел[ьи]|(?:основные\s+)?задачи|(?:целевые\s+|основные\s+)?(?:показатели|индикаторы)|(?:определение\s+)?(?:основны[ех]\s+)?направлени[яй]|сроки|ожидаемые|контрольные точки|механизм|этапы|план мероприятий|дорожная карта|принципы|введение|заключение|пояснительная|координатор|исполнител)/iu

/** «1. », «1) », «- », «• » before the words of an item. */
export const itemText = (it: Paragraph): string => {
  if (it.numbering !== null) return it.text
  const bullet = /^[-–—•·▪*]\s*(?=\S)/u.exec(it.text)
  if (bullet) return it.text.slice(bullet[0].length)
  const found = splitNumber(it.text)
  if (found && /^(?:\d|[IVX])/u.test(found.number)) return found.title
  return it.text.replace(/^[а-яa-z]\)\s*/u, '')
}

const isMarked = (it: Paragraph): boolean =>
  it.numbering !== null || /^(?:[-–—•·▪*]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s?\p{L}|[а-яa-z]\)\s)/u.test(it.text)

const isHeading = (it: Paragraph): boolean =>
  it.level !== null ||
  (it.text.length < 130 &&
    (/:$/u.test(it.text) ||
      (KNOWN_HEADING.test(it.text) && !/[.;,]$/u.test(it.text) && (it.bold || it.align === 'center'))))

/**
 * The list whose heading begins with the given words; text after the colon of the heading is its first item. It ends at
 * the next heading, table or annex, or where the numbers end that it began with.
 */
export function findList(items: readonly Item[], words: RegExp): List | null {
  for (const [at, it] of items.entries()) {
    if (it.kind !== 'paragraph') continue
    const lead = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*|[IVX]+[.)]\s*)/u.exec(it.text)?.[0] ?? ''
    const text = it.text.slice(lead.length)
    if (!words.test(text)) continue
    const colon = text.indexOf(':')
    const rest = colon >= 0 && colon < 140 ? text.slice(colon + 1).trim() : ''
    if (rest === '' && !isHeading(it) && text.length > 60) continue
    const first = rest === '' ? [] : [{ ...it, text: rest, numbering: null }]
    const own = ordinal(trimNumber(lead.trim()))
    const found = [...first, ...follow(items.slice(at + 1), first.length > 0, own)]
    // «2. Цель и задачи» heads «Цель: …» and says nothing itself.
    if (found.length > 0) return { heading: it.text, items: found }
  }
  return null
}

function follow(items: readonly Item[], hasFirst: boolean, heading: number | null): Paragraph[] {
  const out: Paragraph[] = []
  for (const it of items) {
    if (it.kind !== 'paragraph' || isAnnexStart(it) || it.level !== null) break
    const marked = isMarked(it)
    const first = out[0]
    // «3) …» goes on as «4)», while «3. Показатели» is the next chapter.
    if (first && /^(?:\d{1,2}\)|[-–—•])/u.test(first.text) && /^\d{1,2}\.\s[^.;:]{4,80}$/u.test(it.text)) break
    // «3. Показатели» and its lines end at «4. План мероприятий».
    if (heading !== null && first && !isMarked(first) && marked && ordinalOf(it) === heading + 1) break
    if (KNOWN_HEADING.test(it.text) && (isHeading(it) || (/:/u.test(it.text.slice(0, 140)) && !marked))) break
    if (isHeading(it) && /:$/u.test(it.text) && !marked) break
    if (hasFirst && out.length === 0 && !marked) break
    const before = out.at(-1)
    if (first && isMarked(first) && !marked && /[.]$/u.test(before?.text ?? '') && !marksGoOn(items, it, out)) break
    if (first && !isMarked(first) && !marked && before && /[.]$/u.test(before.text) && it.bold) break
    // The last words before a table are its heading.
    if (!marked && items[items.indexOf(it) + 1]?.kind === 'table') break
    if (it.bold && !marked && out.length > 0 && !first?.bold) break
    out.push(it)
    if (out.length > 60) break
  }
  return out
}

/** A paragraph between two numbered items: the next number follows within a few paragraphs, with no heading between. */
function marksGoOn(items: readonly Item[], at: Item, before: readonly Paragraph[]): boolean {
  const last = before.findLast(isMarked)
  const wanted = (ordinalOf(last) ?? 0) + 1
  for (const it of items.slice(items.indexOf(at) + 1, items.indexOf(at) + 5)) {
    if (it.kind !== 'paragraph' || (isHeading(it) && !isMarked(it))) return false
    if (isMarked(it)) return wanted > 1 && ordinalOf(it) === wanted
  }
  return false
}

function ordinalOf(it: Paragraph | undefined): number | null {
  const number = it?.numbering ?? splitNumber(it?.text ?? '')?.number
  return number ? ordinal(trimNumber(number)) : null
}

/** The texts of a list, marks taken off; a paragraph between two numbers belongs to the item above it. */
export function textsOf(list: List | null): string[] {
  const out: string[] = []
  const numbered = (list?.items ?? []).some(isMarked)
  for (const it of list?.items ?? []) {
    if (numbered && !isMarked(it) && out.length > 0) out.push(joinPieces(out.pop() ?? '', it.text))
    else out.push(itemText(it))
  }
  return out
}
