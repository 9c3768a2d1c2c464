import { readTsv } from '#domain/writing/index.ts'

export type Block = readonly (readonly string[])[]

/** What Word, Excel or a page put on the clipboard, as cells; a cell that was merged over rows stands in each of them. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Block {
  const html = data.getData('text/html')
  const table = html === '' ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  return table ? cellsOf(table) : readTsv(data.getData('text/plain'))
}

function cellsOf(table: HTMLTableElement): Block {
  const grid: string[][] = []
  for (const [r, tr] of [...table.rows].entries()) {
    const row = (grid[r] ??= [])
    let col = 0
    for (const cell of tr.cells) {
      while (row[col] !== undefined) col += 1
      const text = textOf(cell)
      for (let down = 0; down < Math.max(1, cell.rowSpan) && r + down < table.rows.length; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1)
          (grid[r + down] ??= [])[col + right] = right === 0 ? text : ''
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))
}

const BREAKS = /^(?:BR|P|DIV|LI|TR)$/

/** The words of a cell, one line a paragraph. */
function textOf(node: Node): string {
  let text = ''
  const walk = (it: Node) => {
    if (it.nodeType === Node.TEXT_NODE) text += (it.nodeValue ?? '').replaceAll(/\s+/gu, ' ')
    else for (const child of it.childNodes) walk(child)
    if (BREAKS.test(it.nodeName)) text += '\n'
  }
  walk(node)
  return text.replaceAll(/ *\n */gu, '\n').trim()
}

const QUOTED = /["\t\n]/u
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** Cells for the clipboard: text for Excel, a table for Word. */
export const blockToText = (block: Block): string =>
  block.map((row) => row.map((it) => (QUOTED.test(it) ? `"${it.replaceAll('"', '""')}"` : it)).join('\t')).join('\n')

export const blockToHtml = (block: Block): string =>
  `<table>${block.map((row) => `<tr>${row.map((it) => `<td>${escaped(it)}</td>`).join('')}</tr>`).join('')}</table>`
