import { AlignmentType, HeadingLevel, type IRunOptions, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { OfficeStyle, OutputParagraph, OutputRun } from '#domain/documents/index.ts'
import { twentieths, twips } from './units.ts'

/** Where a block stands: the style and the width of the text, millimetres. */
export interface Frame {
  readonly style: OfficeStyle
  readonly width: number
}

export const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
  6: HeadingLevel.HEADING_6,
} as const

export function toParagraph(it: OutputParagraph, { style, width }: Frame): Paragraph {
  const hasTab = it.runs.some((run) => run.after === 'rightTab')
  const indent = {
    ...(it.indented && { firstLine: twips(style.indent) }),
    ...(it.corner !== undefined && { left: twips(Math.max(0, width - it.corner)) }),
  }
  return new Paragraph({
    children: it.runs.map(toRun),
    spacing: { before: twentieths(it.before ?? 0), after: twentieths(it.after ?? 0) },
    ...(it.align && { alignment: ALIGN[it.align] }),
    ...(Object.keys(indent).length > 0 && { indent }),
    ...(hasTab && { tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }] }),
    ...(it.list && { numbering: { reference: it.list.name, level: 0 } }),
    ...(it.level && { heading: LEVELS[it.level] }),
    ...((it.keepWithNext ?? it.level !== undefined) && { keepNext: true }),
  })
}

function toRun({ text, bold, italic, after }: OutputRun): TextRun {
  const looks: IRunOptions = { ...(bold && { bold }), ...(italic && { italics: italic }) }
  if (after === 'rightTab') return new TextRun({ ...looks, children: [new Tab(), text] })
  return new TextRun({ ...looks, text, ...(after === 'line' && { break: 1 }) })
}
