import { strToU8, zipSync } from 'fflate'

// The smallest DOCX that Word opens, from pieces of WordprocessingML: tests say in it what they mean, no more.

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

interface ParagraphOptions {
  readonly style?: string
  readonly align?: 'center' | 'right'
  readonly bold?: boolean
  readonly italic?: boolean
  readonly list?: { readonly id: number; readonly level?: number }
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`

/** A paragraph of one run, or of given WordprocessingML. */
export function paragraph(content: string, options: ParagraphOptions = {}): string {
  const { style, align, bold, italic, list } = options
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.id}"/></w:numPr>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('')
  const runs =
    content.startsWith('<w:') || content.startsWith('<mc:') || content === ''
      ? content
      : run(content, `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`)
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`
}

interface CellOptions {
  readonly span?: number
  /** 'restart' begins a vertical merge, 'continue' goes on with it. */
  readonly merge?: 'restart' | 'continue'
}

/** A cell of one or several paragraphs, or of given WordprocessingML. */
export function cell(content: string | readonly string[], { span, merge }: CellOptions = {}): string {
  const paragraphs = typeof content === 'string' ? [content] : content
  const properties = `${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''}`
  const inner = paragraphs
    .map((text) => (text.startsWith('<w:p>') || text.startsWith('<w:tbl>') ? text : paragraph(text)))
    .join('')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
}

export const row = (cells: readonly string[], header = false): string =>
  `<w:tr>${header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((it) => (it.startsWith('<w:tc>') ? it : cell(it))).join('')}</w:tr>`

export const table = (rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

interface ListLevel {
  readonly format: string
  readonly text: string
  readonly start?: number
  readonly restart?: number
}

/** One definition with its levels for each list; `overrides` makes list n+1 a new start of the definition named. */
export function numbering(
  lists: readonly (readonly ListLevel[])[],
  overrides: readonly { readonly of: number; readonly start: number }[] = [],
): string {
  const level = (it: ListLevel, i: number): string =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="${it.start ?? 1}"/><w:numFmt w:val="${it.format}"/>${it.restart === undefined ? '' : `<w:lvlRestart w:val="${it.restart}"/>`}<w:lvlText w:val="${it.text}"/></w:lvl>`
  const abstracts = lists.map(
    (levels, i) => `<w:abstractNum w:abstractNumId="${i}">${levels.map(level).join('')}</w:abstractNum>`,
  )
  const nums = lists.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`)
  const more = overrides.map(
    ({ of, start }, i) =>
      `<w:num w:numId="${lists.length + i + 1}"><w:abstractNumId w:val="${of - 1}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  )
  return `<w:numbering ${SPACES}>${[...abstracts, ...nums, ...more].join('')}</w:numbering>`
}

interface Parts {
  readonly numbering?: string
  readonly styles?: string
}

export function docx(blocks: readonly string[], parts: Parts = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${SPACES}><w:body>${blocks.join('')}<w:sectPr/></w:body></w:document>`
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const rels =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(rels),
    'word/document.xml': strToU8(document),
    ...(parts.numbering ? { 'word/numbering.xml': strToU8(parts.numbering) } : {}),
    ...(parts.styles ? { 'word/styles.xml': strToU8(`<w:styles ${SPACES}>${parts.styles}</w:styles>`) } : {}),
  })
}
