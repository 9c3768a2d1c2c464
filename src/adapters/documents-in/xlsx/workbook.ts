import { type ReadRefusal } from '#domain/documents/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { decodeText } from '../decode-text.ts'
import { detectKind } from '../detect-kind.ts'

export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A sheet as it is seen: cells as text, days as «01.09.2026», merged cells where they begin. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
}

/** Cells of a sheet at most: more is no table of an office, and would not fit the memory. */
const MOST_CELLS = 2_000_000

const OPTIONS = { cellDates: true, cellNF: true, UTC: true, dense: true } as const
/** CSV in any encoding; its cells stay text, so that «1.9.2025» is not read as an American day. */
const ofText = (bytes: Uint8Array): WorkBook => read(decodeText(bytes), { ...OPTIONS, type: 'string', raw: true })

/** XLSX, XLS, ODS and CSV → the sheets that are shown. Formulas give their stored value. */
export function readWorkbook(bytes: Uint8Array): Outcome<readonly ReadSheet[], ReadRefusal> {
  let book: WorkBook
  try {
    book = detectKind(bytes) === 'text' ? ofText(bytes) : read(bytes, { ...OPTIONS, type: 'array' })
  } catch (error) {
    return refuse(/password|encrypt/i.test(String(error)) ? 'passwordProtected' : 'brokenFile')
  }
  const shown = book.SheetNames.filter((_, i) => !book.Workbook?.Sheets?.[i]?.Hidden)
  const sheets = shown.flatMap((name) => {
    const raw = book.Sheets[name]
    return raw ? [sheetOf(name, raw)] : []
  })
  if (sheets.some((it) => it === null)) return refuse('tooLarge')
  const full = sheets.filter(
    (it) => it !== null && it.rows.some((row) => row.some((cell) => cell !== '')),
  ) as ReadSheet[]
  return full.length > 0 ? done(full) : refuse('emptyFile')
}

function sheetOf(name: string, raw: WorkSheet): ReadSheet | null {
  const range = utils.decode_range(raw['!ref'] ?? 'A1')
  if ((range.e.r + 1) * (range.e.c + 1) > MOST_CELLS) return null
  const values = utils.sheet_to_json<unknown[]>(raw, { header: 1, raw: true, defval: '', blankrows: true, range: 0 })
  const shown = utils.sheet_to_json<unknown[]>(raw, { header: 1, raw: false, defval: '', blankrows: true, range: 0 })
  return {
    name,
    rows: values.map((row, r) => row.map((value, c) => textOf(value, shown[r]?.[c]))),
    merges: (raw['!merges'] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rows: e.r - s.r + 1,
      columns: e.c - s.c + 1,
    })),
  }
}

/** A day is written as offices write it, whatever the format of the cell; a number as it is shown. */
function textOf(value: unknown, shown: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 'yyyy-mm-dd'.length).split('-').reverse().join('.')
  return typeof shown === 'string' ? shown.trim() : ''
}
