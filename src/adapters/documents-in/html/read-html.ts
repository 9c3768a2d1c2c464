import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Block, Cell, Row, SourceDocument, Table } from '#domain/documents/index.ts'
import { collapse } from '#domain/kernel/index.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const SKIPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'nav', 'svg'])
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'section',
  'article',
  'main',
  'body',
  'html',
  'blockquote',
  'dl',
  'dd',
  'dt',
  'header',
  'footer',
  'form',
  'center',
])

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (it: Element, name: string): string => it.attrs.find((attr) => attr.name === name)?.value ?? ''
const span = (it: Element, name: string): number =>
  Math.min(1000, Math.max(1, Number.parseInt(attribute(it, name), 10) || 1))

/** A page saved from a site or from Word: paragraphs, headings, lists and tables with their spans. */
export function readHtml(html: string): SourceDocument {
  const blocks: Block[] = []
  let pending = ''
  let tables = 0
  const flush = (level: number | null, bold: boolean): void => {
    const text = collapse(pending)
    pending = ''
    if (text === '') return
    blocks.push({
      kind: 'paragraph',
      text,
      place: { page: null, lines: [] },
      level,
      bold,
      italic: false,
      align: null,
      numbering: null,
    })
  }
  const visit = (node: Node): void => {
    if ('value' in node) pending += node.value
    if (!isElement(node) || SKIPPED.has(node.tagName)) return
    const name = node.tagName
    if (name === 'br') pending += ' '
    const heading = /^h([1-6])$/.exec(name)?.[1]
    if (name === 'table') {
      flush(null, false)
      const table = toTable(node, tables)
      if (table) {
        blocks.push(table)
        tables += 1
      }
    } else if (heading || BLOCKS.has(name)) {
      flush(null, false)
      if (name === 'li' && node.parentNode && 'tagName' in node.parentNode && node.parentNode.tagName === 'ol')
        pending = `${positionOf(node)}. `
      node.childNodes.forEach(visit)
      flush(heading ? Number(heading) : null, isBold(node))
    } else node.childNodes.forEach(visit)
  }
  parse(html).childNodes.forEach((node) => visit(node))
  flush(null, false)
  return { format: 'html', blocks, pages: null, notes: [] }
}

/** Number of an item in its ordered list, from the list's start. */
function positionOf(item: Element): number {
  const list = item.parentNode as Element
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li')
  return (Number.parseInt(attribute(list, 'start'), 10) || 1) + items.indexOf(item)
}

const textOf = (node: Node): string =>
  'value' in node
    ? node.value
    : isElement(node) && !SKIPPED.has(node.tagName)
      ? ` ${node.childNodes.map(textOf).join('')} `.replace(
          /^ | $/g,
          BLOCKS.has(node.tagName) || /^(?:br|t[drh]|table|tr)$/.test(node.tagName) ? ' ' : '',
        )
      : ''

const isBold = (it: Element): boolean => {
  const inner = it.childNodes.filter((node) => textOf(node).trim() !== '')
  return inner.length > 0 && inner.every((node) => isElement(node) && /^(?:b|strong|th)$/.test(node.tagName))
}

const rowsOf = (it: Element): Element[] =>
  it.childNodes.flatMap((node) =>
    !isElement(node)
      ? []
      : node.tagName === 'tr'
        ? [node]
        : /^t(?:head|body|foot)$/.test(node.tagName)
          ? rowsOf(node)
          : [],
  )

function toTable(it: Element, index: number): Table | null {
  const covered: number[] = []
  const rows: Row[] = rowsOf(it).map((row) => {
    const cells: Cell[] = []
    const own = row.childNodes.filter((node) => isElement(node) && /^t[dh]$/.test(node.tagName)) as Element[]
    const busy = covered.map((left) => left > 0)
    for (const [i, left] of covered.entries()) covered[i] = Math.max(0, left - 1)
    let column = 0
    for (const cell of own) {
      while (busy[column]) column += 1
      const [columnSpan, rowSpan] = [span(cell, 'colspan'), span(cell, 'rowspan')]
      for (let i = 0; i < columnSpan; i += 1) covered[column + i] = Math.max(covered[column + i] ?? 0, rowSpan - 1)
      cells.push({
        text: collapse(textOf(cell)),
        column,
        columnSpan,
        rowSpan,
        bold: isBold(cell) || cell.tagName === 'th',
        italic: false,
      })
      column += columnSpan
    }
    const header = own.length > 0 && own.every((cell) => cell.tagName === 'th')
    return { cells, place: { page: null, lines: [] }, header }
  })
  const columns = Math.max(0, ...rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan)))
  return rows.some((row) => row.cells.some((cell) => cell.text !== '')) ? { kind: 'table', index, columns, rows } : null
}
