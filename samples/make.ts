import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AlignmentType,
  Document,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { olkhograd } from './olkhograd.ts'
import type { Block, Cell, Row } from './order.ts'

// Makes the DOCX sample: `bin/vekha-node samples/make.ts`. The text is in the file beside it.

/** Word computes these numbers; they are nowhere in the text. Instances keep one list apart from the other. */
const NUMBERING = {
  config: [
    {
      reference: 'clauses',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.', alignment: AlignmentType.LEFT },
      ],
    },
    {
      reference: 'measures',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: 'Направление %1.', alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.', alignment: AlignmentType.LEFT },
      ],
    },
    {
      reference: 'rows',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
    },
  ],
}

interface Looks {
  readonly strong?: boolean
  readonly align?: 'center' | 'right'
  readonly list?: Cell['list']
}

const paragraph = (text: string, looks: Looks = {}) => {
  const run: IRunOptions = { text, bold: looks.strong ?? false, size: 24, font: 'Times New Roman' }
  return new Paragraph({
    children: [new TextRun(run)],
    spacing: { after: 80 },
    ...(looks.align && { alignment: looks.align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT }),
    ...(looks.list && { numbering: looks.list }),
  })
}

const cell = (it: Cell | string) => {
  const { text, strong, rows, columns, list }: Cell = typeof it === 'string' ? { text: it } : it
  return new TableCell({
    children: text.split('\n').map((line) => paragraph(line, { ...(strong && { strong }), ...(list && { list }) })),
    verticalAlign: VerticalAlignTable.TOP,
    ...(rows && { rowSpan: rows }),
    ...(columns && { columnSpan: columns }),
  })
}

const table = (head: readonly Row[], body: readonly Row[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      ...head.map((row) => new TableRow({ tableHeader: true, children: row.map((it) => cell(inHead(it))) })),
      ...body.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
    ],
  })

const inHead = (it: Cell | string): Cell => ({ ...(typeof it === 'string' ? { text: it } : it), strong: true })

function render(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'text':
      return paragraph(block.text, block)
    case 'clause':
      return paragraph(block.text, { list: { reference: 'clauses', level: block.level } })
    case 'break':
      return new Paragraph({ pageBreakBefore: true, children: [] })
    case 'table':
      return table(block.head, block.body)
  }
}

const A4_LANDSCAPE = { page: { size: { orientation: PageOrientation.LANDSCAPE } } }

const document = new Document({
  creator: 'Веха',
  numbering: NUMBERING,
  sections: [{ properties: A4_LANDSCAPE, children: olkhograd.map(render) }],
})
writeFileSync(join(import.meta.dirname, 'olkhograd-2026.docx'), await Packer.toBuffer(document))
