import {
  AlignmentType,
  Document,
  Header,
  type ILevelsOptions,
  LevelFormat,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { OfficeStyle, OutputBlock, OutputDocument, OutputSection } from '#domain/documents/index.ts'
import { type Frame, toParagraph } from './paragraphs.ts'
import { toTable } from './tables.ts'
import { twips } from './units.ts'

/** A4, millimetres. */
const SHORT = 210
const LONG = 297

/** Output document → bytes of a DOCX file. */
export async function writeDocx(document: OutputDocument): Promise<Uint8Array> {
  const { style, title } = document
  const file = new Document({
    creator: 'Веха',
    lastModifiedBy: 'Веха',
    title,
    styles: {
      default: {
        document: {
          run: { font: style.font, size: style.size * 2, language: { value: 'ru-RU', eastAsia: 'ru-RU' } },
          paragraph: { spacing: { line: Math.round(style.lineSpacing * 240) } },
        },
        // Headings are marked for reading aloud and for the outline; they look like the text around them.
        ...Object.fromEntries(
          [1, 2, 3, 4, 5, 6].map((level) => [
            `heading${level}`,
            { run: { font: style.font, size: style.size * 2, color: '000000' } },
          ]),
        ),
      },
    },
    numbering: { config: listsOf(document).map((it) => ({ reference: it.name, levels: [levelOf(it.marks)] })) },
    sections: document.sections.map((section, i) => toSection(section, style, i === 0)),
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function toSection(section: OutputSection, style: OfficeStyle, isFirst: boolean) {
  const { left, right, top, bottom } = style.margins
  const isWide = section.orientation === 'landscape'
  const frame: Frame = { style, width: (isWide ? LONG : SHORT) - left - right }
  return {
    properties: {
      titlePage: isFirst,
      page: {
        // the library turns the sheet itself
        size: {
          width: twips(SHORT),
          height: twips(LONG),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: twips(left),
          right: twips(right),
          top: twips(top),
          bottom: twips(bottom),
          header: twips(Math.min(10, top / 2)),
        },
      },
    },
    headers: { default: pageNumber(style), ...(isFirst && { first: new Header({ children: [new Paragraph('')] }) }) },
    children: section.blocks.flatMap((block, i) => toBlocks(block, section.blocks[i + 1], frame)),
  }
}

const pageNumber = ({ font, tableSize }: OfficeStyle): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font, size: tableSize * 2 })],
      }),
    ],
  })

function toBlocks(block: OutputBlock, next: OutputBlock | undefined, frame: Frame) {
  switch (block.kind) {
    case 'paragraph':
      return [toParagraph(block, frame)]
    case 'table':
      // Word wants a paragraph at the end of a section; two tables without one between them would grow together.
      return next?.kind === 'paragraph'
        ? [toTable(block, frame)]
        : [toTable(block, frame), new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [] })]
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
  }
}

type List = NonNullable<Extract<OutputBlock, { kind: 'paragraph' }>['list']>

function listsOf({ sections }: OutputDocument): List[] {
  const lists = new Map<string, List>()
  for (const { blocks } of sections)
    for (const block of blocks) if (block.kind === 'paragraph' && block.list) lists.set(block.list.name, block.list)
  return [...lists.values()]
}

const levelOf = (marks: List['marks']): ILevelsOptions => ({
  level: 0,
  format: marks === 'numbers' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
  text: marks === 'numbers' ? '%1.' : '–',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(12.5 + 7), hanging: twips(7) } } },
})
