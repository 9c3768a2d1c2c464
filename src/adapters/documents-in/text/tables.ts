import type { Cell, Row, Table } from '#domain/documents/index.ts'
import { readInline } from './inline.ts'

export interface TextLine {
  readonly number: number
  readonly text: string
  readonly page: number | null
}

/** «+----+-----+»: the lines of a table drawn with signs. */
const isRule = (text: string): boolean => /^\s*\+(?:[-=]+\+)+\s*$/u.test(text)
const isPipe = (text: string): boolean => /^\s*\|.*\S/u.test(text) || isRule(text)
const isBlank = (text: string): boolean => text.trim() === ''
const tabsOf = (text: string): number => text.split('\t').length - 1

/** «|---|:--:|»: drawn under the header of a Markdown table. */
export const isSeparator = (text: string): boolean =>
  isRule(text) ||
  (/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*$/u.test(text) && text.includes('|') && /--|:-|-:/u.test(text))

/** A pipe row, or a tabbed line with another one of the same width near it: a single tabbed line is only laid out by tabs. */
export function isTableLine(lines: readonly TextLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (isPipe(text)) return true
  const tabs = tabsOf(text)
  if (tabs < 1) return false
  return hasPeer(lines, at, tabs, 1) || hasPeer(lines, at, tabs, -1)
}

function hasPeer(lines: readonly TextLine[], at: number, tabs: number, step: 1 | -1): boolean {
  // A cell broken over lines leaves tabless lines between the rows, a page break leaves blank ones.
  for (let near = at + step, seen = 0; seen < 4 && near >= 0 && near < lines.length; near += step) {
    const text = lines[near]?.text ?? ''
    if (isBlank(text)) continue
    seen += 1
    if (tabsOf(text) === tabs && (tabs > 1 || seen === 1)) return true
    if (tabs === 1 && seen === 1) return false
  }
  return false
}

/** Reads the run of table lines that begins at `at`; a blank line begins a new piece, a table of its own number. */
export function readTables(
  lines: readonly TextLine[],
  at: number,
  firstIndex: number,
): { tables: Table[]; next: number } {
  const pipe = isPipe(lines[at]?.text ?? '')
  let next = at
  while (next < lines.length && !isBlank(lines[next]?.text ?? '')) {
    const text = lines[next]?.text ?? ''
    if (pipe ? !isPipe(text) : !isTableLine(lines, next) && !isTornLine(lines, next)) break
    next += 1
  }
  const run = lines.slice(at, next)
  const rows = pipe ? pipeRows(run) : tabRows(run)
  if (rows.length === 0) return { tables: [], next }
  const columns = Math.max(...rows.map((row) => row.cells.length))
  return { tables: [{ kind: 'table', index: firstIndex, columns, rows }], next }
}

/** A tabless line between tabbed ones, without a blank line: a piece of a cell that the export broke, or a section row. */
function isTornLine(lines: readonly TextLine[], at: number): boolean {
  if (at === 0 || isBlank(lines[at - 1]?.text ?? '')) return false
  for (let i = at; i < Math.min(lines.length, at + 6); i += 1) {
    const text = lines[i]?.text ?? ''
    if (isBlank(text)) return false
    if (tabsOf(text) > 0) return true
  }
  return false
}

function pipeRows(run: readonly TextLine[]): Row[] {
  const rows: Row[] = []
  // Only the first drawn line makes a header of what stands above it; recognition draws more of them under torn rows.
  const drawn = run.findIndex((line) => isSeparator(line.text))
  for (const [i, line] of run.entries()) {
    if (isSeparator(line.text)) continue
    const inner = line.text
      .trim()
      .replace(/^\|/u, '')
      .replace(/(?<!\\)\|\s*$/u, '')
    const parts = inner.split(/(?<!\\)\|/u)
    if (parts.every(isBlank)) continue
    rows.push(toRow(parts, [line], i + 1 === drawn))
  }
  return rows
}

function tabRows(run: readonly TextLine[]): Row[] {
  const width = Math.max(...run.map((line) => tabsOf(line.text)))
  const rows: Row[] = []
  let open: TextLine[] = []
  const close = (): void => {
    if (open.length > 0)
      rows.push(
        toRow(
          open
            .map((line) => line.text)
            .join('\n')
            .split('\t'),
          open,
          false,
        ),
      )
    open = []
  }
  for (const line of run) {
    const tabs = open.reduce((sum, it) => sum + tabsOf(it.text), 0)
    // A row that lacks tabs goes on in the next line as long as the two together are no wider than the table.
    const goesOn = open.length > 0 && tabs > 0 && tabs < width && tabs + tabsOf(line.text) <= width
    if (!goesOn) close()
    open.push(line)
  }
  close()
  return rows.filter((row) => row.cells.some((cell) => cell.text !== ''))
}

function toRow(parts: readonly string[], lines: readonly TextLine[], header: boolean): Row {
  const cells: Cell[] = parts.map((part, column) => ({ ...readInline(part), column, columnSpan: 1, rowSpan: 1 }))
  return { cells, place: { page: lines[0]?.page ?? null, lines: lines.map((line) => line.number) }, header }
}
