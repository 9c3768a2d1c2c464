import { cellOf, standing, versionOf, type Edit, type RowKind, type Sheet, type SheetRow } from './sheet.ts'

const NUMBERED: readonly RowKind[] = ['direction', 'controlPoint', 'clause', 'section', 'measure']

/**
 * Numbers for rows that have none: sections «1» or «I» as their peers have it, what stands under them «1.1». A number that
 * somebody wrote stays; with `renumber` all rows are counted anew.
 */
export function numberRows(sheet: Sheet, { renumber = false } = {}): Edit[] {
  const rows = standing(sheet)
  const numbers = new Map<string, string>()
  const edits: Edit[] = []
  const peers = Map.groupBy(
    rows.filter((row) => NUMBERED.includes(row.kind)),
    (row) => `${row.kind} ${row.parentId ?? ''} ${row.kind === 'section' ? cellOf(row, 'table') : ''}`,
  )
  // A parent stands before its rows, so its number is known by then.
  for (const group of peers.values()) {
    const { lead, roman } = styleOf(group, numbers)
    const taken = new Set(renumber ? [] : group.map((row) => cellOf(row, 'number')))
    let count = 0
    for (const row of group) {
      const own = cellOf(row, 'number')
      if (isHolder(row)) continue
      if (own !== '' && !renumber) {
        numbers.set(row.id, own)
        count = Math.max(count, Number(/\d+$/u.exec(own)?.[0] ?? 0), roman ? fromRoman(own) : 0)
        continue
      }
      let text = ''
      do {
        count += 1
        text = roman ? toRoman(count) : `${lead}${count}`
      } while (taken.has(text))
      numbers.set(row.id, text)
      if (text !== own) edits.push({ op: 'set', row: row.id, field: 'number', text, base: versionOf(row, 'number') })
    }
  }
  return edits
}

/** A nameless section only holds the rows of a table of its own. */
const isHolder = (row: SheetRow): boolean =>
  row.kind === 'section' && cellOf(row, 'title') === '' && cellOf(row, 'number') === '' && cellOf(row, 'table') !== ''

function styleOf(
  group: readonly SheetRow[],
  numbers: ReadonlyMap<string, string>,
): { readonly lead: string; readonly roman: boolean } {
  const [first] = group
  const printed = group.map((row) => cellOf(row, 'number')).find((number) => number !== '')
  const above = first?.parentId ? numbers.get(first.parentId) : undefined
  const outer = above === undefined ? '' : /^[IVXLC]+$/u.test(above) ? String(fromRoman(above)) : above
  // Measures that count 1, 2, 3 in every section go on doing so.
  const isPlain = printed !== undefined && /^\d+$/u.test(printed)
  const lead = printed?.includes('.') ? printed.replace(/\d+$/u, '') : isPlain || outer === '' ? '' : `${outer}.`
  return { lead, roman: printed !== undefined && /^[IVXLC]+$/u.test(printed) }
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

function toRoman(count: number): string {
  let left = count
  let text = ''
  for (const [sign, value] of ROMAN) for (; left >= value; left -= value) text += sign
  return text
}

function fromRoman(text: string): number {
  let left = text
  let count = 0
  for (const [sign, value] of ROMAN) for (; left.startsWith(sign); left = left.slice(sign.length)) count += value
  return left === '' ? count : 0
}
