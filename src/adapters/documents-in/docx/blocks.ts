import type { Block, Paragraph } from '#domain/documents/index.ts'
import type { Numbering } from './numbering.ts'
import { type Runs, readRuns } from './runs.ts'
import type { Styles } from './styles.ts'
import { readTable } from './tables.ts'
import { type Xml, child, integer, value } from './xml.ts'

/** The state of one reading: counters run through the document in order. */
export interface Reading {
  readonly styles: Styles
  readonly numbering: Numbering
  page: number
  tables: number
  pictures: number
  footnotes: number
}

const CONTAINERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'mc:Choice'])

export function readBlocks(parent: Xml, reading: Reading): Block[] {
  const blocks: Block[] = []
  for (const it of parent.children) {
    if (it.name === 'w:p') blocks.push(...readParagraph(it, reading))
    else if (it.name === 'w:tbl') blocks.push(...readTable(it, reading, (cell) => readBlocks(cell, reading)))
    else if (CONTAINERS.has(it.name)) blocks.push(...readBlocks(it, reading))
    else if (it.name === 'mc:AlternateContent') blocks.push(...readBlocks(child(it, 'mc:Choice') ?? it, reading))
  }
  return blocks
}

const ALIGN: Readonly<Record<string, Paragraph['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
  both: 'left',
}

/** The paragraph, then the text boxes that hang on it: a stamp in a corner is often one. */
function readParagraph(it: Xml, reading: Reading): Block[] {
  const { paragraph, runs } = toParagraph(it, reading)
  const boxes = runs.textBoxes.flatMap((box) => readBlocks(box, reading))
  const isEmpty = paragraph.text === '' && !/[\p{L}\d]/u.test(paragraph.numbering ?? '')
  return isEmpty ? boxes : [paragraph, ...boxes]
}

function toParagraph(it: Xml, reading: Reading): { paragraph: Paragraph; runs: Runs } {
  const properties = child(it, 'w:pPr')
  const style = reading.styles.of(value(child(properties, 'w:pStyle')))
  const runs = readRuns(it, style)
  reading.pictures += runs.pictures
  reading.footnotes += runs.footnotes
  const own = child(properties, 'w:numPr')
  const id = value(child(own, 'w:numId')) ?? style.numbering?.id
  const level = integer(child(own, 'w:ilvl'), style.numbering?.level ?? 0)
  if (child(properties, 'w:pageBreakBefore')) reading.page += 1
  const place = { page: reading.page, lines: [] }
  reading.page += runs.pageBreaks
  const outline = integer(child(properties, 'w:outlineLvl'), -1)
  const paragraph: Paragraph = {
    kind: 'paragraph',
    text: runs.text,
    place,
    level: outline >= 0 && outline < 9 ? Math.min(outline + 1, 6) : style.level,
    bold: runs.bold,
    italic: runs.italic,
    align: ALIGN[value(child(properties, 'w:jc')) ?? style.align ?? ''] ?? null,
    numbering: reading.numbering.next(id, level),
  }
  return { paragraph, runs }
}
