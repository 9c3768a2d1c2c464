import type { Block, Paragraph, SourceDocument } from '#domain/documents/index.ts'
import { readHtml } from '../html/read-html.ts'
import { readInline } from './inline.ts'
import { type TextLine, isSeparator, isTableLine, readTables } from './tables.ts'

/**
 * Plain text, Markdown and tab-separated tables are one family: exports of Word and of scanners mix them in one file
 * (a TSV table under Markdown bold, HTML lists inside cells), so one reader takes all of them line by line.
 */
export function readText(text: string): SourceDocument {
  const lines = splitLines(text)
  const blocks: Block[] = []
  const wrapped = hasWrappedLines(lines)
  let tables = 0
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (!line || line.text.trim() === '') {
      at += 1
      continue
    }
    const drawn = htmlTableEnd(lines, at)
    if (drawn > at) {
      const found = tablesOf(lines.slice(at, drawn), tables)
      blocks.push(...found)
      tables += found.length
      at = drawn
      continue
    }
    if (isTableLine(lines, at)) {
      const { tables: found, next } = readTables(lines, at, tables)
      blocks.push(...found)
      tables += found.length
      at = next
      continue
    }
    let next = at + 1
    while (next < lines.length && continues(lines, next, wrapped)) next += 1
    const paragraph = toParagraph(lines.slice(at, next))
    if (paragraph) blocks.push(paragraph)
    at = next
  }
  const pages = lines.at(-1)?.page ?? null
  const marked = /^#{1,6} |^\s*\|.*\||\*\*/mu.test(text)
  return { format: marked ? 'markdown' : 'text', blocks, pages, notes: [] }
}

/** The line behind a table that a converter left as HTML inside Markdown; `at` itself where none begins. */
function htmlTableEnd(lines: readonly TextLine[], at: number): number {
  if (!/^\s*<table(?:\s[^<>]*)?>/iu.test(lines[at]?.text ?? '')) return at
  const end = lines.findIndex((line, i) => i >= at && /<\/table>/iu.test(line.text))
  return end < 0 ? at : end + 1
}

function tablesOf(lines: readonly TextLine[], firstIndex: number): Block[] {
  const place = { page: lines[0]?.page ?? null, lines: lines.map((line) => line.number) }
  const { blocks } = readHtml(lines.map((line) => line.text).join('\n'))
  return blocks.map((block, i) =>
    block.kind === 'table'
      ? { ...block, index: firstIndex + i, rows: block.rows.map((row) => ({ ...row, place })) }
      : { ...block, place },
  )
}

function splitLines(text: string): TextLine[] {
  const hasPages = text.includes('\f')
  let page = 1
  return text.split(/\r\n|\n|\r/u).map((raw, index) => {
    page += raw.match(/\f/gu)?.length ?? 0
    return { number: index + 1, text: raw.replace(/[\f\ufeff]/gu, ''), page: hasPages ? page : null }
  })
}

/** Where blank lines part the paragraphs, lines inside a paragraph belong together; else each line is a paragraph (Word's «Обычный текст»). */
function hasWrappedLines(lines: readonly TextLine[]): boolean {
  const prose = lines.filter((line) => !line.text.includes('\t') && !/^\s*\|/u.test(line.text))
  const filled = prose.filter((line) => line.text.trim() !== '').length
  const end = prose.findLastIndex((line) => line.text.trim() !== '') + 1
  return end - filled >= filled / 4
}

const NEW_ITEM =
  /^\s*(?:[-–—•·▪*+]\s|#{1,6}\s|\(?\d{1,3}(?:\.\d{1,3})*[.)](?:\s|$)|[а-яa-z]\)\s|[IVXLCDM]{1,5}[.)]\s|>\s)/u

/** The name of the kind of a paper, its date and number, its place: each has a line of its own. */
const STANDS_ALONE =
  /^[*\s]*(?:П\s?Р\s?И\s?К\s?А\s?З|Р\s?А\s?С\s?П\s?О\s?Р\s?Я\s?Ж\s?Е\s?Н\s?И\s?Е|ПОСТАНОВЛЕНИЕ)[*\s]*$|^\s*(?:от\s+)?[«"]?\d{1,2}[»"]?[.\s][\p{L}\d]+[.\s]\s?20\d\d.{0,60}№\s?\S+\s*$|^\s*(?:г|с|п|пос|пгт|рп)\.\s?\p{Lu}[\p{L}-]+\s*$/u
/** «3. Целевые показатели» of a programme. */
const CHAPTER =
  /^\s*\d{1,2}\.\s+(?:Цел|Задач|Показател|Пояснительн|План|Ожидаем|Сроки|Механизм|Общие|Введение)[\p{L}\s]{0,60}$/u
const LABEL =
  /^\s*(?:Цель|Цели|Задачи|Ожидаемые результаты|Сроки реализации|Исполнители|Целевые показатели)(?:\s\p{L}+){0,3}:/u

function continues(lines: readonly TextLine[], at: number, wrapped: boolean): boolean {
  const line = lines[at]
  if (!line || line.text.trim() === '' || isTableLine(lines, at)) return false
  const before = lines[at - 1]
  // An open ** is closed on a later line, whatever the lines look like.
  if (before && opensBold(lines, at)) return true
  if (STANDS_ALONE.test(line.text) || STANDS_ALONE.test(before?.text ?? '') || LABEL.test(line.text)) return false
  if (CHAPTER.test(before?.text ?? '') && /^\s*\p{Lu}/u.test(line.text)) return false
  // «…:» and «…;» end an item of a list whose next line begins with a capital letter.
  if (/[:;]\s*$/u.test(before?.text ?? '') && /^\s*\p{Lu}/u.test(line.text)) return false
  if (!wrapped || NEW_ITEM.test(line.text) || /^#{1,6}\s/u.test(before?.text ?? '')) return false
  return !/ {2}$/u.test(before?.text ?? '') || !/[.:;]\s*$/u.test(before?.text ?? '')
}

function opensBold(lines: readonly TextLine[], at: number): boolean {
  let marks = 0
  for (let i = at - 1; i >= 0 && at - i < 12; i -= 1) {
    const text = lines[i]?.text ?? ''
    if (text.trim() === '') break
    marks += text.match(/\*\*/gu)?.length ?? 0
  }
  return marks % 2 === 1
}

function toParagraph(lines: readonly TextLine[]): Paragraph | null {
  const raw = lines.map((line) => line.text).join('\n')
  if (isSeparator(raw) || /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/u.test(raw)) return null
  const heading = /^\s*(#{1,6})\s+(.*?)\s*#*\s*$/su.exec(raw)
  const { text, bold, italic } = readInline(heading?.[2] ?? raw.replace(/^\s*>\s/u, ''))
  if (text === '') return null
  return {
    kind: 'paragraph',
    text,
    place: { page: lines[0]?.page ?? null, lines: lines.map((line) => line.number) },
    level: heading?.[1]?.length ?? null,
    bold,
    italic,
    align: null,
    numbering: null,
  }
}
