/** A whole quoted cell, as Excel writes one that holds tabs, line breaks or quotation marks. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y
const PLAIN = /[^\t\r\n]*/y

/**
 * The text of a clipboard block as a grid: cells by tabs, rows by line breaks. Word never quotes, so «"Точка роста"» keeps
 * its marks: only what Excel must quote is unquoted.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { cell, end } = cellAt(text, at)
    rows.at(-1)?.push(cell)
    if (end >= text.length) break
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (text[end] === '\t') continue
    if (at >= text.length) break
    rows.push([])
  }
  return rows
}

function cellAt(text: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at
  const quoted = QUOTED.exec(text)
  if (quoted && /[\t\n\r]|""/.test(quoted[1] ?? ''))
    return { cell: (quoted[1] ?? '').replaceAll('""', '"').replaceAll('\r\n', '\n'), end: QUOTED.lastIndex }
  PLAIN.lastIndex = at
  return { cell: PLAIN.exec(text)?.[0] ?? '', end: PLAIN.lastIndex }
}
