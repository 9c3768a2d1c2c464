import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Value = string | number | boolean | null | undefined | object
/** One row of a table, by column. */
export type Row = Readonly<Record<string, Value>>

const LINES_AT_ONCE = 500
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A value in the text format of COPY; arrays and objects are jsonb. */
function cell(value: Value): string {
  if (value === null || value === undefined) return '\\N'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/[\\\n\r\t]/g, (it) => ESCAPES[it] ?? it)
}

function* lines(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
  let block = ''
  let held = 0
  for (const row of rows) {
    block += `${columns.map((it) => cell(row[it])).join('\t')}\n`
    held += 1
    if (held === LINES_AT_ONCE) {
      yield block
      block = ''
      held = 0
    }
  }
  if (block) yield block
}

/**
 * Streams rows into a table by COPY: no row waits for another, and keys, checks and exclusions of the table are held.
 * Columns that the first row does not name keep their defaults. Answers how many rows went in.
 */
export async function copyRows(db: pg.Client, table: string, rows: Generator<Row>): Promise<number> {
  const first = rows.next()
  if (first.done) return 0
  const columns = Object.keys(first.value)
  const all = function* (): Generator<Row> {
    yield first.value
    yield* rows
  }
  const into = db.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(lines(columns, all()), { objectMode: false }), into)
  return into.rowCount
}
